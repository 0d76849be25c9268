using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace OpenGovReport.Packages.Tests;

/// <summary>Writes down what an assembly shows to others: every public type and member with its signature, parameter names and default values among it.</summary>
internal sealed class PublicSurface
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly NullabilityInfoContext _nullability = new();
    private readonly StringBuilder _text = new();

    internal static string Of(Assembly assembly)
    {
        PublicSurface surface = new();
        foreach (Type type in assembly.GetExportedTypes().OrderBy(t => t.Namespace, StringComparer.Ordinal).ThenBy(t => t.FullName, StringComparer.Ordinal))
        {
            surface.Write(type);
        }

        return surface._text.ToString();
    }

    private void Write(Type type)
    {
        _ = _text.Append(type.Namespace).Append(": ").Append(Kind(type)).Append(' ').Append(NameOf(type));
        string[] bases = [.. BasesOf(type)];
        _ = _text.Append(bases.Length > 0 ? " : " + string.Join(", ", bases) : "").Append('\n');
        foreach (string line in type.IsEnum ? EnumMembers(type) : Members(type))
        {
            _ = _text.Append("  ").Append(line).Append('\n');
        }

        _ = _text.Append('\n');
    }

    private static IEnumerable<string> EnumMembers(Type type) =>
        Enum.GetNames(type).Select(n => string.Create(CultureInfo.InvariantCulture, $"{n} = {Convert.ToInt64(Enum.Parse(type, n), CultureInfo.InvariantCulture)}"));

    private IEnumerable<string> Members(Type type) =>
        type.GetConstructors(Own).Where(Shown).Select(c => $"{Access(c)}{type.Name.Split('`')[0]}({Parameters(c)})")
            .Concat(type.GetFields(Own).Where(f => f.IsPublic).Select(f => $"{(f.IsLiteral ? "const " : f.IsStatic ? "static " : "")}{Name(_nullability.Create(f))} {f.Name}"))
            .Concat(type.GetProperties(Own).Where(p => p.GetMethod is { } get && Shown(get) && !Synthesized(get, p.Name)).Select(Property))
            .Concat(type.GetEvents(Own).Where(e => e.AddMethod is { IsPublic: true }).Select(e => $"event {e.EventHandlerType} {e.Name}"))
            .Concat(type.GetMethods(Own).Where(m => Shown(m) && !Synthesized(m, m.Name) && (!m.IsSpecialName || m.Name.StartsWith("op_", StringComparison.Ordinal))).Select(Method))
            .Order(StringComparer.Ordinal);

    private static bool Shown(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    // What the compiler writes for every record goes without saying.
    private static bool Synthesized(MethodBase method, string name) =>
        name is "EqualityContract" or "<Clone>$" or "PrintMembers"
        || (method.IsDefined(typeof(CompilerGeneratedAttribute)) && name is "Equals" or "GetHashCode" or "ToString" or "op_Equality" or "op_Inequality" or "Deconstruct");

    private string Property(PropertyInfo property)
    {
        MethodInfo get = property.GetMethod!;
        string set = property.SetMethod is not { } setter || !Shown(setter) ? ""
            : setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? " init;" : " set;";
        string required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        string name = property.GetIndexParameters() is { Length: > 0 } ? $"this[{Parameters(get)}]" : property.Name;
        return $"{Access(get)}{required}{Name(_nullability.Create(property))} {name} {{ get;{set} }}";
    }

    private string Method(MethodInfo method)
    {
        string generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        string extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Access(method)}{Name(_nullability.Create(method.ReturnParameter))} {method.Name}{generic}({extension}{Parameters(method)})";
    }

    private string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p =>
        $"{(p.IsOut ? "out " : p.IsIn ? "in " : p.ParameterType.IsByRef ? "ref " : p.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{Name(_nullability.Create(p))} {p.Name}{Default(p)}"));

    private static string Default(ParameterInfo parameter) => !parameter.HasDefaultValue ? ""
        : " = " + parameter.RawDefaultValue switch
        {
            null => parameter.ParameterType.IsValueType ? "default" : "null",
            string text => $"\"{text}\"",
            bool flag => flag ? "true" : "false",
            object value => Convert.ToString(value, CultureInfo.InvariantCulture),
        };

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "" : "protected ") + (method.IsStatic ? "static " : method.IsAbstract ? "abstract " : "");

    private static string Kind(Type type)
    {
        bool isRecord = type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", Own) is not null);
        string what = type.IsEnum ? "enum" : type.IsInterface ? "interface"
            : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (isRecord ? "record struct" : "struct")
            : isRecord ? "record" : "class";
        return (type.IsValueType || type.IsInterface ? "" : type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + what;
    }

    private static IEnumerable<string> BasesOf(Type type)
    {
        if (type.IsEnum)
        {
            yield break;
        }

        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType))
        {
            yield return NameOf(parent);
        }

        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        foreach (string name in type.GetInterfaces().Except(inherited).Where(i => i.IsPublic).Select(NameOf).Order(StringComparer.Ordinal))
        {
            yield return name;
        }
    }

    private static string Name(NullabilityInfo info)
    {
        Type type = info.Type.IsByRef ? info.Type.GetElementType()! : info.Type;
        string mark = !type.IsValueType && info.ReadState == NullabilityState.Nullable ? "?" : "";
        return (info.GenericTypeArguments.Length > 0 && Nullable.GetUnderlyingType(type) is null
            ? $"{NameOf(type).Split('<')[0]}<{string.Join(", ", info.GenericTypeArguments.Select(Name))}>"
            : info.ElementType is { } element ? Name(element) + "[]" : NameOf(type)) + mark;
    }

    private static string NameOf(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return NameOf(underlying) + "?";
        }

        if (type.IsArray)
        {
            return NameOf(type.GetElementType()!) + "[]";
        }

        string name = type switch
        {
            _ when type == typeof(void) => "void",
            _ when type == typeof(string) => "string",
            _ when type == typeof(object) => "object",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(int) => "int",
            _ when type == typeof(long) => "long",
            _ when type == typeof(short) => "short",
            _ when type == typeof(byte) => "byte",
            _ when type == typeof(char) => "char",
            _ when type == typeof(decimal) => "decimal",
            _ when type == typeof(double) => "double",
            _ => (type.IsNested && !type.IsGenericParameter ? NameOf(type.DeclaringType!) + "." : "") + type.Name.Split('`')[0],
        };
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>" : name;
    }
}

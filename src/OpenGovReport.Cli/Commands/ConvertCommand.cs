using System.CommandLine;
using System.CommandLine.Parsing;
using OpenGovReport.Cli.Inputs;
using OpenGovReport.Cli.Output;
using OpenGovReport.Conversion;

namespace OpenGovReport.Cli.Commands;

/// <summary><c>ogreport convert</c>: a report on the other form.</summary>
internal static class ConvertCommand
{
    internal static Command Create(Terminal terminal, CancellationToken cancellationToken)
    {
        Argument<string> path = CommonOptions.Path();
        Option<string> form = new("--to") { Description = "The form that the report is put on.", Required = true };
        _ = form.AcceptOnly("2020", "2021");
        Option<string> format = ReportData.Option("--as");
        Option<string?> keep = new("--complement") { Description = "A new file for what the other form has no place for.", HelpName = "FILE" };
        keep.Validators.Add(RefuseStandardOutput);
        Option<string?> with = new("--with") { Description = "The complement of an earlier conversion, or the original report itself; it fills what is unknown.", HelpName = "FILE" };
        Option<string> language = CommonOptions.Language();
        Command command = new("convert", "Puts a report on the 2020 or the 2021 form and prints it as data; what happened to every cell goes to standard error.")
        {
            path, form, format, keep, with, language,
        };
        command.SetAction(call => new Run(terminal, call.LanguageOf(language), cancellationToken).Convert(
            call.GetRequiredValue(path),
            call.GetRequiredValue(form) == "2020" ? ReportForm.Form2020 : ReportForm.Form2021,
            call.GetRequiredValue(format),
            call.GetValue(keep),
            call.GetValue(with)));
        return command;
    }

    private static void RefuseStandardOutput(OptionResult result)
    {
        if (result.Tokens is [{ Value: "-" }])
        {
            result.AddError("标准输出已用于报告，--complement 须给出新文件。", "Standard output is for the report; --complement needs a new file.");
        }
    }

    private sealed class Run(Terminal terminal, Language language, CancellationToken cancellationToken)
    {
        private readonly ErrorLines _errors = new(terminal, language);

        internal int Convert(string path, ReportForm form, string format, string? keep, string? with)
        {
            Source source = Read(new Input(path));
            Source? original = with is null ? null : Read(new Input(with, path == "-" && with == "-" ? PathProblems.InputTwice : null));
            if (source.Report is null || original is { Report: null })
            {
                return ExitStatus.Failure;
            }

            if (original?.Report is { } kept && kept.Form != form)
            {
                _errors.Write(original.Path, PathProblems.WrongComplement(kept.Form, form));
                return ExitStatus.Failure;
            }

            ConversionResult<AnnualReport> result = source.Report.To(form, original?.Report is { } report ? ConversionComplement.Of(report) : null);
            if (keep is not null && TryWriteNew(keep, result.Complement().Report, format) is { } problem)
            {
                _errors.Write(keep, problem);
                return ExitStatus.Failure;
            }

            foreach (ConversionNote note in result.Notes())
            {
                _errors.Write(source.Path, Notice.Of(note));
            }

            new ReportData(format).Write(result.Report, terminal.Output);
            return source.HasErrors || original is { HasErrors: true } ? ExitStatus.Failure : ExitStatus.Clean;
        }

        private Source Read(Input input)
        {
            Source source = new SourceReader(terminal, cancellationToken).ReadOne(input);
            _errors.Write(source, Severity.Warning);
            return source;
        }

        private static Notice? TryWriteNew(string path, AnnualReport report, string format)
        {
            if (Path.Exists(path))
            {
                return PathProblems.Exists;
            }

            try
            {
                using FileStream file = new(path, FileMode.CreateNew, FileAccess.Write);
                new ReportData(format).Write(report, file);
                return null;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
            {
                return PathProblems.Unwritable(e.Message);
            }
        }
    }
}

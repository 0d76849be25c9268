using System.Buffers;
using System.Globalization;
using System.Runtime.CompilerServices;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>Takes the cells of a report as they are read, with their places and what is to be said about them.</summary>
internal ref struct CellSink
{
    // What a piece of a table may have within it where its line ends.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create([DocumentBlocks.Broken, BrokenRows.LineEnd, '\r', '\n', '\f', '\u0085', '\u2028', '\u2029']);

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<char> _printed;
    private readonly ReadOnlySpan<TextLine> _lines;
    private readonly Span<Count> _counts;
    private readonly Span<bool> _settled;
    private readonly SourceLocation[] _sources;
    private readonly BlockOrigins? _origins;
    private readonly TableUnit _unit;

    internal CellSink(ReadOnlySpan<char> text, ReadOnlySpan<char> printed, ReadOnlySpan<TextLine> lines, Span<Count> counts, Span<bool> settled, SourceLocation[] sources, BlockOrigins? origins, TableUnit unit)
    {
        _text = text;
        _printed = printed;
        _lines = lines;
        _counts = counts;
        _settled = settled;
        _sources = sources;
        _origins = origins;
        _unit = unit;
    }

    /// <summary>The one cell of money.</summary>
    internal Amount Money { get; private set; }

    /// <summary>What was noticed.</summary>
    internal List<Diagnostic>? Diagnostics { get; private set; }

    /// <summary>The doubts about numbers between whose digits a line ends, each with the number above it.</summary>
    internal List<(Diagnostic Doubt, Count Above)>? Broken { get; private set; }

    /// <summary>The lines of the three tables, from the first to behind the last.</summary>
    internal (int From, int To) Tables { get; init; }

    /// <summary>Whether in a row that no grid holds in place numbers seem to be torn in two.</summary>
    internal bool HasTorn { get; set; }

    /// <summary>Whether table three leaves cells blank, more than are lost: then so does table two, where no sums tell.</summary>
    internal bool LeavesBlanks { get; set; }

    /// <summary>How many rows that no grid holds in place have fewer numbers than columns.</summary>
    internal int Lost { get; set; }

    internal readonly ReadOnlySpan<Count> Counts => _counts;

    /// <summary>Which cells are read beyond doubt, blank ones included, so that other cells can be judged by them.</summary>
    internal readonly ReadOnlySpan<bool> Settled => _settled;

    internal readonly void Settle(RowDescriptor row, bool settled = true) => _settled.Slice(row.Ordered[0].Index, row.Ordered.Length).Fill(settled);

    /// <summary>Takes a count for that of a cell until the cell is set, so that sums can judge other rows.</summary>
    internal readonly void Assume(CellDescriptor cell, Count count)
    {
        if (cell.Kind != CellKind.Amount)
        {
            _counts[cell.Index] = count;
        }
    }

    internal readonly string Raw(in Token token) => Printed(token).ToString();

    /// <summary>What is printed there, in one line.</summary>
    internal readonly ReadOnlySpan<char> Printed(in Token token)
    {
        ReadOnlySpan<char> printed = _printed.Slice(token.Start, token.Length);
        return printed.ContainsAny(LineEnds) ? printed.ToString().Replace(DocumentBlocks.Broken, ' ').Replace(BrokenRows.LineEnd, ' ').ReplaceLineEndings(" ") : printed;
    }

    /// <summary>The values among some tokens as they are printed, the first of many.</summary>
    internal readonly string Numbers(scoped ReadOnlySpan<Token> tokens)
    {
        const int Most = 20;
        DefaultInterpolatedStringHandler numbers = new(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        int count = 0;
        foreach (ref readonly Token token in tokens)
        {
            if (token.IsValue && count++ < Most)
            {
                numbers.AppendLiteral(count == 1 ? "" : " ");
                numbers.AppendFormatted(Printed(token));
            }
        }

        numbers.AppendLiteral(count > Most ? " …" : "");
        return numbers.ToStringAndClear();
    }

    /// <summary>What a line says as it is printed.</summary>
    internal readonly string Raw(in TextLine line) => _printed[line.Start..line.End].ToString();

    /// <summary>Where a line of the text begins.</summary>
    internal readonly SourceLocation Locate(int line) => Locate(_lines[line], _lines[line].Start);

    internal readonly SourceLocation Locate(in Token token)
    {
        int line = token.Line;
        ref readonly TextLine own = ref _lines[line];
        if (token.Start >= own.RawStart && token.Start <= own.RawEnd)
        {
            return Locate(own, token.Start);
        }

        // A piece of a label may stand on another line than the values of its row.
        while (token.Start < _lines[line].RawStart)
        {
            line--;
        }

        while (line + 1 < _lines.Length && token.Start >= _lines[line + 1].RawStart)
        {
            line++;
        }

        return Locate(_lines[line], token.Start);
    }

    private readonly SourceLocation Locate(in TextLine line, int start) => line.Locate(_text, start, _origins);

    internal void Report(DiagnosticDescriptor descriptor, SourceLocation location, string raw, CellDescriptor? cell, params string[] arguments) =>
        (Diagnostics ??= []).Add(new Diagnostic(descriptor, location, raw, cell, arguments));

    /// <summary>Calls a cell uncertain.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="location">Where it, or what could be it, is printed.</param>
    /// <param name="raw">What is printed there.</param>
    /// <param name="read">What was read.</param>
    /// <param name="could">What else it could be.</param>
    internal void Doubt(CellDescriptor cell, SourceLocation location, string raw, Count read, string could) =>
        Doubt(cell, location, raw, cell.Kind != CellKind.Amount ? Shown(read) : Money.IsBlank ? Diagnostic.BlankSign : Money.ToString(), could);

    /// <summary>Calls a cell uncertain that was read from a token.</summary>
    internal void Doubt(CellDescriptor cell, in Token token, string could) => Doubt(cell, Locate(token), Raw(token), CountOf(token), could);

    /// <summary>Takes the cells of another form from the same text.</summary>
    internal readonly CellSink For(ReportTemplate template) =>
        new(_text, _printed, _lines, new Count[template.AllCells.Count], new bool[template.AllCells.Count], new SourceLocation[template.AllCells.Count], _origins, _unit) { Tables = Tables, HasTorn = HasTorn, Lost = Lost };

    /// <summary>Where a cell is printed.</summary>
    internal readonly SourceLocation PlaceOf(CellDescriptor cell) => _sources[cell.Index];

    /// <summary>Sets a cell to a count that was read elsewhere.</summary>
    internal readonly void Take(CellDescriptor cell, Count count, SourceLocation place)
    {
        _counts[cell.Index] = count;
        _sources[cell.Index] = place;
    }

    /// <summary>A count as messages say it.</summary>
    internal static string Shown(Count count) => count.IsBlank ? Diagnostic.BlankSign : count.ToString();

    /// <summary>Whether nothing was read for a cell, be it a count or the amount.</summary>
    internal readonly bool IsBlank(CellDescriptor cell) => cell.Kind == CellKind.Amount ? Money.IsBlank : _counts[cell.Index].IsBlank;

    /// <summary>Whether a cell has been called uncertain.</summary>
    internal readonly bool IsDoubted(CellDescriptor cell)
    {
        foreach (Diagnostic diagnostic in Diagnostics ?? [])
        {
            if (diagnostic.Cell == cell && diagnostic.Descriptor == DiagnosticDescriptors.UncertainCell)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The cell of a row that was read from a token; none where that is no cell of it.</summary>
    internal readonly CellDescriptor? CellAt(RowDescriptor row, in Token token)
    {
        SourceLocation location = Locate(token);
        foreach (CellDescriptor cell in row.Ordered)
        {
            if (_sources[cell.Index] == location)
            {
                return cell;
            }
        }

        return null;
    }

    /// <summary>Whether before or after the tables some lines are numbers alone, as those of pages are, and a number at a line can be one more of them.</summary>
    internal readonly bool GoesWithPageNumbers(int line, long number)
    {
        bool others = false;
        for (int i = 0; i < _lines.Length; i++)
        {
            if (i == Tables.From)
            {
                i = Tables.To;
            }

            if (i < _lines.Length && PageNumbers.TryNumber(_text[_lines[i].Start.._lines[i].End], out int other))
            {
                others = true;
                if (i < line ? other >= number : other <= number)
                {
                    return false;
                }
            }
        }

        return others;
    }

    /// <summary>Whether a token is a cell of a document's grid.</summary>
    internal readonly bool IsCell(in Token token) => _lines[token.Line].Grid == GridKind.Exact;

    /// <summary>Whether a page ends after a line.</summary>
    internal readonly bool EndsPage(int line) => line + 1 < _lines.Length && _lines[line + 1].BeginsPage;

    /// <summary>Sets a cell to what a token says.</summary>
    internal void Set(CellDescriptor cell, in Token token)
    {
        _sources[cell.Index] = Locate(token);
        if (cell.Kind == CellKind.Amount)
        {
            SetMoney(cell, token);
            return;
        }

        CellText text = token.Text;
        if (text.Kind == TokenKind.Number && !text.Whole)
        {
            Report(DiagnosticDescriptors.NotANumber, Locate(token), Raw(token), cell, cell.ToString(), Raw(token));
            return;
        }

        Count count = CountOf(token);
        _counts[cell.Index] = count;
        if (text.Broken || text.Faint || IsDash(token) || (text.OneOrDash && cell.Row.Table.Number == 2))
        {
            ReportUnsure(cell, token, count.ToString());
        }
        else if (text.Odd && !IsPlainSigned(cell, token))
        {
            Report(DiagnosticDescriptors.NumberForm, Locate(token), Raw(token), cell, cell.ToString(), Raw(token), count.ToString());
        }
    }

    /// <summary>Sets a cell to what two tokens say together: a number torn in two.</summary>
    internal void SetJoined(CellDescriptor cell, in Token token, Count joined)
    {
        _sources[cell.Index] = Locate(token);
        _counts[cell.Index] = joined;
    }

    /// <summary>The count that a value token says.</summary>
    internal static Count CountOf(in Token token) => token.Kind == TokenKind.NotApplicable ? Count.NotApplicable
        : token.Kind == TokenKind.Number && token.Text.Whole ? token.Text.Number
        : Count.Blank;

    private void SetMoney(CellDescriptor cell, in Token token)
    {
        if (token.Kind == TokenKind.NotApplicable)
        {
            Money = Amount.NotApplicable;
            if (IsDash(token))
            {
                ReportUnsure(cell, token, Money.ToString());
            }
        }
        else if (CellText.TryAmount(_text.Slice(token.Start, token.Length), _unit.Unit ?? AmountUnit.Unstated, out Amount amount))
        {
            Money = amount;
            if (TornAmounts.Whole(_text, token, cell.Row.Cells.Count == 1) is string whole && CellText.TryAmount(whole, _unit.Unit ?? AmountUnit.Unstated, out Amount torn))
            {
                Money = torn;
                ReportUnsure(cell, token, torn.ToString(), amount.ToString());
            }
            else if (token.Text.Broken || token.Text.Faint)
            {
                ReportUnsure(cell, token, amount.ToString());
            }
            else if (_unit.Unit is null && amount.Unit == AmountUnit.Unstated)
            {
                Doubt(cell, token, Diagnostic.AnotherNumber);
            }
            else if (_unit.Other is AmountUnit unit && amount.Value != 0 && CellText.TryAmount(_text.Slice(token.Start, token.Length), unit, out Amount other) && other != amount)
            {
                Doubt(cell, token, other.ToString());
            }
        }
        else
        {
            Report(DiagnosticDescriptors.NotANumber, Locate(token), Raw(token), cell, cell.ToString(), Raw(token));
        }
    }

    // Whether 一 was read as a dash.
    private static bool IsDash(in Token token) => token.Text.OneOrDash && token.Kind == TokenKind.NotApplicable;

    // Digits on several lines of a cell are one number that was wrapped, or several; what is not seen may be no part of the table.
    private void ReportUnsure(CellDescriptor cell, in Token token, string read)
    {
        ReadOnlySpan<char> raw = Raw(token);
        int digits = raw.IndexOfAnyExceptInRange('0', '9');
        ReportUnsure(cell, token, read, token.Text.Broken ? (digits > 0 ? raw[..digits].ToString() : Diagnostic.AnotherNumber) : IsDash(token) ? "1" : token.Text.OneOrDash ? Count.NotApplicable.ToString() : Diagnostic.BlankSign);
        if (token.Text.Broken && digits > 0 && cell.Kind != CellKind.Amount && long.TryParse(raw[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long above))
        {
            (Broken ??= []).Add((Diagnostics![^1], above));
        }
    }

    private void ReportUnsure(CellDescriptor cell, in Token token, string read, string could) => Doubt(cell, Locate(token), Raw(token), read, could);

    private void Doubt(CellDescriptor cell, SourceLocation location, string raw, string read, string could) =>
        Report(DiagnosticDescriptors.UncertainCell, location, raw, cell, cell.ToString(), read, could);

    // A signed change is printed as +2 as often as 2: no remark. 增2 and 减8 are read, with one.
    private readonly bool IsPlainSigned(CellDescriptor cell, in Token token) =>
        cell.Kind == CellKind.SignedCount && _text[token.Start] is '+' or '-'
        && long.TryParse(_text.Slice(token.Start, token.Length), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
}

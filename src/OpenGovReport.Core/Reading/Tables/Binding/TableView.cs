using System.Globalization;
using OpenGovReport.Templates;

namespace OpenGovReport.Reading;

/// <summary>A table as it is read, before its numbers are those of cells: its tokens, its labels in one line, the form it is held against, and what is asked of a run of them everywhere.</summary>
internal readonly ref struct TableView
{
    internal TableView(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, ReadOnlySpan<char> labels, FormLabels form, int tableIndex)
    {
        Text = text;
        Tokens = tokens;
        Labels = labels;
        Form = form;
        Table = form.Template.Tables[tableIndex];
        Slots = form.Slots[tableIndex];
        Shapes = new LineShapes?[form.Columns[1].Length + 1];
    }

    internal ReadOnlySpan<char> Text { get; }

    internal ReadOnlySpan<Token> Tokens { get; }

    /// <summary>What of all labels is compared, one after the other; <see cref="Run.GapStart"/> and <see cref="Run.GapEnd"/> are places in it.</summary>
    internal ReadOnlySpan<char> Labels { get; }

    internal FormLabels Form { get; }

    internal TableDescriptor Table { get; }

    internal Slot[] Slots { get; }

    /// <summary>By the number of columns; counted when the first is asked for.</summary>
    internal LineShapes?[] Shapes { get; }

    internal string Number => Table.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The same form and labels over other tokens.</summary>
    internal TableView With(ReadOnlySpan<Token> tokens) => new(Text, tokens, Labels, Form, Table.Number - 2);

    // The first run with values; what stands before it is the header.
    internal static int FirstFilled(scoped ReadOnlySpan<Run> runs)
    {
        int first = 0;
        while (first < runs.Length - 1 && runs[first].Values == 0)
        {
            first++;
        }

        return first;
    }

    // Whether the numbers of the table stand in cells that are seen.
    internal bool IsGrid(scoped ReadOnlySpan<Run> runs) => Tokens[runs[FirstFilled(runs)].First].InGrid;

    internal Token FirstValue(in Run run) => Tokens[FirstValueIndex(run)];

    internal int FirstValueIndex(in Run run)
    {
        int i = run.First;
        while (i < run.End - 1 && !Tokens[i].IsValue)
        {
            i++;
        }

        return i;
    }

    internal Token LastValue(in Run run) => Tokens[LastValueIndex(run)];

    internal int LastValueIndex(in Run run)
    {
        int last = run.End - 1;
        while (!Tokens[last].IsValue)
        {
            last--;
        }

        return last;
    }

    // The first token of the line of a token, and the one behind its last.
    internal (int First, int End) LineOf(int token)
    {
        int line = Tokens[token].Line;
        int end = token + 1;
        while (end < Tokens.Length && Tokens[end].Line == line)
        {
            end++;
        }

        return (StartOfLine(token), end);
    }

    internal int StartOfLine(int token)
    {
        int line = Tokens[token].Line;
        while (token > 0 && Tokens[token - 1].Line == line)
        {
            token--;
        }

        return token;
    }

    internal int Lines(in Token from, in Token to) => Text[from.Start..to.Start].Count('\n');

    // How many cells a run has, those that others cover aside.
    internal int Cells(in Run run)
    {
        int own = 0;
        foreach (ref readonly Token token in Tokens[run.First..run.End])
        {
            own += token.Kind == TokenKind.Covered ? 0 : 1;
        }

        return own;
    }

    // Whether a cell says nothing but a name, in the form in which labels are compared.
    internal bool Names(in Token token, string label)
    {
        if (token.Length < label.Length || (Text[token.Start] != label[0] && LabelText.IsChinese(Text[token.Start])))
        {
            return false;
        }

        Span<char> kept = stackalloc char[32];
        return kept[..LabelText.Keep(Text.Slice(token.Start, token.Length), kept)].SequenceEqual(label);
    }

    internal bool IsFull(in Run run) => run.Slot >= 0 && Slots[run.Slot].Kind != SlotKind.Group && run.Values == Slots[run.Slot].Columns && !Tokens[run.First].InGrid;

    // Whether a row has numbers, and more or fewer than columns.
    internal bool IsOdd(in Run run) => run.Slot >= 0 && run.Values > 0 && Slots[run.Slot].Kind == SlotKind.Row && run.Values != Slots[run.Slot].Columns;

    // Whether a row of table two or three has another number of numbers than columns, or numbers belong to no row.
    internal bool IsDamaged(scoped ReadOnlySpan<Run> runs)
    {
        foreach (ref readonly Run run in runs)
        {
            if (IsOdd(run) || (run.Slot < 0 && run.Values > 0))
            {
                return true;
            }
        }

        return false;
    }

    internal bool IsZero(in Run run)
    {
        foreach (ref readonly Token token in Tokens[run.First..run.End])
        {
            if (token.IsValue && token.Text.Number != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Whether more than a space stands between the numbers of a run.
    internal bool IsInColumns(in Run run)
    {
        const int Narrowest = 3;
        Token first = Tokens[run.First], second = Tokens[run.First + 1];
        return !first.InGrid && second.Line == first.Line && second.Start - first.Start - first.Length >= Narrowest;
    }

    internal bool StandsAlone(in Token token)
    {
        foreach (ref readonly Token other in Tokens)
        {
            if (other.Line == token.Line && other.Start != token.Start)
            {
                return false;
            }
        }

        return !token.InGrid;
    }

    // Whether the value at a place is the sum of the others, and not a sum of zeros.
    internal bool SumsTo(in Run run, int place)
    {
        // What both sides have, and whether any number is so large that 64 bits may not hold the sum.
        long sum = 0, total = 0, large = 0;
        int column = 0;
        foreach (ref readonly Token token in Tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                long number = token.Text.Number;
                large |= Math.Abs(number >> 1);
                if (column++ == place)
                {
                    total = number;
                }
                else
                {
                    sum = unchecked(sum + number);
                }
            }
        }

        return sum == total && total != 0 && (large < long.MaxValue / int.MaxValue || SumsToExactly(run, place));
    }

    // The same of numbers of any size.
    private bool SumsToExactly(in Run run, int place)
    {
        Int128 difference = 0;
        int column = 0;
        foreach (ref readonly Token token in Tokens[run.First..run.End])
        {
            if (token.IsValue)
            {
                difference = Sums.Add(difference, column++ == place ? -token.Text.Number : token.Text.Number);
            }
        }

        return difference == 0;
    }

    internal static Token[] OfValues(scoped ReadOnlySpan<Token> tokens)
    {
        List<Token> values = new(tokens.Length);
        foreach (ref readonly Token token in tokens)
        {
            if (token.IsValue)
            {
                values.Add(token);
            }
        }

        return [.. values];
    }

    internal static bool AreAlike(scoped ReadOnlySpan<Token> values)
    {
        Token? first = null;
        foreach (ref readonly Token token in values)
        {
            if (token.IsValue && token.Text != (first ??= token).Text)
            {
                return false;
            }
        }

        return true;
    }
}

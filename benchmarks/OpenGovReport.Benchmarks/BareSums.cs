using OpenGovReport.Templates;

namespace OpenGovReport.Benchmarks;

/// <summary>The sums that the rules ask for as hand-written loops over one flat array: the least that checking a 2021 report can cost.</summary>
internal static class BareSums
{
    private const int Columns = 7, FirstResult = 2, Results = 22, ResultsTotal = 23, CarriedForward = 24;
    private const int TableTwo = 0, TableThree = 10, TableFour = 185;

    internal static long[] Flatten(AnnualReport2021 report) =>
        [.. ReportTemplate.Form2021.Cells.Select(c => c.Kind == CellKind.Amount ? 0 : c.Get(report).Count.ValueOr(0))];

    internal static bool Hold(long[] cells)
    {
        // T2-1
        for (int row = TableTwo; row < TableTwo + 6; row += 3)
        {
            if (cells[row + 2] - cells[row] + cells[row + 1] < 0)
            {
                return false;
            }
        }

        // T3-3
        for (int row = 0; row <= CarriedForward; row++)
        {
            long sum = 0;
            int start = TableThree + (row * Columns);
            for (int column = 0; column < Columns - 1; column++)
            {
                sum += cells[start + column];
            }

            if (sum != cells[start + Columns - 1])
            {
                return false;
            }
        }

        // T3-2 and T3-1
        for (int column = 0; column < Columns; column++)
        {
            long sum = 0;
            int start = TableThree + column;
            for (int row = FirstResult; row < FirstResult + Results - 1; row++)
            {
                sum += cells[start + (row * Columns)];
            }

            long total = cells[start + (ResultsTotal * Columns)];
            if (sum != total || cells[start] + cells[start + Columns] != total + cells[start + (CarriedForward * Columns)])
            {
                return false;
            }
        }

        // T4-1
        for (int group = TableFour; group < TableFour + 15; group += 5)
        {
            if (cells[group] + cells[group + 1] + cells[group + 2] + cells[group + 3] != cells[group + 4])
            {
                return false;
            }
        }

        return true;
    }
}

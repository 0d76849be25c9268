using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenGovReport.Checking;
using OpenGovReport.Templates;

namespace OpenGovReport.Tests.Generated.Faults;

/// <summary>What the locator made of the errors of one line of the table.</summary>
public sealed class FaultTally
{
    private readonly List<double> _microseconds = [];

    public int Cases { get; private set; }

    /// <summary>Cases of one wrong cell in which no other single cell could put everything right.</summary>
    public int Identifiable { get; private set; }

    /// <summary>Cases in which the truth is the only hypothesis of the first rank.</summary>
    public int Alone { get; private set; }

    /// <summary>Identifiable cases in which it is.</summary>
    public int IdentifiableAlone { get; private set; }

    /// <summary>Cases in which the truth is among the hypotheses of the first rank.</summary>
    public int First { get; private set; }

    /// <summary>Identifiable cases in which it is.</summary>
    public int IdentifiableFirst { get; private set; }

    /// <summary>Cases in which the truth is among the first three hypotheses.</summary>
    public int FirstThree { get; private set; }

    public double MedianMicroseconds => _microseconds.Order().ElementAt(_microseconds.Count / 2);

    public double WorstMilliseconds => _microseconds.Max() / 1000;

    /// <summary>The sum of several lines.</summary>
    public static FaultTally Sum(IEnumerable<FaultTally> tallies)
    {
        FaultTally sum = new();
        foreach (FaultTally tally in tallies)
        {
            sum.Cases += tally.Cases;
            sum.Identifiable += tally.Identifiable;
            sum.Alone += tally.Alone;
            sum.IdentifiableAlone += tally.IdentifiableAlone;
            sum.First += tally.First;
            sum.IdentifiableFirst += tally.IdentifiableFirst;
            sum.FirstThree += tally.FirstThree;
            sum._microseconds.AddRange(tally._microseconds);
        }

        return sum;
    }

    internal void Add(SeededFault fault, bool isOneCell)
    {
        (FaultLocation location, double microseconds) = Timed(fault.Faulty);
        (bool alone, bool first, bool firstThree) = Judge(location, fault);
        bool identifiable = isOneCell && PlainSums.SingleCells(fault.Faulty).Count == 1;
        Cases++;
        Identifiable += identifiable ? 1 : 0;
        Alone += alone ? 1 : 0;
        IdentifiableAlone += identifiable && alone ? 1 : 0;
        First += first ? 1 : 0;
        IdentifiableFirst += identifiable && first ? 1 : 0;
        FirstThree += firstThree ? 1 : 0;
        _microseconds.Add(microseconds);
    }

    // A machine that does other things besides takes its time now and then: a slow case is measured again, and the best of ten counts.
    private static (FaultLocation Location, double Microseconds) Timed(AnnualReport report)
    {
        double best = double.MaxValue;
        for (int run = 1; ; run++)
        {
            long start = Stopwatch.GetTimestamp();
            FaultLocation location = report.Locate();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            if (best < 2000 || run == 10)
            {
                return (location, best);
            }
        }
    }

    // The truth is found where each part of the location has a hypothesis that is right about all its cells, and these are all cells that are wrong.
    private static (bool Alone, bool First, bool FirstThree) Judge(FaultLocation location, SeededFault fault)
    {
        bool IsRight(FaultHypothesis hypothesis) => hypothesis.Cells.All(c => fault.Wrong.Contains(c.Cell) && c.Suggested == c.Cell.Get(fault.Clean));
        int[] places = [.. location.Components.Select(c => c.Hypotheses.ToList().FindIndex(IsRight))];
        if (places.Contains(-1) || location.Components.Select((c, i) => c.Hypotheses[places[i]].Cells.Count).Sum() != fault.Wrong.Count)
        {
            return default;
        }

        bool[] isFirst = [.. location.Components.Select((c, i) => c.Hypotheses[places[i]].Rank == 1)];
        bool first = isFirst.All(f => f);
        return (first && location.Components.All(c => c.Best.Count() == 1), first, places.Index().All(p => p.Item < 3 || isFirst[p.Index]));
    }
}

/// <summary>Errs in many reports and counts how often the locator finds out.</summary>
public sealed class FaultTrial
{
    private readonly List<(FaultSeed Seed, ReportForm Form, string Size, FaultTally Tally)> _lines = [];

    private static readonly (string Name, BodySize AtLeast, BodySize AtMost)[] Sizes =
    [
        ("village, township", BodySize.Village, BodySize.Township),
        ("county", BodySize.CountyDepartment, BodySize.County),
        ("city", BodySize.CityDepartment, BodySize.City),
        ("province", BodySize.ProvinceDepartment, BodySize.Province),
    ];

    /// <summary>The number of lines that a table has.</summary>
    public static int Lines => FaultSeed.All.Count * Enum.GetValues<ReportForm>().Length * Sizes.Length;

    /// <summary>Runs <paramref name="each"/> cases of every line.</summary>
    public void Run(int each)
    {
        foreach (FaultSeed seed in FaultSeed.All)
        {
            foreach (ReportForm form in Enum.GetValues<ReportForm>())
            {
                foreach ((string name, BodySize atLeast, BodySize atMost) in Sizes)
                {
                    FaultTally tally = new();
                    for (int i = 0; i < each; i++)
                    {
                        tally.Add(seed.Create(form, atLeast, atMost, i), seed.Cells == 1);
                    }

                    _lines.Add((seed, form, name, tally));
                }
            }
        }
    }

    /// <summary>The sum of the lines of some errors.</summary>
    public FaultTally Sum(Func<FaultSeed, bool> seeds) => FaultTally.Sum(_lines.Where(l => seeds(l.Seed)).Select(l => l.Tally));

    /// <summary>The lines as a table in Markdown.</summary>
    public string Table()
    {
        StringBuilder text = new();
        _ = text.Append("| error | form | body | cases | identifiable | first alone | in first | in first three | median µs | worst ms |\n|---|---|---|--:|--:|--:|--:|--:|--:|--:|\n");
        foreach ((FaultSeed seed, ReportForm form, string size, FaultTally tally) in _lines)
        {
            Append(text, seed.Name, ((int)form).ToString(CultureInfo.InvariantCulture), size, tally, seed.Cells == 1);
        }

        foreach (FaultSeed seed in FaultSeed.All)
        {
            Append(text, seed.Name, "both", "all", Sum(s => s == seed), seed.Cells == 1);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string seed, string form, string size, FaultTally tally, bool isOneCell)
    {
        string identifiable = isOneCell ? tally.Identifiable.ToString(CultureInfo.InvariantCulture) : "–";
        string Of(int all, int amongIdentifiable) => isOneCell ? string.Create(CultureInfo.InvariantCulture, $"{all} ({amongIdentifiable})") : all.ToString(CultureInfo.InvariantCulture);
        _ = text.Append(CultureInfo.InvariantCulture, $"| {seed} | {form} | {size} | {tally.Cases} | {identifiable} | {Of(tally.Alone, tally.IdentifiableAlone)} | {Of(tally.First, tally.IdentifiableFirst)} | {tally.FirstThree} | {tally.MedianMicroseconds:F0} | {tally.WorstMilliseconds:F1} |\n");
    }
}

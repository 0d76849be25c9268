using OpenGovReport.Checking;
using OpenGovReport.Templates;
using OpenGovReport.Tests.Support;

namespace OpenGovReport.Tests.Checking.Faults;

/// <summary>Mistakes made by hand in reports that add up, and what the locator says of them.</summary>
public class FaultLocatorTests
{
    private static readonly AnnualReport2021 Small = Samples.Small2021;

    [Fact]
    public void The_misprinted_total_of_a_real_report_is_the_only_explanation()
    {
        FaultComponent component = Assert.Single(Samples.Xinzhou.Locate().Components);
        FaultHypothesis hypothesis = Assert.Single(component.Hypotheses);

        Assert.Equal(["/requests/granted/total", "/requests/resultsTotal/total"], component.Relations.Select(r => r.Target.Pointer));
        Assert.True(component.IsExhaustive);
        Assert.Equal(1, component.Found);
        Assert.Equal(1, hypothesis.Rank);
        Assert.Equal(FaultKind.TotalNotCarried, Assert.Single(hypothesis.Mistakes).Kind);
        Is(hypothesis, ("/requests/granted/total", 0, 15));
        Assert.Equal("If only 予以公开/总计 is wrong, it is 15, not 0 (a total not carried).", hypothesis.Message(Language.English));
        Assert.Equal("如果只有予以公开/总计有误，应为15，而不是0（总计未填入）。", hypothesis.Message(Language.Chinese));
    }

    [Fact]
    public void A_report_that_adds_up_or_is_blank_has_nothing_to_explain()
    {
        foreach (ReportTemplate template in Samples.Templates)
        {
            Assert.Empty(Samples.Reconciled(template.Form, new Random(1)).Locate().Components);
            Assert.Empty(Samples.Blank(template.Form).Locate().Components);
        }

        Assert.Empty(Small.With("requests.granted.total", Count.Blank).Locate().Components);
    }

    [Fact]
    public void Checking_gives_the_same_location() =>
        Assert.Equal(
            Samples.Xinzhou.Locate().Components.SelectMany(c => c.Hypotheses),
            Samples.Xinzhou.Check().Faults.Components.SelectMany(c => c.Hypotheses));

    [Theory]
    [InlineData(105, 15, FaultKind.DigitDropped)]
    [InlineData(15, 155, FaultKind.DigitDoubled)]
    [InlineData(15, 51, FaultKind.DigitsTransposed)]
    [InlineData(15, -15, FaultKind.SignReversed)]
    [InlineData(15, 0, FaultKind.NumberOmitted)]
    [InlineData(15, 16, FaultKind.OneOff)]
    [InlineData(15, 75, FaultKind.DigitMistyped)]
    [InlineData(15, 283, FaultKind.OtherNumber)]
    public void One_wrong_cell_is_found_and_its_kind_is_named(long right, long printed, FaultKind kind)
    {
        // Granted to natural persons, with everything that it is counted in.
        AnnualReport2021 report = Small.With("requests.granted.naturalPersons", right).With("requests.granted.total", right)
            .With("requests.resultsTotal.naturalPersons", right).With("requests.resultsTotal.total", right + 1)
            .With("requests.received.naturalPersons", right + 1).With("requests.received.total", right + 2);
        Assert.True(report.Check(RuleSet.Tables).IsClean);

        FaultHypothesis hypothesis = Only(report.With("requests.granted.naturalPersons", printed));

        Is(hypothesis, ("/requests/granted/naturalPersons", printed, right));
        Assert.Equal(kind, hypothesis.Mistakes[0].Kind);
    }

    [Fact]
    public void A_total_in_which_a_part_is_missing_is_told_from_any_other_number()
    {
        // 12 + 30 = 42; the 30 was not added.
        AnnualReport2020 report = AnnualReport2020.Zero with
        {
            Requests = RequestsTable2020.Zero with
            {
                Received = new(12, 30, 0, 0, 0, 0, 42),
                Granted = new(12, 30, 0, 0, 0, 0, 12),
                ResultsTotal = new(12, 30, 0, 0, 0, 0, 42),
            },
        };

        FaultHypothesis hypothesis = Only(report);

        Is(hypothesis, ("/requests/granted/total", 12, 42));
        Assert.Equal(FaultKind.PartNotAdded, hypothesis.Mistakes[0].Kind);
    }

    [Fact]
    public void Neighbours_that_changed_places_are_one_mistake()
    {
        // 3 and 1 in 本年新收: the row adds up as before, its two columns no longer balance.
        FaultHypothesis best = First(Small.With("requests.received.naturalPersons", 1).With("requests.received.commercialEnterprises", 3));

        Is(best, ("/requests/received/naturalPersons", 1, 3), ("/requests/received/commercialEnterprises", 3, 1));
        Assert.Equal(FaultKind.NeighboursSwapped, Assert.Single(best.Mistakes).Kind);
        Assert.Equal(
            "If only these 2 cells are wrong: 本年新收/自然人 is 3, not 1, 本年新收/商业企业 is 1, not 3 (two neighbours swapped).",
            best.Message(Language.English));
        Assert.Equal(
            "如果只有以下2格有误：本年新收/自然人应为3，而不是1，本年新收/商业企业应为1，而不是3（相邻两格互换）。",
            best.Message(Language.Chinese));
    }

    [Fact]
    public void A_number_in_the_neighbouring_row_is_put_back()
    {
        // The 2 of 予以公开 stands in 部分公开, or the number is in its place and its total is not: nothing decides.
        FaultComponent component = Assert.Single(Small.With("requests.granted.naturalPersons", 0).With("requests.partiallyGranted.naturalPersons", 2).Locate().Components);

        Assert.Equal(2, component.Best.Count());
        Is(component.Hypotheses[0], ("/requests/granted/naturalPersons", 0, 2), ("/requests/partiallyGranted/naturalPersons", 2, 0));
        Is(component.Hypotheses[1], ("/requests/granted/total", 2, 0), ("/requests/partiallyGranted/total", 0, 2));
        Assert.All(component.Hypotheses, h => Assert.Equal(FaultKind.InNeighbouringRow, Assert.Single(h.Mistakes).Kind));
    }

    [Fact]
    public void A_number_in_the_neighbouring_column_is_put_back()
    {
        AnnualReport report = Samples.Xinzhou2020Corrected.With("requests.granted.naturalPersons", 0).With("requests.granted.commercialEnterprises", 15);

        FaultHypothesis best = First(report);

        Is(best, ("/requests/granted/naturalPersons", 0, 15), ("/requests/granted/commercialEnterprises", 15, 0));
        Assert.Equal(FaultKind.InNeighbouringColumn, Assert.Single(best.Mistakes).Kind);
    }

    [Theory]
    [InlineData(ReportForm.Form2020)]
    [InlineData(ReportForm.Form2021)]
    public void Totals_that_are_carried_nowhere_along_a_row_or_a_column_are_one_mistake(ReportForm form)
    {
        AnnualReport right = Samples.Reconciled(form, new Random(5));
        TableDescriptor three = right.Template().Tables[1];
        foreach (CellDescriptor[] totals in (CellDescriptor[][])[[.. three.Rows.Single(r => r.EnglishName == "resultsTotal").Cells], [.. three.Rows.Where(r => !r.Cells[0].IsUnsplit).Select(r => r.Cells[^1])]])
        {
            CellDescriptor[] printed = [.. totals.Where(c => c.Get(right).Count.ValueOr(0) != 0)];

            FaultHypothesis hypothesis = Only(printed.Aggregate(right, (r, c) => r.With(c.Pointer, 0)));

            Assert.Equal(FaultKind.TotalNotCarried, Assert.Single(hypothesis.Mistakes).Kind);
            Is(hypothesis, [.. printed.Select(c => (c.Pointer, 0L, c.Get(right).Count.Value))]);
        }
    }

    [Fact]
    public void A_shifted_row_is_one_mistake_in_all_its_cells()
    {
        // 3 1 0 0 0 0 4 printed as 0 3 1 0 0 0 0: the total fell off the end.
        FaultHypothesis best = First(Small with { Requests = Small.Requests with { Received = new(0, 3, 1, 0, 0, 0, 0) } });

        Is(
            best,
            ("/requests/received/naturalPersons", 0, 3),
            ("/requests/received/commercialEnterprises", 3, 1),
            ("/requests/received/researchInstitutions", 1, 0),
            ("/requests/received/total", 0, 4));
        Assert.Equal(FaultKind.RowShifted, Assert.Single(best.Mistakes).Kind);
    }

    [Fact]
    public void Two_rows_that_changed_places_are_one_mistake()
    {
        AnnualReport report = Small with { Requests = Small.Requests with { ResultsTotal = Small.Requests.CarriedForward, CarriedForward = Small.Requests.ResultsTotal } };

        FaultHypothesis best = First(report);

        // 2 1 … 3 and 2 0 … 2 differ in two columns.
        Is(
            best,
            ("/requests/resultsTotal/commercialEnterprises", 0, 1),
            ("/requests/resultsTotal/total", 2, 3),
            ("/requests/carriedForward/commercialEnterprises", 1, 0),
            ("/requests/carriedForward/total", 3, 2));
        Assert.Equal(FaultKind.RowsSwapped, Assert.Single(best.Mistakes).Kind);
    }

    // 11 new of two kinds of applicant, 8 granted and 3 denied.
    private static readonly AnnualReport2021 TwoKinds = AnnualReport2021.Zero with
    {
        Requests = RequestsTable2021.Zero with
        {
            Received = new(7, 4, 0, 0, 0, 0, 11),
            Granted = new(5, 3, 0, 0, 0, 0, 8),
            Denied = RequestsTable2021.Zero.Denied with { StateSecrets = new(2, 1, 0, 0, 0, 0, 3) },
            ResultsTotal = new(7, 4, 0, 0, 0, 0, 11),
        },
    };

    [Fact]
    public void A_row_that_was_not_filled_in_is_one_mistake_in_any_row_of_zeros()
    {
        AnnualReport report = TwoKinds with { Requests = TwoKinds.Requests with { Denied = RequestsTable2021.Zero.Denied } };

        FaultComponent component = Assert.Single(report.Locate().Components);

        // 20 of the 21 rows of results say 0 throughout, and nothing tells which of them is the one.
        Assert.Equal(20, component.Found);
        Assert.All(component.Hypotheses, h => Assert.Equal((1, FaultKind.RowOmitted), (h.Rank, Assert.Single(h.Mistakes).Kind)));
        Is(
            component.Hypotheses.Single(h => h.Cells[0].Cell.Pointer == "/requests/denied/stateSecrets/naturalPersons"),
            ("/requests/denied/stateSecrets/naturalPersons", 0, 2),
            ("/requests/denied/stateSecrets/commercialEnterprises", 0, 1),
            ("/requests/denied/stateSecrets/total", 0, 3));
    }

    [Fact]
    public void A_total_row_that_is_the_copy_of_another_row_is_one_mistake()
    {
        FaultHypothesis best = First(TwoKinds with { Requests = TwoKinds.Requests with { ResultsTotal = TwoKinds.Requests.Granted } });

        Is(
            best,
            ("/requests/resultsTotal/naturalPersons", 5, 7),
            ("/requests/resultsTotal/commercialEnterprises", 3, 4),
            ("/requests/resultsTotal/total", 8, 11));
        Assert.Equal(FaultKind.RowCopied, Assert.Single(best.Mistakes).Kind);
    }

    [Fact]
    public void One_wrong_number_in_a_row_of_zeros_is_no_row_that_was_not_filled_in() =>
        Assert.DoesNotContain(
            TwoKinds.With("requests.denied.stateSecrets.naturalPersons", 0).With("requests.denied.stateSecrets.commercialEnterprises", 0).Locate().Components.SelectMany(c => c.Hypotheses).SelectMany(h => h.Mistakes),
            m => m.Kind is FaultKind.RowOmitted or FaultKind.RowCopied);

    [Fact]
    public void A_wrong_number_that_was_carried_on_to_its_total_is_one_mistake_with_several_places()
    {
        // 3 + 1 = 2 + 5 and 4 + 1 = 3 + 5: any of three rows may be wrong, each with its total. Only in 结转下年度 a single digit differs from what is due in both.
        FaultComponent component = Assert.Single(Small.With("requests.carriedForward.naturalPersons", 5).With("requests.carriedForward.total", 5).Locate().Components);

        Assert.All(component.Hypotheses, h => Assert.Equal(FaultKind.CarriedOn, Assert.Single(h.Mistakes).Kind));
        Assert.Equal(
            ["本年新收 3→6 4→7", "上年结转 1→4 1→4", "结转下年度 5→2 5→2"],
            component.Hypotheses.Select(h => $"{h.Cells[0].Cell.Row.Name} {string.Join(' ', h.Cells.Select(c => $"{c.Reported}→{c.Suggested}"))}"));
        Assert.Equal([1, 1, 1], component.Hypotheses.Select(h => h.Rank));
        Assert.Equal(3, component.Best.Count());
    }

    [Fact]
    public void Mistakes_that_have_nothing_to_do_with_each_other_are_explained_apart()
    {
        AnnualReport2021 report = Small.With("requests.granted.total", 5).With("requests.carriedOver.naturalPersons", 7).With("disputes.reconsideration.total", 0);

        IReadOnlyList<FaultComponent> components = report.Locate().Components;

        Assert.Equal(3, components.Count);
        Is(components[0].Hypotheses.Single(), ("/requests/carriedOver/naturalPersons", 7, 1));
        Is(components[1].Hypotheses.Single(), ("/requests/granted/total", 5, 2));
        Is(components[2].Hypotheses[0], ("/disputes/reconsideration/total", 0, 2));
        Assert.All(components, c => Assert.True(c.IsExhaustive));
    }

    [Fact]
    public void Under_one_relation_any_cell_may_be_to_blame_and_the_likeliest_is_listed_first()
    {
        // 12 + 3 = 15, of which 12 is printed as 21: 维持 may be wrong or 总计, and for 纠正 to be there 3 would have to be less than nothing.
        AnnualReport2021 report = Small with { Disputes = DisputesTable.Zero with { Reconsideration = new(21, 3, 0, 0, 15) } };

        FaultComponent component = Assert.Single(report.Locate().Components);

        Assert.Equal(["结果维持 21→12", "总计 15→24"], component.Hypotheses.Select(h => $"{h.Cells[0].Cell.Column} {h.Cells[0].Reported}→{h.Cells[0].Suggested}"));
        Assert.Equal([1, 1], component.Hypotheses.Select(h => h.Rank));
        Assert.Single(report.Check(RuleSet.Tables).Findings).Names("T4-1", "/disputes/reconsideration/total", 15, 24);
    }

    [Fact]
    public void A_consequence_follows_from_the_failure_in_which_the_same_mistake_is_felt()
    {
        // 予以公开/自然人 is 3 instead of 2, 其他处理-其他/总计 is 4 instead of 1. The column of totals feels only the second, although the first row fails before it.
        CheckResult result = Small.With("requests.granted.naturalPersons", 3).With("requests.other.others.total", 4).Check(RuleSet.Tables);

        Finding FindingOf(string rule, string target) => result.Findings.Single(f => f.Rule.Id == rule && f.Relation!.Target.Pointer == target);
        Finding granted = FindingOf("T3-3", "/requests/granted/total"), others = FindingOf("T3-3", "/requests/other/others/total");
        Finding natural = FindingOf("T3-2", "/requests/resultsTotal/naturalPersons"), total = FindingOf("T3-2", "/requests/resultsTotal/total");

        granted.Names("T3-3", "/requests/granted/naturalPersons", 3, 2);
        others.Names("T3-3", "/requests/other/others/total", 4, 1);
        natural.Names("T3-2", "/requests/granted/naturalPersons", 3, 2);
        total.Names("T3-2", "/requests/other/others/total", 4, 1, Severity.Info);
        Assert.Same(others, total.ImpliedBy);
    }

    [Fact]
    public void Equal_mistakes_leave_two_ways_open_that_share_a_rank()
    {
        // 9 is due twice on the diagonal; two cells off by 40 each: the other diagonal would do as well.
        AnnualReport2020 clean = AnnualReport2020.Zero with
        {
            Requests = RequestsTable2020.Zero with
            {
                Received = new(218, 218, 0, 0, 0, 0, 436),
                Granted = new(109, 109, 0, 0, 0, 0, 218),
                PartiallyGranted = new(109, 109, 0, 0, 0, 0, 218),
                ResultsTotal = new(218, 218, 0, 0, 0, 0, 436),
            },
        };
        Assert.Empty(clean.Locate().Components);

        FaultComponent component = Assert.Single(clean.With("requests.granted.naturalPersons", 149).With("requests.partiallyGranted.commercialEnterprises", 149).Locate().Components);

        Assert.Equal(2, component.Hypotheses.Count);
        Is(component.Hypotheses[0], ("/requests/granted/naturalPersons", 149, 109), ("/requests/partiallyGranted/commercialEnterprises", 149, 109));
        Is(component.Hypotheses[1], ("/requests/granted/commercialEnterprises", 109, 69), ("/requests/partiallyGranted/naturalPersons", 109, 69));
        Assert.Equal([1, 2], component.Hypotheses.Select(h => h.Rank));
    }

    [Fact]
    public void Of_mistakes_of_one_kind_the_smaller_change_comes_first()
    {
        CheckPlan plan = RuleSet.Tables.PlanFor(ReportForm.Form2021);
        long[] codes = new long[CellLayout.Of(ReportForm.Form2021).Size];
        int one = Index("/requests/granted/naturalPersons"), other = Index("/requests/denied/stateSecrets/researchInstitutions");
        (codes[one], codes[other]) = (500, 500);

        FaultHypothesis[] ranked = new FaultRanking(plan.Faults, codes).Rank([[new Mistake(null, [one], [731])], [new Mistake(null, [other], [683])]]);

        Assert.Equal([683L, 731L], ranked.Select(h => h.Mistakes.Single().Cells.Single().Suggested));
        Assert.Equal([1, 2], ranked.Select(h => h.Rank));
        Assert.Single(ranked.Select(h => h.Mistakes.Single().Kind).Distinct());

        static int Index(string pointer) => ReportTemplate.Form2021.Cell(pointer).Index;
    }

    [Fact]
    public void In_table_four_any_of_five_cells_may_be_wrong()
    {
        // 1 + 0 + 0 + 1 ≠ 7
        FaultComponent component = Assert.Single(Small.With("disputes.reconsideration.total", 7).Locate().Components);

        Assert.Equal(5, component.Hypotheses.Count);
        Assert.Equal([2L, 6, 5, 5, 6], component.Hypotheses.OrderByDescending(h => h.Cells[0].Cell.Column == "总计").ThenBy(h => h.Cells[0].Cell.Index).Select(h => h.Cells[0].Suggested.Count.Value));
    }

    [Fact]
    public void An_inequality_says_how_much_at_least_or_at_most()
    {
        // 1 in force − 3 issued + 1 repealed = −1
        FaultComponent component = Assert.Single(Small.With("proactiveDisclosure.normativeDocuments.inForce", 1).Locate().Components);

        Assert.Equal(3, component.Hypotheses.Count);
        Assert.Contains("If only 行政规范性文件/现行有效件数 is wrong, it is 2 or more, not 1 (another number).", component.Hypotheses.Select(h => h.ToString()));
        Assert.Contains("If only 行政规范性文件/本年制发件数 is wrong, it is 2 or less, not 3 (another number).", component.Hypotheses.Select(h => h.ToString()));
        Assert.Contains("如果只有行政规范性文件/本年废止件数有误，应为2或更多，而不是1（其他数字有误）。", component.Hypotheses.Select(h => h.Message(Language.Chinese)));
    }

    [Fact]
    public void The_signed_change_of_the_2020_form_may_be_negative()
    {
        // 4 items and a change of −9
        FaultComponent component = Assert.Single(Samples.Xinzhou2020Corrected.With("proactiveDisclosure.licensing.change", -9).Locate().Components);

        Assert.Equal([("上一年项目数量", 9L, SuggestionBound.AtLeast), ("本年增/减", -4L, SuggestionBound.AtLeast)],
            component.Hypotheses.Select(h => h.Cells[0]).OrderBy(c => c.Cell.Index).Select(c => (c.Cell.Column, c.Suggested.Count.Value, c.Bound)));
    }

    [Fact]
    public void Blank_cells_are_never_filled()
    {
        // The addends exceed the total whatever the blank means, and the column says what the total is.
        AnnualReport2021 report = Small.With("requests.granted.researchInstitutions", Count.Blank).With("requests.granted.total", 1);

        Is(Only(report), ("/requests/granted/total", 1, 2));
    }

    [Fact]
    public void An_unsplit_row_is_explained_like_any_other()
    {
        RequestCounts unsplit = new(0, 1, 0, 0, 0, 0, 4);
        AnnualReport2021 report = Small with { Requests = Small.Requests with { Other = new(default, default, default) { Unsplit = unsplit } } };

        Is(Only(report), ("/requests/other/unsplit/total", 4, 1));
    }

    [Fact]
    public void More_mistakes_than_are_thought_of_together_are_told_where_they_stand_by_themselves()
    {
        AnnualReport clean = Samples.Reconciled(ReportForm.Form2021, new Random(5));
        string[] wrong =
        [
            "requests.received.naturalPersons", "requests.granted.commercialEnterprises", "requests.denied.stateSecrets.researchInstitutions",
            "requests.unavailable.notHeld.otherOrganizations", "requests.notProcessed.repeated.legalServiceInstitutions", "requests.other.others.publicInterestOrganizations",
        ];
        AnnualReport report = clean;
        for (int i = 0; i < wrong.Length; i++)
        {
            report = report.With(wrong[i], report.Cell(wrong[i]).Count.Value + 1000 + (i * 37));
        }

        IReadOnlyList<FaultComponent> components = report.Locate().Components;

        Assert.Equal(wrong.Length, components.Count);
        Assert.Equal(
            wrong.Select(w => clean.Template().Cell(w)).OrderBy(c => c.Index).Select(c => (c, c.Get(clean))),
            components.SelectMany(c => c.Hypotheses.Single().Cells).OrderBy(c => c.Cell.Index).Select(c => (c.Cell, c.Suggested)));
        Assert.Contains(components, c => !c.IsExhaustive);
    }

    [Fact]
    public void Bounds_are_kept_and_said()
    {
        AnnualReport2021 two = Small.With("requests.granted.total", 5).With("requests.granted.naturalPersons", 7);

        FaultComponent unexplained = Assert.Single(two.Locate(options: new FaultOptions { MaxMistakes = 1 }).Components);
        Assert.Empty(unexplained.Hypotheses);
        Assert.True(unexplained.IsExhaustive);

        FaultComponent cut = Assert.Single(Small.With("disputes.reconsideration.total", 7).Locate(options: new FaultOptions { MaxHypotheses = 2 }).Components);
        Assert.Equal(2, cut.Hypotheses.Count);
        Assert.Equal(5, cut.Found);

        FaultComponent stopped = Assert.Single(two.Locate(options: new FaultOptions { MaxSteps = 1 }).Components);
        Assert.False(stopped.IsExhaustive);
    }

    [Fact]
    public void Bounds_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultOptions { MaxMistakes = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultOptions { MaxMistakes = 5 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultOptions { MaxHypotheses = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultOptions { MaxSteps = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => ((FaultKind)(-1)).Text());
        Assert.Throws<ArgumentNullException>(() => FaultLocator.Locate(null!));
    }

    [Fact]
    public void Every_kind_has_words_of_its_own_in_both_languages()
    {
        BilingualText[] texts = [.. Enum.GetValues<FaultKind>().Select(k => k.Text())];

        Assert.Equal(texts.Length, texts.Select(t => t.Chinese).Distinct().Count());
        Assert.Equal(texts.Length, texts.Select(t => t.English).Distinct().Count());
    }

    private static FaultHypothesis First(AnnualReport report)
    {
        FaultComponent component = Assert.Single(report.Locate().Components);
        return component.Best.Single();
    }

    private static FaultHypothesis Only(AnnualReport report) => Assert.Single(Assert.Single(report.Locate().Components).Hypotheses);

    private static void Is(FaultHypothesis hypothesis, params (string Pointer, long Reported, long Suggested)[] cells) =>
        Assert.Equal(cells, hypothesis.Cells.Select(c => (c.Cell.Pointer, c.Reported.Count.Value, c.Suggested.Count.Value)));
}

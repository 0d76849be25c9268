namespace OpenGovReport.Tests.Reports;

public class ValueListTests
{
    [Fact]
    public void Lists_are_equal_when_their_items_are()
    {
        ValueList<string> one = ["a", "b"], same = ["a", "b"], reordered = ["b", "a"], longer = ["a", "b", "c"];

        Assert.True(one == same);
        Assert.Equal(one.GetHashCode(), same.GetHashCode());
        Assert.True(one != reordered);
        Assert.True(one != longer);
        Assert.True(default(ValueList<string>) == []);
    }

    [Fact]
    public void Records_that_hold_lists_compare_by_value()
    {
        Overview one = new() { Introduction = "x", Parts = [new OverviewPart("（一）主动公开", "228条")] };
        Overview same = new() { Introduction = "x", Parts = [new OverviewPart("（一）主动公开", "228条")] };

        Assert.Equal(one, same);
        Assert.NotEqual(one, same with { Parts = [new OverviewPart("（一）主动公开", "229条")] });
    }

    [Fact]
    public void Later_changes_of_the_source_do_not_reach_the_list()
    {
        int[] source = [1, 2];
        ValueList<int> list = ValueList.Create<int>(source);
        source[0] = 9;

        Assert.Equal(1, list[0]);
        Assert.Equal(2, list.Count);
        Assert.Equal("[1, 2]", list.ToString());
        Assert.Throws<IndexOutOfRangeException>(() => list[2]);
    }

    [Fact]
    public void The_default_list_is_empty_in_every_way()
    {
        ValueList<int> list = default;

        Assert.Empty(list);
        Assert.True(list.Count == 0);
        Assert.Equal("[]", list.ToString());
        Assert.Equal(0, list.AsSpan().Length);
    }
}

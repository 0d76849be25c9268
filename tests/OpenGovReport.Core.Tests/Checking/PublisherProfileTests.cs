using static OpenGovReport.PublisherKind;
using static OpenGovReport.PublisherLevel;

namespace OpenGovReport.Tests.Checking;

/// <summary>What the names of public bodies tell, and what they leave open.</summary>
public class PublisherProfileTests
{
    // Name, level, kind, power to make rules, month of the statutory date; null is unknown.
    [Theory]
    [InlineData("广东省人民政府", Province, Government, true, 3)]
    [InlineData("北京市人民政府", Province, Government, true, 3)]
    [InlineData("重庆市人民政府", Province, Government, true, 3)]
    [InlineData("内蒙古自治区人民政府", Province, Government, true, 3)]
    [InlineData("宁夏回族自治区人民政府", Province, Government, true, 3)]
    [InlineData("延边朝鲜族自治州人民政府", City, Government, true, 3)]
    [InlineData("凉山彝族自治州人民政府", City, Government, true, 3)]
    [InlineData("四川省甘孜藏族自治州人民政府", City, Government, true, 3)]
    [InlineData("甘孜州人民政府", City, Government, true, 3)]
    [InlineData("焦作市人民政府", null, Government, null, 3)]
    [InlineData("义乌市人民政府", null, Government, null, 3)]
    [InlineData("景德镇市人民政府", null, Government, null, 3)]
    [InlineData("津市市人民政府", null, Government, null, 3)]
    [InlineData("徐州市人民政府", null, Government, null, 3)]
    [InlineData("忻州市", null, Government, null, 3)]
    [InlineData("喀什地区行政公署", City, DispatchedOrgan, false, null)]
    [InlineData("锡林郭勒盟行政公署", City, DispatchedOrgan, false, null)]
    [InlineData("焦作市山阳区人民政府", County, Government, false, 3)]
    [InlineData("北京市朝阳区人民政府", County, Government, false, 3)]
    [InlineData("上海市浦东新区人民政府", County, Government, false, 3)]
    [InlineData("济南市市中区人民政府", County, Government, false, 3)]
    [InlineData("荆州市沙市区人民政府", County, Government, false, 3)]
    [InlineData("新乡市红旗区人民政府", County, Government, false, 3)]
    [InlineData("神农架林区人民政府", County, Government, false, 3)]
    [InlineData("乡宁县人民政府", County, Government, false, 3)]
    [InlineData("易县人民政府", County, Government, false, 3)]
    [InlineData("鄂伦春自治旗人民政府", County, Government, false, 3)]
    [InlineData("东乡族自治县人民政府", County, Government, false, 3)]
    [InlineData("县人民政府", County, Government, false, 3)]
    [InlineData("盐亭县金孔镇人民政府", Township, Government, false, null)]
    [InlineData("新疆维吾尔自治区昌吉州玛纳斯县塔西河哈萨克族乡人民政府", Township, Government, false, null)]
    [InlineData("锡林浩特市宝力根苏木人民政府", Township, Government, false, null)]
    [InlineData("镇人民政府", Township, Government, false, null)]
    [InlineData("焦作市山阳区焦东街道办事处", Township, DispatchedOrgan, false, null)]
    [InlineData("山阳区人民政府焦东街道办事处", Township, DispatchedOrgan, false, null)]
    [InlineData("焦东街道", Township, DispatchedOrgan, false, null)]
    [InlineData("北京市朝阳区十八里店地区办事处", Township, DispatchedOrgan, false, null)]
    [InlineData("东湖镇湖滨村村民委员会", Village, AuthorizedOrganization, false, null)]
    [InlineData("西咸新区管委会", null, DispatchedOrgan, false, null)]
    [InlineData("焦作经济技术开发区管理委员会", null, DispatchedOrgan, false, null)]
    [InlineData("雄安新区管理委员会", null, DispatchedOrgan, false, null)]
    [InlineData("苏州工业园区管理委员会", null, DispatchedOrgan, false, null)]
    [InlineData("广东省教育厅", Province, Department, false, 1)]
    [InlineData("自治区教育厅", Province, Department, false, 1)]
    [InlineData("北京市教育委员会", Province, Department, false, 1)]
    [InlineData("北京市人民政府国有资产监督管理委员会", Province, Department, false, 1)]
    [InlineData("焦作市教育局", null, Department, false, 1)]
    [InlineData("焦作市市场监督管理局", null, Department, false, 1)]
    [InlineData("焦作市发展和改革委员会", null, Department, false, 1)]
    [InlineData("焦作市城市管理委员会", null, Department, false, 1)]
    [InlineData("焦作市人民政府外事办公室", null, Department, false, 1)]
    [InlineData("甘孜州教育局", City, Department, false, 1)]
    [InlineData("阿里地区教育局", City, Department, false, 1)]
    [InlineData("山阳区住房和城乡建设局", County, Department, false, 1)]
    [InlineData("盐亭县乡村振兴局", County, Department, false, 1)]
    [InlineData("盐亭县农业农村局", County, Department, false, 1)]
    [InlineData("盐亭县市场监督管理局", County, Department, false, 1)]
    [InlineData("重庆市江北区教育委员会", County, Department, false, 1)]
    [InlineData("县教育局", County, Department, false, 1)]
    [InlineData("市教育局", null, Department, false, 1)]
    [InlineData("教育局", null, Department, false, 1)]
    [InlineData("教育部", Central, Department, true, 1)]
    [InlineData("中华人民共和国教育部", Central, Department, true, 1)]
    [InlineData("国家发展和改革委员会", Central, Department, true, 1)]
    [InlineData("中国人民银行", Central, Department, true, 1)]
    [InlineData("国家能源局", Central, Department, null, 1)]
    [InlineData("国家税务总局", Central, Department, null, 1)]
    [InlineData("国家市场监督管理总局", Central, Department, null, 1)]
    [InlineData("国务院办公厅", Central, null, null, null)]
    [InlineData("国家税务总局焦作市税务局", null, null, false, null)]
    [InlineData("国家税务总局河南省税务局", Province, null, false, null)]
    [InlineData("国家税务总局焦作市山阳区税务局", County, null, false, null)]
    [InlineData("国家统计局焦作调查队", null, null, false, null)]
    [InlineData("中国人民银行焦作市分行", null, null, false, null)]
    [InlineData("焦作市气象局", null, null, false, null)]
    [InlineData("焦作市公安局交通警察支队", null, null, false, null)]
    [InlineData("焦作市公安局山阳分局", null, DispatchedOrgan, false, null)]
    [InlineData("盐亭县公安局金孔派出所", County, DispatchedOrgan, false, null)]
    [InlineData("盐亭县金孔镇综合行政执法办公室", null, null, false, null)]
    [InlineData("焦作市人民政府办公室", null, null, null, null)]
    [InlineData("盐亭县人民政府办公室", County, null, false, null)]
    [InlineData("焦作市住房公积金管理中心", null, AuthorizedOrganization, false, null)]
    [InlineData("焦作市第二人民医院", null, AuthorizedOrganization, false, null)]
    [InlineData("高新区教育局", null, null, false, null)]
    [InlineData("广州海关", null, null, null, null)]
    [InlineData("中共焦作市委网络安全和信息化委员会办公室", null, null, null, null)]
    [InlineData("某单位", null, null, null, null)]
    [InlineData("甲", null, null, null, null)]
    [InlineData("  ", null, null, null, null)]
    [InlineData(null, null, null, null, null)]
    public void A_name_tells_what_it_tells_for_certain(string? name, PublisherLevel? level, PublisherKind? kind, bool? makesRules, int? monthDue)
    {
        PublisherProfile profile = PublisherProfile.Guess(name);

        Assert.Equal((level, kind, makesRules, monthDue), (profile.Level, profile.Kind, profile.HasRuleMakingPower, profile.StatutoryDueDate?.Month));
    }

    [Theory]
    [InlineData(Government, County, 3)]
    [InlineData(Department, County, 1)]
    [InlineData(Department, Province, 1)]
    [InlineData(Government, Township, null)]
    [InlineData(Department, Township, null)]
    [InlineData(DispatchedOrgan, County, null)]
    public void The_law_sets_a_date_for_governments_and_departments_from_the_county_up(PublisherKind kind, PublisherLevel level, int? month)
    {
        Assert.Equal(month is int m ? new YearlyDate(m, 31) : (YearlyDate?)null, new PublisherProfile { Kind = kind, Level = level }.StatutoryDueDate);
        Assert.Null(new PublisherProfile { Kind = kind }.StatutoryDueDate);
    }

    // No text may make the guess fail, whatever is torn or doubled in it.
    [Fact]
    public void Any_text_is_taken()
    {
        const string Characters = "国家省市县区州旗盟镇乡村局厅委办府街道人民政总税管理会自治苏木新开发A1 （）";
        Random random = new(3);
        for (int round = 0; round < 20_000; round++)
        {
            string name = new([.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => Characters[random.Next(Characters.Length)])]);
            Assert.NotNull(PublisherProfile.Guess(name));
        }
    }
}

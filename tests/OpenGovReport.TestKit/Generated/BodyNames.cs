namespace OpenGovReport.Tests.Generated;

/// <summary>How large a body is, which decides how large its figures are.</summary>
public enum BodySize
{
    Village,
    Township,
    CountyDepartment,
    County,
    CityDepartment,
    City,
    ProvinceDepartment,
    Province,
}

/// <summary>Names of bodies as they stand in the titles of reports.</summary>
internal static class BodyNames
{
    private static readonly (string Province, string City, string[] Counties)[] Places =
    [
        ("山西省", "忻州市", ["河曲县", "忻府区", "原平市"]),
        ("山西省", "吕梁市", ["离石区", "孝义市", "交城县"]),
        ("河南省", "焦作市", ["解放区", "武陟县", "沁阳市"]),
        ("宁夏回族自治区", "吴忠市", ["利通区", "盐池县", "青铜峡市"]),
        ("青海省", "海东市", ["民和回族土族自治县", "循化撒拉族自治县", "乐都区"]),
        ("内蒙古自治区", "呼伦贝尔市", ["鄂温克族自治旗", "海拉尔区", "满洲里市"]),
        ("四川省", "阿坝藏族羌族自治州", ["松潘县", "马尔康市"]),
        ("湖南省", "怀化市", ["新晃侗族自治县", "鹤城区", "洪江市"]),
        ("广东省", "深圳市", ["龙华区", "南山区"]),
        ("湖北省", "恩施土家族苗族自治州", ["利川市", "来凤县"]),
        ("新疆维吾尔自治区", "伊犁哈萨克自治州", ["霍城县", "察布查尔锡伯自治县"]),
        ("福建省", "泉州市", ["鲤城区", "德化县", "石狮市"]),
        ("西藏自治区", "日喀则市", ["桑珠孜区", "江孜县"]),
        ("黑龙江省", "大兴安岭地区", ["漠河市", "呼玛县"]),
    ];

    private static readonly string[] Municipalities = ["北京市", "上海市", "天津市", "重庆市"];

    private static readonly string[] Towns = ["文笔镇", "金星镇", "官亭镇", "楼子营镇", "满坪镇", "大庄乡", "沟门前乡", "巴音塔拉苏木", "塔什库勒克乡", "龙门畲族乡"];

    private static readonly string[] Streets = ["金星街道办事处", "城关街道办事处", "胜利街街道办事处", "新华街道办事处"];

    private static readonly string[] Villages = ["城关村村民委员会", "三岔河村村民委员会", "前进社区居民委员会"];

    private static readonly string[] Departments =
    [
        "教育局", "民政局", "财政局", "人力资源和社会保障局", "卫生健康委员会", "市场监督管理局", "应急管理局", "司法局", "公安局", "统计局",
        "发展和改革委员会", "自然资源局", "生态环境局", "住房和城乡建设局", "行政审批服务管理局", "文化和旅游局", "退役军人事务局", "医疗保障局",
        "城市管理综合执法局", "乡村振兴局", "农业农村局", "水利局", "交通运输局", "信访局", "审计局", "人民政府办公室", "公共资源交易中心", "档案馆",
    ];

    private static readonly string[] Zones =
    [
        "高新技术产业开发区管理委员会", "经济技术开发区管理委员会", "经济技术开发区管委会", "工业园区管理委员会", "综合保税区管理委员会",
    ];

    internal static string Of(BodySize size, Rng rng)
    {
        (string province, string city, string[] counties) = rng.PickFrom(Places);
        string county = rng.PickFrom(counties);
        string far = rng.Chance(0.25) ? city : "";
        return size switch
        {
            BodySize.Village => $"{county}{rng.PickFrom(Towns)}{rng.PickFrom(Villages)}",
            BodySize.Township => rng.Chance(0.7) ? $"{far}{county}{rng.PickFrom(Towns)}人民政府" : $"{far}{county}{rng.PickFrom(Streets)}",
            BodySize.CountyDepartment => rng.Chance(0.08) ? $"国家税务总局{county}税务局" : $"{far}{county}{rng.PickFrom(Departments)}",
            BodySize.County => $"{far}{county}人民政府",
            BodySize.CityDepartment => rng.Chance(0.2) ? $"{city}{rng.PickFrom(Zones)}" : rng.Chance(0.1) ? $"{city}公安局交通警察支队" : $"{city}{rng.PickFrom(Departments)}",
            BodySize.City => rng.Chance(0.3) ? $"{city}人民政府办公室" : $"{city}人民政府",
            BodySize.ProvinceDepartment => rng.Chance(0.2) ? $"{rng.PickFrom(Municipalities)}{rng.PickFrom(Departments)}" : $"{province}{rng.Pick("教育厅", "财政厅", "水利厅", "人力资源和社会保障厅", "药品监督管理局", "人民政府办公厅", "地质矿产勘查开发局")}",
            _ => rng.Chance(0.3) ? $"{rng.PickFrom(Municipalities)}人民政府" : $"{province}人民政府",
        };
    }
}

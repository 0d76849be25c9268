namespace OpenGovReport.Checking;

/// <summary>
/// What the name of a public body tells about it. A name is a chain of places, from the province down, and the body's own name after it:
/// 焦作市山阳区 + 教育局. What the chain leaves open stays open.
/// </summary>
internal static partial class PublisherNames
{
    private static readonly string[] Provinces =
    [
        "北京市", "天津市", "上海市", "重庆市", "河北省", "山西省", "辽宁省", "吉林省", "黑龙江省", "江苏省", "浙江省", "安徽省", "福建省", "江西省",
        "山东省", "河南省", "湖北省", "湖南省", "广东省", "海南省", "四川省", "贵州省", "云南省", "陕西省", "甘肃省", "青海省", "台湾省",
        "内蒙古自治区", "广西壮族自治区", "西藏自治区", "宁夏回族自治区", "新疆维吾尔自治区", "广西", "宁夏", "西藏", "内蒙古", "新疆",
    ];

    // The autonomous prefectures by the names that stand before 州 alone; in 徐州 or 广州 the 州 is no rank.
    private static readonly string[] Prefectures =
    [
        "延边州", "恩施州", "湘西州", "阿坝州", "甘孜州", "凉山州", "黔东南州", "黔南州", "黔西南州", "楚雄州", "红河州", "文山州", "西双版纳州", "大理州",
        "德宏州", "怒江州", "迪庆州", "临夏州", "甘南州", "海北州", "黄南州", "海南州", "果洛州", "玉树州", "海西州", "昌吉州", "博尔塔拉州", "博州",
        "巴音郭楞州", "巴州", "克孜勒苏州", "克州", "伊犁州",
    ];

    // Sent out by a province: no people's congress, no rules (立法法 Art. 93 names 设区的市 and 自治州 only).
    private static readonly string[] SentOutByProvince =
    [
        "兴安盟", "锡林郭勒盟", "阿拉善盟", "大兴安岭地区", "阿里地区", "喀什地区", "和田地区", "阿克苏地区", "塔城地区", "阿勒泰地区",
    ];

    // Areas that are run for a purpose and are no county, whatever their name ends in.
    private static readonly string[] Zones = ["开发区", "新区", "园区", "高新区", "示范区", "度假区", "保税区", "合作区", "试验区", "实验区", "管理区", "工业区", "产业区", "景区", "名胜区", "保护区", "灌区", "片区", "库区", "小区", "社区", "校区", "功能区", "经济区", "港区", "林区", "集聚区", "聚集区", "自贸区", "农场", "新城"];

    // Districts and a county whose names end like those of zones.
    private static readonly string[] DistrictsNamedLikeZones = ["浦东新区", "滨海新区", "神农架林区"];

    // 立法法 Art. 91: the departments that make up the State Council.
    private static readonly string[] Ministries =
    [
        "外交部", "国防部", "国家发展和改革委员会", "国家发展改革委", "教育部", "科学技术部", "科技部", "工业和信息化部", "国家民族事务委员会", "国家民委", "公安部", "国家安全部",
        "民政部", "司法部", "财政部", "人力资源和社会保障部", "人力资源社会保障部", "自然资源部", "生态环境部", "住房和城乡建设部", "住房城乡建设部", "交通运输部", "水利部", "农业农村部", "商务部",
        "文化和旅游部", "国家卫生健康委员会", "国家卫生健康委", "退役军人事务部", "应急管理部", "中国人民银行", "审计署",
    ];

    // Answer to the centre, whatever place their name has: no departments of a local government, and no makers of rules.
    private static readonly string[] AnsweringToCentre =
    [
        "税务局", "海关", "气象局", "邮政管理局", "调查队", "银行", "金融监督管理", "监管局", "监管分局", "证监局", "海事局", "烟草专卖", "地震局", "消防", "通信管理局", "出入境边防检查", "铁路监督管理", "民用航空", "矿山安全监察", "国家安全局",
    ];

    private static readonly string[] PartyAndCourts = ["中共", "省委", "市委", "县委", "区委", "州委", "党委", "党组", "党校", "纪律检查", "纪委", "宣传部", "组织部", "人大常委", "人民代表大会", "政协", "政治协商", "人民法院", "人民检察院", "工商业联合会", "总工会", "妇女联合会", "共产主义青年团", "共青团"];

    private static readonly string[] SentOut = ["派出所", "分局", "监督所", "管理所", "工商所", "司法所", "财政所", "税务所", "市场监管所", "工作站"];

    private static readonly string[] Squads = ["支队", "大队", "总队", "中队", "监狱", "看守所", "戒毒所"];

    private static readonly string[] Institutions = ["医院", "学校", "大学", "学院", "中学", "小学", "幼儿园", "公司", "集团", "中心", "研究院", "图书馆", "博物馆", "红十字会", "协会"];

    private static readonly string[] Departments = ["局", "厅", "委员会", "委", "办公室", "办", "室"];

    internal static PublisherProfile Profile(string name)
    {
        if (OfCentre(name) is { } central)
        {
            return central;
        }

        Place place = PlaceOf(name, out int end);
        string body = name[end..];
        return ContainsAny(name, PartyAndCourts) ? PublisherProfile.Unknown : OfBody(name, body, place, end);
    }

    private static PublisherProfile OfBody(string name, string body, Place place, int end)
    {
        if (ContainsAny(body, ["村民委员会", "居民委员会", "村委会", "居委会"]))
        {
            return new PublisherProfile { Level = PublisherLevel.Village, Kind = PublisherKind.AuthorizedOrganization, HasRuleMakingPower = false };
        }

        if (name.Contains("街道", StringComparison.Ordinal) || body.EndsWith("地区办事处", StringComparison.Ordinal))
        {
            bool office = ContainsAny(name, ["街道办"]) || name.EndsWith("街道", StringComparison.Ordinal) || body.EndsWith("地区办事处", StringComparison.Ordinal);
            return new PublisherProfile { Level = PublisherLevel.Township, Kind = office ? PublisherKind.DispatchedOrgan : null, HasRuleMakingPower = false };
        }

        if (body is "行政公署" or "行署")
        {
            return new PublisherProfile { Level = PublisherLevel.City, Kind = PublisherKind.DispatchedOrgan, HasRuleMakingPower = false };
        }

        if (name.EndsWith("管委会", StringComparison.Ordinal) || (name.EndsWith("管理委员会", StringComparison.Ordinal) && (place.IsZone || ContainsAny(name, Zones))))
        {
            return new PublisherProfile { Kind = PublisherKind.DispatchedOrgan, HasRuleMakingPower = false };
        }

        if (body is "人民政府" or "政府" || (body.Length == 0 && end > 0 && !place.IsZone))
        {
            // 新区 with a 人民政府 of its own is a 市辖区.
            PublisherLevel? level = place.IsZone ? PublisherLevel.County : place.Level;
            return new PublisherProfile
            {
                Level = level,
                Kind = PublisherKind.Government,
                IsCountyOrAbove = level is null && place.IsCity ? true : null,
                HasRuleMakingPower = PowerOfGovernment(level, place),
            };
        }

        if (body.StartsWith("人民政府办公", StringComparison.Ordinal) || body is "政府办公室" or "政府办公厅" or "政府办" or "人民政府办")
        {
            // It publishes the government's report as often as its own.
            return new PublisherProfile { Level = place.Level, IsCountyOrAbove = place.IsCity ? true : null, HasRuleMakingPower = PowerOfGovernment(place.Level, place) is false ? false : null };
        }

        bool below = NamesPlaceBelow(body);
        PublisherLevel? own = body.EndsWith('厅') ? PublisherLevel.Province : below ? null : place.Level;
        PublisherProfile local = new() { Level = own, HasRuleMakingPower = IsSurelyLocal(name, body, end) ? false : null };
        if (ContainsAny(body, AnsweringToCentre) || EndsWithAny(body, Squads))
        {
            return local;
        }

        if (ContainsAny(body, SentOut))
        {
            return local with { Kind = PublisherKind.DispatchedOrgan };
        }

        if (EndsWithAny(body, Institutions))
        {
            return local with { Kind = PublisherKind.AuthorizedOrganization };
        }

        // The bodies of a zone are no departments of a government, and those of a township are its own offices.
        return EndsWithAny(body, Departments) && !place.IsZone && !below
            ? local with { Kind = PublisherKind.Department, IsCountyOrAbove = true }
            : local;
    }

    // "东湖镇综合行政执法办公室": an office of a township. 城镇, 乡镇, 城乡 and 乡村 are no places.
    private static bool NamesPlaceBelow(string body)
    {
        for (int i = 0; i < body.Length; i++)
        {
            if (body[i] is '镇' or '乡' or '村' && !(i > 0 && body[i - 1] is '城' or '乡') && !(i + 1 < body.Length && body[i] == '乡' && body[i + 1] is '镇' or '村') && !(i > 0 && body[i - 1] == '农'))
            {
                return true;
            }
        }

        return false;
    }

    private static bool? PowerOfGovernment(PublisherLevel? level, Place place) => level switch
    {
        PublisherLevel.Province => true,
        PublisherLevel.City => !place.IsSentOut,
        null => null,
        _ => false,
    };

    private static bool IsSurelyLocal(string name, string body, int end) =>
        end > 0 || body.EndsWith('局') || body.EndsWith('厅') || EndsWithAny(body, Institutions) || name.StartsWith("政府", StringComparison.Ordinal);

    // "国家税务总局焦作市税务局" is the tax office of a place; "国家税务总局" is that of the centre.
    private static PublisherProfile? OfCentre(string whole)
    {
        string name = whole;
        foreach (string prefix in (ReadOnlySpan<string>)["中华人民共和国", "国务院"])
        {
            name = name.StartsWith(prefix, StringComparison.Ordinal) && name.Length > prefix.Length ? name[prefix.Length..] : name;
        }

        if (Array.IndexOf(Ministries, name) >= 0)
        {
            return new PublisherProfile { Level = PublisherLevel.Central, Kind = PublisherKind.Department, IsCountyOrAbove = true, HasRuleMakingPower = true };
        }

        if (whole.StartsWith("国务院", StringComparison.Ordinal) || name.Length < whole.Length)
        {
            return new PublisherProfile { Level = PublisherLevel.Central };
        }

        if (!(name.StartsWith("国家", StringComparison.Ordinal) || name.StartsWith("中国", StringComparison.Ordinal) || name is "海关总署"))
        {
            return null;
        }

        // A local office names its place; "总局" within a name is where that of the centre ends.
        bool local = ContainsAny(name[2..], ["省", "市", "县", "区", "州", "旗", "盟", "分行", "分局", "中心支行", "监管局", "调查"]) || (name.Contains("总局", StringComparison.Ordinal) && !name.EndsWith("总局", StringComparison.Ordinal))
            || ContainsAny(name, ["局", "行"]) && name.AsSpan().Count('局') > 1;
        bool market = name is "国家市场监督管理总局";
        return local && !market
            ? new PublisherProfile { Level = LevelWithin(name), HasRuleMakingPower = false }
            : new PublisherProfile { Level = PublisherLevel.Central, Kind = PublisherKind.Department, IsCountyOrAbove = true };
    }

    private static bool Is(string name, int at, string word) => name.AsSpan(Math.Min(at, name.Length)).StartsWith(word);

    private static bool ContainsAny(string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWithAny(string text, ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (text.EndsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}

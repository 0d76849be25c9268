namespace OpenGovReport.Reading;

/// <summary>Puts simplified characters for the traditional ones in which some pages of public bodies can be shown.</summary>
internal static class TraditionalText
{
    // Fewer are names, or slips.
    private const int Fewest = 20;

    // Those that labels, headings, titles and the names of public bodies have, and other common ones.
    private const string Simplified =
        "总体况动开规废现数内许处罚强费额单万办结转项请个业构组织务计属国秘稳权类过执档询无补满诉复复复书确认机关缴报为维纠审议经问题进众员监测统与对购采发制布级县区乡镇" +
        "厅会团馆学农卫质财税险电产设环资气医疗应战继续条号范据系系该当决准册后证获变间时于从来两广台亿参标网页录编写专队长门东头师协联爱传优举岛币庄归户扩护择挥损换断旧" +
        "术栏样检欢汇沟济浏涨润湾热独盖矿离种积称穷竞笔签简约纪纯纲线练终绍给绝综绿缘罗职脑脱药营觉观订讨让训记讲论访评识词译试话详语误说读调谈责败货贯贴贸赔赛趋车轮软载" +
        "较辅输达迁运还这远违连迟适选递逻邮释里针钟钱铁银锁错键闭闻阅阳阶际陆随难雾静顶顺须预领频风飞验";

    private const string Traditional =
        "總體況動開規廢現數內許處罰強費額單萬辦結轉項請個業構組織務計屬國祕穩權類過執檔詢無補滿訴復複覆書確認機關繳報為維糾審議經問題進眾員監測統與對購採發製佈級縣區鄉鎮" +
        "廳會團館學農衛質財稅險電產設環資氣醫療應戰繼續條號範據係繫該當決準冊後證獲變間時於從來兩廣臺億參標網頁錄編寫專隊長門東頭師協聯愛傳優舉島幣莊歸戶擴護擇揮損換斷舊" +
        "術欄樣檢歡匯溝濟瀏漲潤灣熱獨蓋礦離種積稱窮競筆簽簡約紀純綱線練終紹給絕綜綠緣羅職腦脫藥營覺觀訂討讓訓記講論訪評識詞譯試話詳語誤說讀調談責敗貨貫貼貿賠賽趨車輪軟載" +
        "較輔輸達遷運還這遠違連遲適選遞邏郵釋裡針鐘錢鐵銀鎖錯鍵閉聞閱陽階際陸隨難霧靜頂順須預領頻風飛驗";

    private static readonly Dictionary<char, char> Map = Traditional.Zip(Simplified).ToDictionary(p => p.First, p => p.Second);

    /// <summary>The text in simplified characters, place by place; <see langword="null"/> where it is not in traditional ones.</summary>
    internal static string? Simplify(string text)
    {
        // Every report has these.
        if (text.AsSpan().IndexOfAny('開', '總', '報') < 0)
        {
            return null;
        }

        int found = 0;
        foreach (char c in text)
        {
            found += Map.ContainsKey(c) ? 1 : 0;
        }

        return found < Fewest ? null : string.Create(text.Length, text, static (to, from) =>
        {
            for (int i = 0; i < to.Length; i++)
            {
                to[i] = Map.GetValueOrDefault(from[i], from[i]);
            }
        });
    }
}

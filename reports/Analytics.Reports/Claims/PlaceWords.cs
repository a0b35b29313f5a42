using System.Text.RegularExpressions;

namespace Analytics.Reports.Claims;

/// <summary>
/// The places a text names: those of the register by their names, others by the endings of Chinese place names (市, 县, 区, 镇, 乡, 街道, 村, 社区). A place holds until another is
/// named, the paragraph ends, or 该市, 全县 and the like lead back to the place that the text is about.
/// </summary>
internal sealed partial class PlaceWords
{
    /// <summary>Words that end like a place and are none.</summary>
    private static readonly string[] Generic =
    [
        .. ("行政村 建制村 自然村 贫困村 中心村 后进村 软弱涣散村 重点村 示范村 专业村 特色村 农村 乡村 山村 驻村 到村 进村 入村 下村 本村 该村 全村 我村 各村 每村 所驻村 任职村 帮扶村 联系村 包村 回村 乱村 穷村 软村 村村 新农村 美丽乡村 " +
            "城市 全市 该市 我市 本市 超市 上市 都市 门市 县市 各县 全县 该县 我县 本县 外县 市县 乡县 城区 地区 辖区 园区 山区 小区 灾区 牧区 库区 景区 老区 郊区 市区 片区 社区 集聚区 开发区 新区 城乡 各区 全区 该区 我区 四区 灌区 " +
            "家乡 下乡 城镇 乡镇 集镇 全镇 该镇 我镇 各镇 全乡 该乡 我乡 还乡 返乡 回乡 街道 各街道 驻社区 进社区 到社区 入社区 全社区 该社区 幸福社区 农村社区 新型社区 居民社区 县区 市辖区 区县 涉农区 中心城区 主城区").Split(' '),
    ];

    /// <summary>Words of official prose that run before 村 or 乡 and are no part of a name: 硬化村内道路, 完善村级机制.</summary>
    private static readonly string[] Prose =
    [
        .. ("硬化 完善 调整 整顿 新建 改建 扩建 改扩 加强 推动 推进 引导 组织 帮助 指导 培育 培养 建设 发展 壮大 健全 修订 制定 协助 协调 提升 开展 带领 全体 其他 其它 所有 部分 一些 有的 各个 多个 每个 不少 基层 贫困 困难 重点 示范 先进 落后 后进 薄弱 软弱 偏远 " +
            "相关 所在 邻近 附近 周边 结对 包联 联系 帮扶 任职 选派 派驻 深入 走进 覆盖 涉及 新型 美丽 幸福 特色 专业 中心 自然 行政 建制 实施 探索 创新 规范 落实 解决 化解 服务 改善 整治 打造 筹集 争取 修建 维修 安装 举办 第一 书记 干部 群众 农民").Split(' '),
    ];

    /// <summary>What follows an ending and makes another word of it: 市场, 村民, 乡镇, 区域.</summary>
    private static readonly System.Collections.Frozen.FrozenDictionary<char, string> Compounds = System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(
        new Dictionary<char, string>
        {
            ['市'] = "场直民级属政容值",
            ['县'] = "级直域乡政属城",
            ['区'] = "域位直级属间别分划块",
            ['镇'] = "村",
            ['乡'] = "镇村土亲贤风邻愁",
            ['村'] = "民级内里庄屯干支党两官容史规企组道路居务集委",
        });

    private static readonly System.Buffers.SearchValues<char> Pronouns = System.Buffers.SearchValues.Create("个各该本全每所其");

    private readonly Regex? _registered;
    private readonly IReadOnlyDictionary<string, RegisteredPlace[]> _byName;

    /// <param name="places">The register's units; none where a text is read without a warehouse.</param>
    public PlaceWords(IReadOnlyList<RegisteredPlace> places)
    {
        _byName = places.Where(place => place.Name.Length >= 3).GroupBy(place => place.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.ToArray(), StringComparer.Ordinal);
        var areas = _byName.Values.SelectMany(same => same).Where(place => place.Code.Length <= 9).Select(place => place.Name).Distinct().OrderByDescending(name => name.Length).Select(Regex.Escape).ToList();
        _registered = areas.Count > 0 ? new Regex(string.Join('|', areas), RegexOptions.CultureInvariant) : null;
    }

    /// <summary>The city or county that a text is about: the one it names most; <c>null</c> where it names none.</summary>
    public NamedPlace? Subject(string plain)
    {
        var named = Areas(plain).Where(area => area.Text.EndsWith('市') || area.Text.EndsWith('县') || area.Text.EndsWith('州')).GroupBy(area => area.Text, StringComparer.Ordinal).OrderByDescending(same => same.Count()).ThenBy(same => same.Min(area => area.Start)).FirstOrDefault();
        return named is null ? null : new(named.Key, Code(named.Key, null), 0);
    }

    /// <summary>The places named in a sentence, in its order: each by its whole path as written (集贤县永安乡), and its code where the register has it.</summary>
    /// <param name="subject">What 该市 leads back to, and the place that units without a path lie in.</param>
    public IReadOnlyList<NamedPlace> In(string text, NamedPlace? subject)
    {
        var named = new List<NamedPlace>();
        foreach (Match match in Path().Matches(text))
        {
            if (match.Groups["back"].Success)
            {
                named.AddRange(subject is null ? [] : [subject with { Position = match.Index }]);
                continue;
            }

            var parts = match.Groups.Values.Skip(1).Where(group => group.Success && group.Name is "city" or "county" or "town" or "village" && group.Length > 0).Select(group => Trimmed(group.Value, text, group.Index)).Where(part => part is not null).Select(part => part!).ToList();
            if (parts.Count > 0)
            {
                named.Add(new(string.Concat(parts), Code(parts, subject), match.Index));
            }
        }

        return named;
    }

    private IEnumerable<(string Text, int Start)> Areas(string plain)
    {
        if (_registered is not null && _registered.Matches(plain) is { Count: > 0 } known)
        {
            return known.Select(match => (match.Value, match.Index));
        }

        return Area().Matches(plain).Select(match => (Text: Trimmed(match.Value, plain, match.Index), match.Index)).Where(area => area.Text is not null).Select(area => (area.Text!, area.Index));
    }

    /// <summary>A name without the words that run into it; <c>null</c> where no name is left.</summary>
    private string? Trimmed(string name, string text, int at)
    {
        for (var from = 0; name.Length - from >= 3; from++)
        {
            if (_byName.ContainsKey(name[from..]))
            {
                return name[from..];
            }
        }

        var bare = RunsInto().Replace(name, "");
        var begins = at == 0 || bare.Length < name.Length || !char.IsLetter(text[at - 1]) || text[at - 1] is '在' or '的' or '与' or '和' or '向' or '对' or '市' or '县' or '区' or '镇' or '乡';
        var end = at + name.Length;
        var runsOn = end < text.Length && Compounds.TryGetValue(name[^1], out var following) && following.Contains(text[end]);
        return bare.Length >= 3 && begins && !runsOn && bare.AsSpan().IndexOfAny(Pronouns) < 0 && !Prose.Any(word => bare.Contains(word, StringComparison.Ordinal)) && !Generic.Any(word => bare.EndsWith(word, StringComparison.Ordinal)) ? bare : null;
    }

    private string? Code(string name, NamedPlace? subject) => Code([name], subject);

    private string? Code(IReadOnlyList<string> path, NamedPlace? subject)
    {
        var within = subject?.Code;
        foreach (var part in path)
        {
            var found = _byName.GetValueOrDefault(part)?.Where(place => within is null || place.LiesIn(within)).Select(place => place.Code).Distinct().ToList();
            if (found is not [var only])
            {
                return null;
            }

            within = only;
        }

        return within;
    }

    [GeneratedRegex("[一-鿿]{2,7}?(?:市|县|州)")]
    private static partial Regex Area();

    [GeneratedRegex("(?<back>该市|全市|我市|本市|该县|全县|我县|本县|该区|全区|我区|市委|县委|区委|各县|各区|市、县)|(?:(?<city>[一-鿿]{2,4}市))?(?:(?<county>[一-鿿]{1,4}?(?:自治县|县|区|旗|市)))?(?:(?<town>[一-鿿]{1,5}?(?:民族乡|乡|镇|街道)))?(?:(?<village>[一-鿿]{2,5}?(?:村|社区)))?")]
    private static partial Regex Path();

    [GeneratedRegex("^(?:.*(?:帮助|使|将|为|由|向|对|到|在|至|从|赴|驻|以|与|和|及|如|是|的|了|把|被|让|给|带动|带领|来自|位于|深入|走进|选派|派到)|近年来|目前|其中)")]
    private static partial Regex RunsInto();
}

/// <summary>A place as a text names it.</summary>
/// <param name="Code">Of the register; <c>null</c> where the register has no such unit, or several.</param>
internal sealed record NamedPlace(string Text, string? Code, int Position);

/// <summary>A unit of the register. A village's county and township stand in its code.</summary>
internal sealed record RegisteredPlace(string Code, string Name, string ParentCode)
{
    public bool LiesIn(string area) => area.EndsWith("00", StringComparison.Ordinal) && area.Length == 6 ? Code.StartsWith(area[..4], StringComparison.Ordinal) : Code.StartsWith(area, StringComparison.Ordinal);
}

using System.Globalization;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>
/// One line of the register: a unit as it was between two days, both included (<c>null</c>: unbounded), and how that began and ended. A line is never
/// edited: a later one with the same code and first day takes its place from the moment it became known.
/// </summary>
public sealed record RegisterLine(string Code, string Name, string Kind, string ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo, string FullName, string NameEn)
{
    public static readonly IReadOnlyList<string> Required = ["code", "name", "kind", "parent_code", "valid_from", "valid_to"];

    public static readonly IReadOnlyList<string> Columns =
        [.. Required, "full_name", "name_en", "known_from", "begun_by", "predecessors", "ended_by", "successors", "source"];

    /// <summary>When this became known; <c>null</c> for what the register began with.</summary>
    public Vintage? KnownFrom { get; init; }

    /// <summary>The change that the line began with, a <see cref="ChangeKinds">kind</see>; empty where it was always so.</summary>
    public string BegunBy { get; init; } = "";

    /// <summary>Codes that it came from, with <c>;</c> between.</summary>
    public string Predecessors { get; init; } = "";

    /// <summary>The change that the line ended with; empty while it lasts.</summary>
    public string EndedBy { get; init; } = "";

    /// <summary>Codes that it became, with <c>;</c> between.</summary>
    public string Successors { get; init; } = "";

    /// <summary>The list or the decisions that say so.</summary>
    public string Source { get; init; } = "";

    /// <summary>A line that ends before it begins takes an earlier one back.</summary>
    public bool IsWithdrawn => ValidFrom is { } from && ValidTo < from;

    public bool IsValidOn(DateOnly day) => !IsWithdrawn && (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);

    /// <summary>Says the same, whoever said it and when.</summary>
    public bool Says(RegisterLine other) => this with { KnownFrom = other.KnownFrom, Source = other.Source } == other;

    internal OrgUnit Unit => new(new OrgUnitCode(Code), Name, OrgUnitKinds.Parse(Kind)!.Value, ParentCode, ValidFrom, ValidTo);

    internal string[] Fields() =>
    [
        Code, Name, Kind, ParentCode, Day(ValidFrom), Day(ValidTo), FullName, NameEn, KnownFrom?.ToString() ?? "", BegunBy, Predecessors, EndedBy, Successors, Source,
    ];

    /// <summary>One code more in a list of codes, each once and in order.</summary>
    internal static string Joined(string codes, IEnumerable<string> more) =>
        string.Join(';', codes.Split(';', StringSplitOptions.RemoveEmptyEntries).Concat(more).Distinct().Order(StringComparer.Ordinal));

    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}

/// <summary>How units begin and end. The last is what a list alone can say: the unit is gone, or there, and nothing tells from where.</summary>
public static class ChangeKinds
{
    public const string Respelled = "respelled", Renamed = "renamed", Recoded = "recoded", Moved = "moved", Merged = "merged", Split = "split",
        Born = "born", Ended = "ended", Unknown = "unknown";

    public static readonly IReadOnlyList<string> All = [Respelled, Renamed, Recoded, Moved, Merged, Split, Born, Ended, Unknown];

    internal static string? Parse(string text) => text.Trim() switch
    {
        "更名" => Renamed,
        "改写" => Respelled,
        "改码" => Recoded,
        "迁移" or "划转" => Moved,
        "合并" or "并入" => Merged,
        "拆分" or "分设" => Split,
        "新设" => Born,
        "撤销" => Ended,
        var kind => All.Contains(kind) && kind != Unknown ? kind : null,
    };

    public static Bilingual Name(string kind) => kind switch
    {
        Respelled => new("名称写法变化", "spelled otherwise"),
        Renamed => new("更名", "renamed"),
        Recoded => new("改码", "recoded"),
        Moved => new("迁移", "moved"),
        Merged => new("合并", "merged"),
        Split => new("拆分", "split"),
        Born => new("新设", "born"),
        Ended => new("撤销", "ended"),
        _ => new("去向或来源不明", "where to or from is not known"),
    };
}

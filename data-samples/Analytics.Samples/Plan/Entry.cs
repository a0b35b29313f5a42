using Analytics.Samples.Register;
using Analytics.Vocabulary;

namespace Analytics.Samples.Plan;

/// <summary>One line of a ledger: the place it is about, and its cells by contract column.</summary>
internal sealed record Entry(Unit Place, IReadOnlyDictionary<string, Value> Cells)
{
    /// <summary>An entry about a post's place; township, kind and name come from there.</summary>
    public static Entry Of(Post post, IReadOnlyDictionary<string, Value> cells) => new(post.Place, new Dictionary<string, Value>(cells)
    {
        ["township"] = post.Township is null ? Value.Blank : Value.Of(post.Township),
        ["unit_kind"] = Value.Of(post.Place.Kind),
        ["org_unit"] = Value.Of(post.Place.Name),
    });

    /// <summary>What the sender says about the entry, in the remark column.</summary>
    public string Remark { get; init; } = "";

    /// <summary>False where a cell is wrong on purpose and the entry is refused, or waits for a reason.</summary>
    public bool Enters { get; init; } = true;

    public Value this[string column] => Cells.TryGetValue(column, out var value) ? value : Value.Blank;

    public Entry With(string column, Value value) => this with { Cells = new Dictionary<string, Value>(Cells) { [column] = value } };

    public Entry Refused(string column, string text) => With(column, Value.Verbatim(text)) with { Enters = false };
}

/// <summary>One ledger of one county and month, as one file holds it.</summary>
/// <param name="IsInForce">False for an edition that a later one replaces.</param>
internal sealed record Edition(string County, string Ledger, Period Period, IReadOnlyList<Entry> Entries, bool IsInForce = true);

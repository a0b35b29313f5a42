using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>What became of villages, communities and enterprises.</summary>
/// <param name="townships">What became of townships, where that is sure.</param>
internal sealed class VillageChanges(NamePairs pairs, IReadOnlyDictionary<string, string> townships, DateOnly day)
{
    public IReadOnlyList<RegisterChange> Run(IReadOnlyList<RegisterLine> old, IReadOnlyList<RegisterLine> fresh) =>
    [
        .. pairs.Pairs.Select(Same).OfType<RegisterChange>(),
        .. old.Where(unit => !pairs.HasOld(unit)).Select(Gone),
        .. fresh.Where(unit => !pairs.HasFresh(unit)).Select(Came),
    ];

    private RegisterChange? Same(UnitPair pair)
    {
        var isSameParent = pair.Old.ParentCode == pair.Fresh.ParentCode || townships.GetValueOrDefault(pair.Old.ParentCode) == pair.Fresh.ParentCode;
        return UnitChange.Of(pair.Old, pair.Fresh, isSameParent) is not { } kind ? null
            : new(kind, pair.Certainty, Level(pair.Fresh), day, [UnitName.Of(pair.Old)], [UnitName.Of(pair.Fresh)], Why(pair)) { Units = [pair.Fresh] };
    }

    private RegisterChange Gone(RegisterLine unit) => new(
        ChangeKinds.Unknown, Certainty.Open, Level(unit), day, [UnitName.Of(unit)], [], new("名单中没有这个代码，也没有同名单位", "the list has neither its code nor its name"));

    private RegisterChange Came(RegisterLine unit) => new(
        ChangeKinds.Born, Certainty.Certain, Level(unit), day, [], [UnitName.Of(unit)], new("名录中没有这个代码和名称", "the register has neither its code nor its name"))
    { Units = [unit] };

    private static Bilingual Why(UnitPair pair) => (pair.Old.Code == pair.Fresh.Code, pair.HasSameName, pair.Certainty) switch
    {
        (true, true, _) => new("代码相同，名称只是写法不同", "the code is the same and the name only spelled otherwise"),
        (true, _, Certainty.Certain) => new("代码相同，名称相近", "the code is the same and the names are alike"),
        (true, _, _) => new("代码相同，但名称完全不同：也可能是原单位撤销、代码改用", "the code is the same and the name quite another: it may have been given to another unit"),
        (_, _, Certainty.Certain) => new("名称相同，两边各只有一个", "the name is the same, once on each side"),
        _ => new("名称相同，但同名的不止一个，或跨县（区），或类别不同", "the name is the same, but there are others of it, or it is in another county, or of another kind"),
    };

    private static string Level(RegisterLine unit) => unit.Code[6] == 'E' ? "enterprise" : "village";
}

/// <summary>What the change of one unit into one unit is called.</summary>
internal static class UnitChange
{
    /// <summary><c>null</c> where nothing changed.</summary>
    public static string? Of(RegisterLine old, RegisterLine fresh, bool isSameParent) =>
        old.Code != fresh.Code ? isSameParent ? ChangeKinds.Recoded : ChangeKinds.Moved
        : old.ParentCode != fresh.ParentCode ? ChangeKinds.Moved
        : !NamePairs.IsSameName(old, fresh) ? ChangeKinds.Renamed
        : Spelling(old) != Spelling(fresh) || old.Name != fresh.Name || old.Kind != fresh.Kind ? ChangeKinds.Respelled
        : null;

    private static string Spelling(RegisterLine unit) => unit.FullName.Length > 0 ? unit.FullName : unit.Name;
}

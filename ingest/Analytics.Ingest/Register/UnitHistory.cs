using Analytics.Vocabulary;

namespace Analytics.Ingest.Register;

/// <summary>A unit through time, as the register of a home knows it today.</summary>
public sealed class UnitHistory(Home home)
{
    private readonly RegisterBook _book = new(RegisterFolder.Known(RegisterFolder.Read(home.Register), null));

    /// <summary>The lines of one unit, first to last; none where the code is not known.</summary>
    public IReadOnlyList<RegisterLine> Of(string code) => [.. _book.Of(code)];

    /// <summary>The units right below one on a day.</summary>
    public IReadOnlyList<RegisterLine> Below(string code, DateOnly day) =>
        [.. _book.Lines.Where(line => line.ParentCode == code && line.IsValidOn(day)).OrderBy(line => line.Code, StringComparer.Ordinal)];

    /// <summary>The lines of one unit and of all that it came from or became, by first day.</summary>
    public IReadOnlyList<RegisterLine> Kin(string code)
    {
        var codes = new SortedSet<string>([code], StringComparer.Ordinal);
        for (var before = 0; before < codes.Count;)
        {
            before = codes.Count;
            codes.UnionWith(codes.SelectMany(_book.Of).SelectMany(line => $"{line.Predecessors};{line.Successors}".Split(';', StringSplitOptions.RemoveEmptyEntries)).ToList());
        }

        return [.. codes.SelectMany(_book.Of).OrderBy(line => line.ValidFrom ?? DateOnly.MinValue).ThenBy(line => line.Code, StringComparer.Ordinal)];
    }
}

using Analytics.Vocabulary;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Facts;

/// <summary>From which month on ledgers were not yet due at the cut-off: a number whose span reaches that far is provisional.</summary>
internal sealed class OpenMonths
{
    private readonly Dictionary<(string Ledger, string Place), Period> _from;
    private readonly Period _last;

    private OpenMonths(Dictionary<(string Ledger, string Place), Period> from, Period last) => (_from, _last) = (from, last);

    /// <param name="months">Every ledger-month that the marts know; a month after the last of them has not come yet.</param>
    /// <param name="city">For whom the earliest open month of any county counts.</param>
    public static OpenMonths Of(IReadOnlyList<LedgerMonth> months, string city)
    {
        var open = months.Where(month => month.State == "not_due").ToList();
        var from = open.GroupBy(month => (month.Ledger, Place: month.County)).Concat(open.GroupBy(month => (month.Ledger, Place: city)))
            .ToDictionary(group => group.Key, group => group.Min(month => month.Period));
        return new(from, months.Max(month => month.Period));
    }

    /// <summary>Whether a number of these ledgers, of a county or the city, reaches a month that was still open.</summary>
    public bool Reach(FigureId figure, IEnumerable<string> ledgers)
    {
        var last = figure.Period.Last;
        return last > _last || (_from.Count > 0 && ledgers.Any(ledger => _from.TryGetValue((ledger, figure.OrgUnit), out var from) && last >= from));
    }
}

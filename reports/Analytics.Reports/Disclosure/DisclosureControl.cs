using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Reports.Figures;
using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>A release's document from which nothing can be reckoned that points at a person or at one contributor, neither alone nor beside earlier releases.</summary>
internal static class DisclosureControl
{
    /// <summary>
    /// Writes the document, holds back what has to be, and writes it anew until it prints nothing new that calls for more: a number held back can bring
    /// another sentence, and with it other numbers.
    /// </summary>
    public static (Document Document, Suppression Suppression) Write(YearFacts facts, Func<YearFacts, Document> template, PastReleases past, Attacker attacker)
    {
        var sensitive = new SensitiveFigures(facts);
        var printed = new Dictionary<FigureId, Figure>();
        var suppression = Suppression.None;
        while (true)
        {
            var document = template(facts with { HeldBack = suppression.HeldBack });
            var isNew = false;
            foreach (var figure in document.Figures().Where(figure => figure.IsStated))
            {
                isNew |= printed.TryAdd(figure.Id, figure);
            }

            if (!isNew)
            {
                return (document, suppression);
            }

            var sums = sensitive.Sums(printed.Values);
            suppression = Suppression.Of(sums, past.Printed([.. sums.Select(sum => printed[sum.Figure]).Distinct()]), past.HeldBack, attacker);
        }
    }
}

using Analytics.Reports.Documents;
using Analytics.Reports.Facts;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Publications;

/// <summary>One kind of publication. Everything that is common to all (holding back, pictures, formats, freezing) is done by <see cref="ReleasePress"/>.</summary>
internal interface IPublication
{
    /// <summary>
    /// Reads what the publication needs beyond the facts of the year, and gives the writer of its document. The writer is called again with other numbers held back,
    /// until nothing that is printed gives away what may not be.
    /// </summary>
    /// <returns><c>null</c> when the marts hold nothing for this publication.</returns>
    Func<YearFacts, Document>? Prepare(MartReader marts, YearFacts facts);
}

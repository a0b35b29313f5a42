using Analytics.Reports.Disclosure;
using Analytics.Reports.Facts;
using Analytics.Reports.Releases;
using Analytics.Reports.Rendering;
using Analytics.Reports.Writing;
using Analytics.Reports.Writing.Office;
using Analytics.Vocabulary;
using Analytics.Warehouse.Marts;

namespace Analytics.Reports.Drafts;

/// <summary>
/// A bulletin in plain Chinese for people to edit: what the figures of a year or month say and nothing besides, every number with a comment that names its figure.
/// What a release would hold back is held back here, and what one has held back, whatever the catalogue says of it by now. Nothing is frozen; the edited text is held against the warehouse by <see cref="Claims.CheckClaims"/>.
/// </summary>
public sealed class DraftBulletin(Home home, PublishOptions options)
{
    /// <param name="span">A year (<c>2016</c>) or a month (<c>2016-05</c>).</param>
    /// <param name="place">A county's code; <c>null</c> for the city.</param>
    /// <param name="path">The Word document to be written.</param>
    /// <returns>How many numbers it prints; <c>null</c> when the build holds nothing of the span or place.</returns>
    /// <exception cref="NotBuiltException">The home has no build yet.</exception>
    /// <exception cref="RenderingException">Node, which finds out what has to be held back, is missing.</exception>
    public int? Write(string span, string? place, string path, CancellationToken cancellation)
    {
        using var marts = MartReader.Open(home, buildId: null);
        var register = new ReleaseRegister(home);
        var year = int.Parse(span[..4], System.Globalization.CultureInfo.InvariantCulture);
        if (new YearMarts(marts, register.Ledgers(), year).Read() is not { } facts
            || facts.Counties.Prepend(facts.City).FirstOrDefault(unit => place is null || unit.Code == place) is not { } unit
            || (span.Length == 7 && !facts.Months.Contains(Period.Parse(span))))
        {
            return null;
        }

        using var worker = RenderWorker.Start(options, cancellation);
        var past = register.Before("draft");
        var (document, _) = DisclosureControl.Write(
            facts, held => BulletinText.Of(held with { HeldBack = held.HeldBack.Concat(past.HeldBack).ToHashSet() }, unit, span), past, new Attacker(worker, cancellation));
        var stamp = new ReleaseStamp(
            $"draft-{unit.Code}-{span}", "draft", ReleasePeriod.Parse(span), marts.BuildId, register.Fingerprint(marts.BuildId), marts.CutOff, ReleasePress.CodeVersion, register.DataLabel(), facts.Editions.Count(edition => edition.IsInForce));
        new WordDocument(document, stamp, new Numbering(document), null, "zh") { HasComments = true }.Write(path);
        return document.Figures().Count;
    }
}

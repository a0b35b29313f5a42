using Analytics.Vocabulary;
using Analytics.Warehouse.Indicators;

namespace Analytics.Reports.Claims;

/// <summary>What a text gives away about itself without any warehouse: a part above its whole, two values for one thing, sums of what must not be added (H-20, H-21).</summary>
internal static class TextContradictions
{
    /// <summary>A claim that counts some of what the claim before it counts, and more of them.</summary>
    public static Bilingual? PartAboveWhole(IReadOnlyList<ReadClaim> claims, int at)
    {
        var (part, whole) = (claims[at], at > 0 ? claims[at - 1] : null);
        return part.IsPart && whole is not null && whole.Sentence == part.Sentence && whole.CountsNothing is null && whole.Amount.Unit?.Base == part.Amount.Unit?.Base
            && part.Amount.Quantity.Low > (whole.Amount.Quantity.High ?? decimal.MaxValue)
            ? ClaimReasons.PartAboveWhole(part.Text, whole.Text)
            : null;
    }

    /// <summary>Another claim of the same indicator, place, period and cohort that cannot hold beside this one.</summary>
    public static Bilingual? Elsewhere(IReadOnlyList<ReadClaim> claims, int at)
    {
        var here = claims[at];
        var there = here.Indicator is null || here.IsPart ? null : claims.FirstOrDefault(other => other != here && other.Indicator == here.Indicator && !other.IsPart && other.Sentence != here.Sentence
            && other.Place?.Text == here.Place?.Text && other.Period == here.Period && other.Cohort == here.Cohort && !Judgement.Agree(here.Amount.Quantity, other.Amount.Quantity));
        return there is null ? null : ClaimReasons.Elsewhere(here.Text, there.Text);
    }

    /// <summary>合计 behind numbers that add up to it and count the same things twice, or things of different kinds.</summary>
    public static Bilingual? SumNotToBeMade(IReadOnlyList<ReadClaim> claims, int at, IndicatorSums sums)
    {
        var total = claims[at];
        var parts = claims.Take(at).Where(claim => claim.Sentence == total.Sentence && claim.CountsNothing is null && claim.Indicator is not null).ToList();
        return total.IsTotal && parts.Count > 1 && Math.Abs(parts.Sum(part => part.Amount.Quantity.Value) - total.Amount.Quantity.Value) <= total.Amount.Place
            && sums.WhyNot([.. parts.Select(part => part.Indicator!.Code).Distinct()]) is { } why && parts.Select(part => part.Indicator!.Code).Distinct().Count() > 1
            ? ClaimReasons.SumNotToBeMade(total.Text, why)
            : null;
    }
}

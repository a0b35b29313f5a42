using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>Which numbers of a release are held back, and how many of them only keep others company.</summary>
/// <param name="Exposed">Numbers that stay reckonable whatever else is held back, because earlier releases printed what gives them away.</param>
internal sealed record Suppression(IReadOnlySet<FigureId> HeldBack, int Primary, IReadOnlyList<FigureId> Exposed)
{
    public static Suppression None { get; } = new(new HashSet<FigureId>(), 0, []);

    /// <summary>
    /// Holds back what is too small or too much one contributor's, then of every proof by which one of them could be reckoned too closely the cheapest number, until
    /// no proof is left, from this release or from earlier ones (cell suppression; Hundepool et al. 2012, chapter 4).
    /// </summary>
    /// <param name="printed">Everything that would be printed.</param>
    /// <param name="isPublic">Figures that an earlier release printed with the same value: holding them back would protect nobody.</param>
    /// <param name="heldBefore">Figures that an earlier release held back: printed now, beside it, they would give away what they kept company.</param>
    public static Suppression Of(IReadOnlyList<PrintedSum> printed, HashSet<FigureId> isPublic, IReadOnlySet<FigureId> heldBefore, Attacker attacker)
    {
        var targets = printed.Where(sum => sum.Need is not null && !isPublic.Contains(sum.Figure)).ToList();
        var heldBack = targets.Concat(printed.Where(sum => heldBefore.Contains(sum.Figure))).Select(sum => sum.Figure).ToHashSet();
        if (heldBack.Count == 0)
        {
            return None;
        }

        var primary = targets.Select(sum => sum.Figure).Distinct().Count();
        var exposed = new List<FigureId>();
        while (Proof(printed, heldBack, targets, attacker) is var (target, proof))
        {
            if (proof.Where(sum => !isPublic.Contains(sum.Figure)).OrderBy(sum => sum.Cost).ThenBy(sum => sum.Figure.ToString(), StringComparer.Ordinal).FirstOrDefault() is { } company)
            {
                heldBack.Add(company.Figure);
                continue;
            }

            exposed.Add(target.Figure);
            targets.Remove(target);
        }

        return new(heldBack, primary, exposed);
    }

    /// <summary>The first number held back that can be reckoned too closely, with the printed numbers that it follows from.</summary>
    private static (PrintedSum Target, IEnumerable<PrintedSum> Proof)? Proof(IReadOnlyList<PrintedSum> printed, HashSet<FigureId> heldBack, IReadOnlyList<PrintedSum> targets, Attacker attacker)
    {
        foreach (var (target, reckoning) in targets.Zip(attacker.Reckon([.. printed.Where(sum => !heldBack.Contains(sum.Figure))], targets)))
        {
            var need = target.Need!.Value;
            var proof = (need.IsLowEnough(reckoning) ? [] : reckoning.LowProof).Concat(need.IsHighEnough(reckoning) ? [] : reckoning.HighProof);
            if (!need.IsLowEnough(reckoning) || !need.IsHighEnough(reckoning))
            {
                return (target, proof);
            }
        }

        return null;
    }
}

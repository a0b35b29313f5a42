using Analytics.Warehouse.Lineage;

namespace Analytics.Reports.Disclosure;

/// <summary>Which numbers of a release are held back, and how many of them only keep others company.</summary>
/// <param name="Exposed">Numbers that stay reckonable whatever else is held back, because earlier releases printed what gives them away.</param>
internal sealed record Suppression(IReadOnlySet<FigureId> HeldBack, int Primary, IReadOnlyList<FigureId> Exposed)
{
    public static Suppression None { get; } = new(new HashSet<FigureId>(), 0, []);

    /// <summary>
    /// Holds back what is too small or too much one contributor's, then of every proof by which one of them could be reckoned too closely the cheapest number, until
    /// no proof is left, from this release alone or beside earlier ones (cell suppression; Hundepool et al. 2012, chapter 4).
    /// </summary>
    /// <param name="printed">Everything that would be printed.</param>
    public static Suppression Of(IReadOnlyList<PrintedSum> printed, EarlierSums earlier, Attacker attacker)
    {
        var isPublic = earlier.Printed.Select(sum => sum.Figure).ToHashSet();
        var own = printed.Where(sum => sum.Need is not null && !isPublic.Contains(sum.Figure)).ToList();
        var targets = own.Concat(earlier.HeldBack.Where(sum => !isPublic.Contains(sum.Figure) && !own.Exists(other => other.Figure == sum.Figure))).ToList();
        var heldBack = own.Concat(printed.Where(sum => earlier.Ids.Contains(sum.Figure))).Select(sum => sum.Figure).ToHashSet();
        if (targets.Count == 0 && heldBack.Count == 0)
        {
            return None;
        }

        var primary = own.Select(sum => sum.Figure).Distinct().Count();
        var exposed = new List<FigureId>();
        while (Proofs(printed, earlier, heldBack, targets, attacker) is { Count: > 0 } proofs)
        {
            var inRound = new HashSet<FigureId>();
            foreach (var (target, proof) in proofs.Where(one => !one.Sums.Any(sum => inRound.Contains(sum.Figure))))
            {
                if (proof.Where(sum => !isPublic.Contains(sum.Figure)).OrderBy(sum => sum.Cost).ThenBy(sum => sum.Figure.ToString(), StringComparer.Ordinal).FirstOrDefault() is { } company)
                {
                    heldBack.Add(company.Figure);
                    inRound.Add(company.Figure);
                    continue;
                }

                exposed.Add(target.Figure);
                targets.Remove(target);
            }
        }

        return new(heldBack, primary, exposed);
    }

    /// <summary>The numbers held back that can be reckoned too closely, each with the printed numbers that it follows from. A proof of which one is held back in a round has fallen already.</summary>
    private static List<(PrintedSum Target, IReadOnlyList<PrintedSum> Sums)> Proofs(
        IReadOnlyList<PrintedSum> printed, EarlierSums earlier, HashSet<FigureId> heldBack, IReadOnlyList<PrintedSum> targets, Attacker attacker)
    {
        var shown = printed.Where(sum => !heldBack.Contains(sum.Figure)).Concat(earlier.Printed).ToList();
        var proofs = new List<(PrintedSum Target, IReadOnlyList<PrintedSum> Sums)>();
        foreach (var (target, reckoning) in targets.Zip(attacker.Reckon(shown, targets)))
        {
            var need = target.Need!.Value;
            if (!need.IsLowEnough(reckoning) || !need.IsHighEnough(reckoning))
            {
                proofs.Add((target, [.. need.IsLowEnough(reckoning) ? [] : reckoning.LowProof, .. need.IsHighEnough(reckoning) ? [] : reckoning.HighProof]));
            }
        }

        return proofs;
    }
}

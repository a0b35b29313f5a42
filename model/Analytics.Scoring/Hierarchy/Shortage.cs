namespace Analytics.Scoring.Hierarchy;

/// <summary>Why the rows cannot carry a model: not enough to say. None of these is a score of zero.</summary>
public enum Shortage
{
    None,

    /// <summary>No more rows than covariates.</summary>
    TooFewRows,

    /// <summary>The response is the same in every row, or the covariates explain all of it.</summary>
    NoVariation,

    /// <summary>A covariate is a sum of others, or always the same.</summary>
    CovariatesOverlap,

    /// <summary>A level has one node with rows: nothing to compare it with.</summary>
    OneOfAKind,

    /// <summary>Every node of a level is the only child of its parent, so that the two levels cannot be told apart: a village that had one secretary throughout.</summary>
    LevelsAreOne,

    /// <summary>No node of the finest level has two rows: what is the post's and what is chance cannot be told apart.</summary>
    NothingRepeated,
}

/// <summary>Looks, before a model is fitted, whether the rows can carry it.</summary>
public static class Shortages
{
    private const double Negligible = 1e-10;

    public static Shortage Of(NestedSums sums)
    {
        if (sums.Rows <= sums.Covariates)
        {
            return Shortage.TooFewRows;
        }

        var whole = NestedElimination.Of(sums, new double[sums.Levels]);
        if (Factorisation.Of(whole.Matrix, whole.Right) is not { } factors)
        {
            return Shortage.CovariatesOverlap;
        }

        var left = whole.Squares - factors.Explained;
        return left <= Negligible * Math.Max(whole.Squares, double.Epsilon) ? Shortage.NoVariation : Levels(sums);
    }

    private static Shortage Levels(NestedSums sums)
    {
        var used = sums.Weights.Select(weight => weight > 0).ToArray();
        var count = used.Count(isUsed => isUsed);
        var shortage = count < 2 ? Shortage.OneOfAKind : sums.Rows <= count ? Shortage.NothingRepeated : Shortage.None;
        for (var level = 0; level + 1 < sums.Levels && shortage == Shortage.None; level++)
        {
            var above = new bool[sums.Nodes[level + 1]];
            for (var node = 0; node < used.Length; node++)
            {
                above[sums.Parents[level][node]] |= used[node];
            }

            var parents = above.Count(isUsed => isUsed);
            shortage = parents < 2 ? Shortage.OneOfAKind : parents == count ? Shortage.LevelsAreOne : Shortage.None;
            (used, count) = (above, parents);
        }

        return shortage;
    }
}

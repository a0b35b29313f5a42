namespace Analytics.Vocabulary;

/// <summary>Why a cell carries no value. A blank cell is simply not reported (<c>null</c>); these are the absences that were stated. None of them is zero.</summary>
public enum MissingState
{
    /// <summary>The sender's form has no such column (本地不统计).</summary>
    NotCollected,

    /// <summary>The sender says that it does not apply: <c>/</c>, <c>—</c>, 不适用.</summary>
    NotApplicable,

    /// <summary>The sender keeps it back: 保密, ***.</summary>
    Withheld,
}

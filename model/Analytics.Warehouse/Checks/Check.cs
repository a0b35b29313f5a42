namespace Analytics.Warehouse.Checks;

/// <summary>What a check that does not hold does to the build: stops it, or only shows.</summary>
public enum CheckSeverity
{
    Warn,
    Fail,
}

/// <summary>One promise about a table, as a query that counts the rows that break it.</summary>
/// <param name="Id">As in <c>marts.outcomes.key_is_unique</c>.</param>
/// <param name="Message">The promise in words, Chinese and English.</param>
internal sealed record Check(string Id, CheckSeverity Severity, string CountSql, string Message)
{
    /// <summary>Whether a person wrote its SQL, which may read other tables beside its own.</summary>
    public bool IsWritten { get; init; }
}

/// <summary>What a check found.</summary>
/// <param name="FailingRows">0 where it holds.</param>
public sealed record CheckResult(string CheckId, CheckSeverity Severity, long FailingRows, string Message);

namespace Analytics.Samples.Register;

/// <summary>One org unit of the register.</summary>
/// <param name="Name">Short name, as people write it in ledgers.</param>
/// <param name="FullName">The name in the official register.</param>
internal sealed record Unit(string Code, string Name, string Kind, string ParentCode, string FullName)
{
    public string County => Code[..6];

    /// <summary>The villages that a first secretary can be posted to: village committees, and the few villages registered as living areas under their old names.</summary>
    public bool IsRuralVillage => Kind == "village" && (FullName.EndsWith("委会", StringComparison.Ordinal) || FullName.EndsWith("委员会", StringComparison.Ordinal) || FullName.EndsWith("村生活区", StringComparison.Ordinal));
}

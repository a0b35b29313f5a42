using Analytics.Vocabulary;

namespace Analytics.Ingest.Typing;

/// <summary>What an org unit is, as the register and the contracts' choices name it.</summary>
internal enum OrgUnitKind
{
    City,
    County,
    District,
    Township,
    Street,
    Village,
    Community,
    Enterprise,
    SocialOrganisation,
}

/// <summary>One line of the register: an org unit and the days on which it is valid, both included (<c>null</c>: unbounded).</summary>
internal sealed record OrgUnit(OrgUnitCode Code, string Name, OrgUnitKind Kind, string ParentCode, DateOnly? ValidFrom, DateOnly? ValidTo)
{
    public bool IsValidOn(DateOnly day) => (ValidFrom is not { } from || from <= day) && (ValidTo is not { } to || day <= to);
}

/// <summary>The kinds as texts: <c>social_organisation</c> in register and contracts.</summary>
internal static class OrgUnitKinds
{
    /// <summary>The kind of that key; <c>null</c> where it is none.</summary>
    public static OrgUnitKind? Parse(string? key) => key switch
    {
        "city" => OrgUnitKind.City,
        "county" => OrgUnitKind.County,
        "district" => OrgUnitKind.District,
        "township" => OrgUnitKind.Township,
        "street" => OrgUnitKind.Street,
        "village" => OrgUnitKind.Village,
        "community" => OrgUnitKind.Community,
        "enterprise" => OrgUnitKind.Enterprise,
        "social_organisation" => OrgUnitKind.SocialOrganisation,
        _ => null,
    };
}

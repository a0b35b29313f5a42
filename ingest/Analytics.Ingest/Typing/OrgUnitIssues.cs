namespace Analytics.Ingest.Typing;

/// <summary>What a county clerk is told about an org unit that was not found, or found twice.</summary>
internal static class OrgUnitIssues
{
    public static TypingIssue NotFound(string text, IReadOnlyList<OrgUnit> nearest) => TypingIssue.Refuse(
        "org_unit.not_found",
        nearest.Count == 0
            ? $"本县（区）名录中没有“{text}”，请按名录填写单位全称。"
            : $"本县（区）名录中没有“{text}”，是否为{string.Join("、", nearest.Select(Named))}？请按名录填写。",
        nearest.Count == 0
            ? $"The register of this county has no “{text}”: write the name as the register has it."
            : $"The register of this county has no “{text}”: did you mean {string.Join(", ", nearest.Select(Named))}?");

    public static TypingIssue Damaged(string text, OrgUnit meant) => TypingIssue.Refuse(
        "org_unit.damaged_text",
        $"“{text}”是编码转换时损坏的文字，可能是{Named(meant)}；为免认错，没有代为改正，请核对后重新填写。",
        $"“{text}” was spoilt by a change of encoding and may be {Named(meant)}. It is not corrected for you: check it and write the name.");

    public static TypingIssue Lost(string text) => TypingIssue.Refuse(
        "org_unit.damaged_text",
        $"“{text}”中有文字在编码转换时丢失，无法恢复，请重新填写单位名称。",
        $"Characters of “{text}” were lost by a change of encoding and cannot be restored: write the name again.");

    public static TypingIssue CodeNotFound(string code, string countyCode) => TypingIssue.Refuse(
        "org_unit.code_not_found",
        $"县（区）{countyCode}的名录中没有代码{code}，请核对代码或改填单位名称。",
        $"The register of county {countyCode} has no code {code} in this month: check it, or write the name.");

    public static TypingIssue NoCounty(string countyCode) => TypingIssue.Refuse(
        "org_unit.no_county",
        $"名录中没有县（区）{countyCode}，无法核对单位名称，请检查名录。",
        $"The register has no county {countyCode}, so no name can be found in it: check the register.");

    public static TypingIssue Ambiguous(string text, IReadOnlyList<OrgUnit> found) => TypingIssue.Refuse(
        "org_unit.ambiguous",
        $"“{text}”可以是{string.Join("，也可以是", found.Select(Named))}，请写明乡镇（街道）或单位代码。",
        $"“{text}” may be {string.Join(" or ", found.Select(Named))}: name the township, or write the code.");

    public static TypingIssue OtherTownship(string text, OrgUnit unit, OrgUnit township) => TypingIssue.Note(
        "org_unit.other_township",
        $"“{text}”在名录中不属于{township.Name}，已按{Named(unit)}理解，请核对乡镇。",
        $"In the register “{text}” does not lie in {township.Name}; it is read as {Named(unit)}: check the township.");

    private static string Named(OrgUnit unit) => $"{unit.Name}（{unit.Code}）";
}

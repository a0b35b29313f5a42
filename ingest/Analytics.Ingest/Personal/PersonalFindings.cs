using Analytics.Ingest.Contracts;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Personal;

/// <summary>What a clerk is told about numbers of persons: where they stand, never what they are.</summary>
internal static class PersonalFindings
{
    /// <summary>What is to be said of a sheet that was read: of the cells that were kept, and of columns that nobody asked for.</summary>
    public static IReadOnlyList<Finding> Of(MaskedSheet sheet, HeaderMatch match, int mostPerRule)
    {
        var log = new FindingLog(sheet.Name, mostPerRule);
        var kept = match.Columns.Where(column => column is not null).Select(column => column!.Cell).Append(match.RemarkCell).ToHashSet();
        foreach (var column in sheet.Columns.Where(column => !kept.Contains(column.Cell)))
        {
            log.Add(NotKept(sheet.Name, column));
        }

        foreach (var ((row, cell), kind) in sheet.InText.Where(found => found.Key.Row <= match.LastHeaderRow || kept.Contains(found.Key.Cell)))
        {
            log.Add(InText(sheet.Name, row, cell, kind));
        }

        return log.All;
    }

    private static Finding InText(string sheet, int row, int cell, PersonalKind kind) => new("personal.in_text", Severity.Note, sheet, row, cell + 1, null, new Bilingual(
        $"这一格里有{Zh(kind)}，台账不要求填写，已换成代号保存，不留原号；以后请不要填。如果其实是金额或编号，请写明单位或换一种写法后重新报送。",
        $"This cell holds {En(kind)}, which the ledger does not ask for. A pseudonym is kept in its place, the number is not; leave it out from now on. If it is an amount or a code, write its unit or write it in another way and send the file again."));

    private static Finding NotKept(string sheet, PersonalColumn column) => new("personal.not_kept", Severity.Note, sheet, column.Row, column.Cell + 1, column.Header, new Bilingual(
        $"“{column.Header}”一列是{Zh(column.Kind)}，台账不要求填写，内容没有入库；以后请不要报送这一列。",
        $"The column '{column.Header}' holds {En(column.Kind)}, which the ledger does not ask for: nothing of it was kept. Leave the column out from now on."));

    private static string Zh(PersonalKind kind) => kind switch
    {
        PersonalKind.IdNumber => "身份证号",
        PersonalKind.Phone => "电话号码",
        _ => "银行卡号",
    };

    private static string En(PersonalKind kind) => kind switch
    {
        PersonalKind.IdNumber => "an ID number",
        PersonalKind.Phone => "a phone number",
        _ => "a bank card number",
    };
}

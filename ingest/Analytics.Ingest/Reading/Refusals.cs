using Analytics.Vocabulary;

namespace Analytics.Ingest.Reading;

/// <summary>Why a whole file is not read, and what its sender can do about it.</summary>
internal static class Refusals
{
    public static Finding Empty { get; } = Of("file.empty", "文件是空的，没有任何内容，请重新导出后再报送。", "The file is empty. Export it again and send it anew.");

    public static Finding Encrypted { get; } = Of(
        "file.encrypted", "文件设有打开密码，无法读取，请取消密码后重新报送。", "The workbook is protected by a password. Remove the password and send it again.");

    public static Finding Damaged { get; } = Of(
        "file.damaged",
        "文件不完整或已损坏（可能是传输中断），请用表格软件打开核对、另存后重新报送。",
        "The file is incomplete or damaged, perhaps by an interrupted transfer. Open it in a spreadsheet program, save it again and send it anew.");

    public static Finding TooLarge { get; } = Of(
        "file.too_large",
        "文件解压后远大于正常的台账，疑似异常文件，没有读取，请另存为新的工作簿或CSV后重新报送。",
        "The file unpacks to far more than a ledger holds, so it was not read. Save it as a new workbook or as CSV and send it again.");

    public static Finding Archive { get; } = Of(
        "file.archive", "这是一个压缩包。ZIP压缩包报送后会自动解压；其他压缩包请解压后逐个报送其中的表格文件。", "This is an archive. A ZIP archive is unpacked when it is received; of any other kind unpack it and send the tables in it.");

    public static Finding WebPage { get; } = Of(
        "file.web_page",
        "这是网页格式的表格（扩展名可能写成.xls），请用表格软件打开后另存为.xlsx再报送。",
        "This is a table saved as a web page, whatever its name says. Open it in a spreadsheet program, save it as .xlsx and send it again.");

    public static Finding NotText { get; } = Of(
        "file.not_a_table",
        "文件内容不是表格（含有大量不可显示的字节），请确认是否选错了文件。",
        "The file holds no table: much of it is not text. Was another file meant?");

    public static Finding OtherDocument(string zh, string en) => Of(
        "file.other_document", $"这是{zh}，不是表格，请把表格另存为.xlsx或CSV后报送。", $"This is {en}, no table. Save the table as .xlsx or CSV and send that.");

    public static Finding MostlyBlank(string sheet, int rows, int columns) => Of(
        "file.mostly_blank",
        $"工作表“{sheet}”的范围达到{rows}行、{columns}列，绝大部分是空白，没有读取；请删除数据以外的空行和空列（选中后“删除”，不是清除内容），保存后重新报送。",
        $"The sheet '{sheet}' reaches over {rows} rows and {columns} columns, nearly all blank, so it was not read. Delete the rows and columns outside the table, save the file and send it again.");

    private static Finding Of(string rule, string zh, string en) => new(rule, Severity.Refuse, "", 0, 0, null, new Bilingual(zh, en));
}

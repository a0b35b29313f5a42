using System.Globalization;
using System.Text;
using Analytics.Ingest.Returns.Marking;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Returns;

/// <summary>One line of the list: a finding, its place in the return workbook, and what a hidden cell says of it.</summary>
/// <param name="Place">Sheet and cell as a link; <c>null</c> where the finding is about the whole file.</param>
internal sealed record ListedFinding(ReturnFinding Finding, string Sheet, string? Place, string Address, FindingKey Key);

/// <summary>The first sheet of a return workbook, 问题清单: how to answer, and one row a finding with a column for the sender's reason.</summary>
internal sealed class FindingList(ReturnKey key, IReadOnlyList<ListedFinding> findings, ListLooks looks)
{
    public const string SheetName = "问题清单";

    /// <summary>The row of the column headers; it stays in sight and is printed on every page.</summary>
    public const int HeaderRow = 4;

    /// <summary>Above the sender's reason; the column is found again by it.</summary>
    public const string ReasonHeader = "说明";

    private const int KeyColumn = 12;
    private const double Line = 14.25;
    private const double HighestRow = 400;

    private static readonly (string Header, int Width)[] Columns =
    [
        ("序号\nNo.", 5), ("处理\nDo", 10), ("工作表\nSheet", 14), ("行\nRow", 5), ("列名\nColumn", 12), ("单元格\nCell", 8),
        ("现在写的\nWritten", 14), ("问题", 30), ("怎么办", 28), ($"{ReasonHeader}（属实的写明原因）\nYour reason", 24), ("In English", 34),
    ];

    public string ToXml()
    {
        var xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
            .Append("<sheetPr><tabColor rgb=\"FFC00000\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews><sheetView tabSelected=\"1\" workbookViewId=\"0\">")
            .Append(CultureInfo.InvariantCulture, $"<pane ySplit=\"{HeaderRow}\" topLeftCell=\"A{HeaderRow + 1}\" activePane=\"bottomLeft\" state=\"frozen\"/>")
            .Append(CultureInfo.InvariantCulture, $"<selection pane=\"bottomLeft\" activeCell=\"J{HeaderRow + 1}\" sqref=\"J{HeaderRow + 1}\"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (var at = 0; at < Columns.Length; at++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{at + 1}\" max=\"{at + 1}\" width=\"{Columns[at].Width + 0.7}\" customWidth=\"1\"/>");
        }

        xml.Append(CultureInfo.InvariantCulture, $"<col min=\"{KeyColumn}\" max=\"{KeyColumn}\" width=\"9\" hidden=\"1\" customWidth=\"1\"/></cols><sheetData>");
        AppendTop(xml);
        for (var at = 0; at < findings.Count; at++)
        {
            Append(xml, at);
        }

        xml.Append("</sheetData><mergeCells count=\"3\"><mergeCell ref=\"A1:K1\"/><mergeCell ref=\"A2:K2\"/><mergeCell ref=\"A3:K3\"/></mergeCells>");
        AppendLinks(xml);
        return xml.Append("<printOptions horizontalCentered=\"1\"/><pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
            .Append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter></worksheet>").ToString();
    }

    private void AppendTop(StringBuilder xml)
    {
        Row(xml, 1, 24, row =>
        {
            Text(row, 1, 1, looks.Title, $"问题清单：{key.FileName}");
            Text(row, 1, KeyColumn, looks.Text, key.ToString());
        });
        Row(xml, 2, 34, row => Text(row, 2, 1, looks.Hint,
            "怎么答复：写错的，直接在台账里标了颜色的单元格改正；属实的，在本表“说明”一栏写明原因；改完后把整个文件发回即可，文件名不限，请不要删除本表。"
            + "红色的改正后才能收入，黄色的改正或说明后才能收入，蓝色的已经收入、请核对。"));
        Row(xml, 3, 34, row => Text(row, 3, 1, looks.Hint,
            "How to answer: correct what is wrong in the coloured cells of the ledger, or write the reason in the column “说明” of this sheet; then send the whole file back under any name and leave this sheet in it. "
            + "Red enters once it is corrected, yellow once it is corrected or explained, blue has entered: please check."));
        Row(xml, HeaderRow, 33, row =>
        {
            for (var at = 0; at < Columns.Length; at++)
            {
                Text(row, HeaderRow, at + 1, looks.Header, Columns[at].Header);
            }
        });
    }

    private void Append(StringBuilder xml, int at)
    {
        var (finding, sheet, _, address, own) = findings[at];
        var advice = Advice.Of(finding);
        var (number, words) = (HeaderRow + 1 + at, SeverityWords.Of(finding));
        string[] texts =
        [
            "", $"{words.Zh}\n{words.En}", sheet, "", finding.Label?.Zh ?? "", address, finding.Raw ?? "", advice.Problem, advice.ToDo, finding.Reason ?? "", finding.Message.En,
        ];
        var lines = texts.Select((text, column) => TextWidth.Lines(text, Columns[column].Width)).Max();
        Row(xml, number, Math.Min(HighestRow, (lines * Line) + 4), row =>
        {
            Number(row, number, 1, at + 1);
            for (var column = 2; column <= Columns.Length; column++)
            {
                if (column == 4 && finding.Row > 0)
                {
                    Number(row, number, column, finding.Row);
                }
                else
                {
                    Text(row, number, column, LookOf(column, findings[at]), texts[column - 1]);
                }
            }

            Text(row, number, KeyColumn, looks.Text, own.ToString());
        });
    }

    private int LookOf(int column, ListedFinding listed) => column switch
    {
        2 => looks.Of(listed.Finding.Severity),
        4 => looks.Centre,
        6 => listed.Place is null ? looks.Centre : looks.Link,
        // A reason does not let in what must be corrected: there the cell does not invite one.
        10 when listed.Finding.Severity == Severity.Explain || listed.Finding.Reason is not null => looks.Answer,
        _ => looks.Text,
    };

    private void AppendLinks(StringBuilder xml)
    {
        var links = findings.Select((listed, at) => (listed.Place, Row: HeaderRow + 1 + at)).Where(link => link.Place is not null).ToList();
        if (links.Count > 0)
        {
            xml.Append("<hyperlinks>");
            foreach (var (place, row) in links)
            {
                xml.Append(CultureInfo.InvariantCulture, $"<hyperlink ref=\"F{row}\" location=\"{XmlText.Of(place!)}\" display=\"{XmlText.Of(place!)}\"/>");
            }

            xml.Append("</hyperlinks>");
        }
    }

    private static void Row(StringBuilder xml, int number, double height, Action<StringBuilder> cells)
    {
        xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{number}\" ht=\"{height:0.##}\" customHeight=\"1\">");
        cells(xml);
        xml.Append("</row>");
    }

    private static void Text(StringBuilder xml, int row, int column, int look, string text) => xml.Append(text.Length == 0
        ? string.Create(CultureInfo.InvariantCulture, $"<c r=\"{CellRef.ColumnLetters(column)}{row}\" s=\"{look}\"/>")
        : string.Create(CultureInfo.InvariantCulture, $"<c r=\"{CellRef.ColumnLetters(column)}{row}\" s=\"{look}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{XmlText.OfCell(text)}</t></is></c>"));

    private void Number(StringBuilder xml, int row, int column, int number) =>
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{CellRef.ColumnLetters(column)}{row}\" s=\"{looks.Centre}\"><v>{number}</v></c>");
}

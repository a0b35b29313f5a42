using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Tests.Reading;

namespace Analytics.Ingest.Tests.Contracts;

public sealed class LedgerTableTests
{
    private const string Header = "乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,启动时间,到位资金（万元）\n";
    private const string Entry = "小佳河镇,行政村,小南河村,P1,木耳基地,种植业,2016-05-03,30余\n";

    [Test]
    public void Titles_totals_headings_and_signatures_are_no_entries()
    {
        var seen = Read("饶河县第一书记项目台账,,,,,,,\n2016年5月,,,,,,,\n" + Header + Entry + "一、小佳河镇,,,,,,,\n小计,,,,,,,30\n" + Entry + "合 计,,,,,,,60\n其中：,村,,,,,,30\n\n填表人：张三,,审核人：李四,,,,,\n注：资金到账为准,,,,,,,\n");
        Assert.That(seen.Rows, Is.EqualTo(new[] { 4, 7 }));
        Assert.That(seen.Table!.Bounds.TotalRows, Is.EqualTo(new[] { 6, 8, 9 }));
        Assert.That(seen.Table.Bounds.FooterRows, Is.EqualTo(new[] { 11, 12 }));
        Assert.That((seen.Table.Bounds.FirstRow, seen.Table.Bounds.LastRow), Is.EqualTo((4, 7)));
        Assert.That(seen.Table.Titles, Is.EqualTo(new[] { "饶河县第一书记项目台账", "2016年5月" }));
        Assert.That(seen.Findings, Is.EqualTo(new[] { "row.heading@5" }));
    }

    [Test]
    public void Texts_come_by_column_of_the_contract_with_the_unit_of_the_header()
    {
        var seen = Read(Header + Entry);
        var funds = seen.Table!.Contract.IndexOf("funds_landed");
        Assert.That((seen.Table.Contract.Name, seen.Texts[0][funds], seen.Table.Match.Columns[funds]!.UnitText), Is.EqualTo(("projects", "30余", "万元")));
        Assert.That(seen.Texts[0][seen.Table.Contract.IndexOf("households")], Is.Empty);
    }

    [TestCase("单位：万元,,,,,,,\n乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,启动时间,到位资金\n", "万元")]
    [TestCase("乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,启动时间,资金\n,,,,,,,到位资金/元\n", "元")]
    [TestCase("项目情况,,,,,,,资金情况\n乡镇,单位类别,项目所在村,项目编号,项目名称,项目类别,启动时间,到位资金[千元]\n", "千元")]
    [TestCase("鄉鎮,單位類別,項目所在村,項目編號,項目名稱,項目類別,啟動時間,到位資金（萬元）\n", "萬元")]
    [TestCase(" 乡 镇 ,单位类别,项目所在村,* 项目编号,项目 名称,项目类别,启动时间,到位资金：万元\n", "万元")]
    public void Headers_are_known_however_a_county_writes_them(string header, string unit)
    {
        var seen = Read(header + Entry);
        Assert.That(seen.Table?.Contract.Name, Is.EqualTo("projects"));
        Assert.That(seen.Findings, Is.Empty);
        Assert.That(seen.Table!.Match.Columns[seen.Table.Contract.IndexOf("funds_landed")]!.UnitText, Is.EqualTo(unit));
        Assert.That(seen.Rows, Has.Count.EqualTo(1));
    }

    [Test]
    public void Missing_unknown_and_repeated_columns_are_findings_with_the_nearest_name()
    {
        var seen = Read("乡镇,单位类别,项目所在村,项目编号,项目名,项目类别,启动时间,到位资金,天气,到位资金\n小佳河镇,行政村,小南河村,P1,木耳,种植业,2016-05-03,3,晴,4\n");
        Assert.That(seen.Findings, Is.EquivalentTo(new[] { "header.column_missing@1", "header.column_repeated@1", "header.column_unknown@1", "header.column_unknown@1" }));
        Assert.That(seen.Table!.Findings[0].Message.Zh, Does.Contain("项目名称").And.Contain("“项目名”"));
    }

    [Test]
    public void Rows_whose_form_is_broken_are_marked()
    {
        var seen = Read(Header + Entry + "小佳河镇,行政村,小南河村,P2,木耳,基地,种植业,2016-05-03,30\n小佳河镇,行政村,小南河村,P3,\"木\"耳,种植业,2016-05-03,30\n" + Entry);
        Assert.That(seen.Damaged, Is.EqualTo(new[] { 3, 4 }));
        Assert.That(seen.Rows, Is.EqualTo(new[] { 2, 3, 4, 5 }));
    }

    [Test]
    public void A_printed_page_repeats_its_header_and_the_table_goes_on()
    {
        Assert.That(Read(Header + Entry + Header + Entry).Rows, Is.EqualTo(new[] { 2, 4 }));
    }

    [Test]
    public void A_township_joined_over_its_villages_counts_for_each_but_money_does_not()
    {
        var cells = new[] { "乡镇", "单位类别", "项目所在村", "项目编号", "项目名称", "项目类别", "启动时间", "到位资金" };
        var rows = string.Concat(new[] { cells, ["小佳河镇", "行政村", "甲村", "P1", "木耳", "种植业", "2016-05-03", "30"], ["", "行政村", "乙村", "P2", "养鸡", "养殖业", "2016-05-04", ""] }
            .Select((row, at) => $"<row r=\"{at + 1}\">" + string.Concat(row.Select((text, cell) => $"<c r=\"{(char)('A' + cell)}{at + 1}\" t=\"str\"><v>{text}</v></c>")) + "</row>"));
        using var file = WrittenFile.Workbook(rows, afterData: "<mergeCells count=\"2\"><mergeCell ref=\"A2:A3\"/><mergeCell ref=\"H2:H3\"/></mergeCells>");
        var seen = Read(file);
        Assert.That(seen.Texts.Select(t => t[0]), Is.EqualTo(new[] { "小佳河镇", "小佳河镇" }));
        Assert.That(seen.Texts[1][seen.Table!.Contract.IndexOf("funds_landed")], Is.Empty);
    }

    [Test]
    public void A_sheet_that_answers_no_contract_has_no_ledger_table()
    {
        Assert.That(Read("地区,2024年,2023年\n北京市,2183,2186\n").Table, Is.Null);
    }

    private static Seen Read(string text)
    {
        using var file = new WrittenFile(text);
        return Read(file);
    }

    private static Seen Read(WrittenFile written)
    {
        var file = RawFile.Open(written.Location);
        var seen = new Seen([], [], []);
        foreach (var sheet in file.Sheets())
        {
            var table = LedgerTable.Find(sheet, LedgerContract.LoadShipped(), file.Facts.FileName);
            while (table is not null && table.ReadRow())
            {
                seen.Rows.Add(table.RowNumber);
                seen.Texts.Add([.. Enumerable.Range(0, table.Contract.Columns.Count).Select(table.Text)]);
                if (table.IsDamaged)
                {
                    seen.Damaged.Add(table.RowNumber);
                }
            }

            seen.Table = table;
        }

        return seen;
    }

    private sealed record Seen(List<int> Rows, List<string[]> Texts, List<int> Damaged)
    {
        public LedgerTable? Table { get; set; }

        public IEnumerable<string> Findings => Table?.Findings.Select(f => $"{f.Rule}@{f.Row}") ?? [];
    }
}

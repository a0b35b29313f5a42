using Analytics.Ingest.Tests.Receiving;

namespace Analytics.Ingest.Tests.Returns;

public sealed class AnswerTests : IDisposable
{
    private const string Sheet = CountyWorkbook.SheetName;
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Rice = "福利镇,村,永安村,P002,水稻种植,种植,2016-05-12,200000,见附表,12";
    private const string WorkHeader = "乡镇,单位类别,派驻单位,人员编号,姓名,走访党员,走访群众,走访贫困户和信访户";
    private const string Visits = "monthly_work.residents_visited_in_a_month";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void Corrected_and_sent_back_the_findings_close_and_the_entries_enter()
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", CountyWorkbook.Of(Pigs, Rice));
        Assert.That(_home.Receive().Receipts.Single().Outcome, Is.EqualTo(ReceiptOutcome.Partly));

        var receipt = SentBack.Of(_home).Write(Sheet, "J5", "150000").Send(SampleHome.Jixian);

        Assert.That(receipt, Has.Property("Outcome").EqualTo(ReceiptOutcome.Accepted).And.Property("Entries").EqualTo(2).And.Property("ReturnPath").Null);
        Assert.That(Newest("select rule from findings where edition_id is not null and sha256 = @"), Is.SubsetOf(new[] { "row.hidden", "sheet.total_differs" }));
        Assert.That(Newest("select rule from findings where sha256 = @"), Has.None.EqualTo("sheet.not_a_ledger").And.None.StartsWith("return."));
        Assert.That(_home.Entries("project_code, funds_landed").TakeLast(2), Is.EquivalentTo(new[] { "P001|50000.0000", "P002|150000.0000" }));
        Assert.That(_home.Control<string>("select answers.returned_sha256 from answers"), Is.EqualTo(_home.Control<string>("select sha256 from returns")));
    }

    [Test]
    public void Corrected_delimited_text_keeps_the_month_of_its_first_name()
    {
        _home.Send(SampleHome.Jixian, "2016年4月项目台账.csv", SampleHome.ProjectsHeader + "\n" + Rice.Replace("2016-05", "2016-04", StringComparison.Ordinal) + "\n");
        _home.Receive();

        var receipt = SentBack.Of(_home).Write("2016年4月项目台账", "I2", "150000").Send(SampleHome.Jixian, "2016年9月改.xlsx");

        Assert.That(receipt.Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(_home.Control<string>("select period from editions"), Is.EqualTo(new[] { "2016-04" }));
    }

    [Test]
    public void With_a_reason_in_the_list_an_entry_that_was_to_be_explained_enters_and_the_reason_is_kept()
    {
        SendVisits("");
        Assert.That(_home.Entries("residents_visited", "monthly_work"), Is.EqualTo(new[] { "200.0000" }));

        var returned = SentBack.Of(_home);
        var receipt = returned.Write("问题清单", returned.ReasonCell(Visits), " 防汛期间逐户走访 ").Send(SampleHome.Jixian);

        Assert.That(receipt.Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(_home.Entries("residents_visited", "monthly_work"), Does.Contain("3500.0000"));
        Assert.That(_home.Control<string>("select rule || ' ' || row_no || ' ' || column_no || ' ' || column_name || ' ' || reason || ' ' || source from explanations"),
            Is.EqualTo(new[] { Visits + " 4 7 residents_visited 防汛期间逐户走访 return" }));
        Assert.That(Newest($"select severity || message_zh from findings where rule = '{Visits}' and sha256 = @").Single(), Does.StartWith("note").And.Contain("（报送单位说明：防汛期间逐户走访）"));
    }

    [Test]
    public void A_reason_finds_its_row_again_below_a_row_that_was_put_in()
    {
        SendVisits("");
        var returned = SentBack.Of(_home);

        var receipt = returned.Write("问题清单", returned.ReasonCell(Visits), "防汛期间逐户走访").PutRowInAbove("工作台账", 3).Send(SampleHome.Jixian);

        Assert.That(receipt.Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(_home.Control<int>("select row_no from explanations"), Is.EqualTo(new[] { 5 }));
    }

    [TestCase("无")]
    [TestCase("/")]
    [TestCase(" ")]
    public void A_word_that_explains_nothing_is_no_reason(string word)
    {
        SendVisits("");
        var returned = SentBack.Of(_home);

        Assert.That(returned.Write("问题清单", returned.ReasonCell(Visits), word).Send(SampleHome.Jixian).Refused, Is.EqualTo(1));
    }

    [Test]
    public void A_reason_does_not_let_in_what_must_be_corrected()
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", CountyWorkbook.Of(Pigs, Rice));
        _home.Receive();
        var returned = SentBack.Of(_home);

        var receipt = returned.Write("问题清单", returned.ReasonCell("quantity.not_a_quantity"), "附表另报").Send(SampleHome.Jixian);

        Assert.That(receipt, Has.Property("Refused").EqualTo(1).And.Property("ReturnPath").Not.Null);
    }

    [Test]
    public void A_reason_for_an_odd_header_lets_its_sheet_in()
    {
        _home.Send(SampleHome.Jixian, "a.csv", "第一书记项目台账（2016年5月）\n" + SampleHome.ProjectsHeader + ",到位资金\n" + Pigs + ",50000\n");
        Assert.That(_home.Receive().Returned, Is.EqualTo(1));
        var returned = SentBack.Of(_home);

        var receipt = returned.Write("问题清单", returned.ReasonCell("header.column_repeated"), "后一列是上年数").Send(SampleHome.Jixian);

        Assert.That(receipt.Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(_home.Control<string>("select rule || ' ' || reason || ' ' || source from explanations"), Is.EqualTo(new[] { "header.column_repeated 后一列是上年数 return" }));
    }

    [Test]
    public void A_reason_in_the_ledgers_own_remark_explains_its_row_and_no_other()
    {
        SendVisits("防汛期间逐户走访", remark: true, "福利镇,村,永安村,X002,样例乙,2,4000,3,");

        Assert.That(_home.Entries("residents_visited", "monthly_work"), Is.EquivalentTo(new[] { "200.0000", "3500.0000" }), "4000 waits");
        Assert.That(_home.Control<string>("select reason || ' ' || source from explanations"), Is.EqualTo(new[] { "防汛期间逐户走访 remark" }));
    }

    [Test]
    public void A_second_return_has_one_list_and_only_its_own_marks()
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", CountyWorkbook.Of(Pigs, Rice, Rice.Replace("P002", "P003", StringComparison.Ordinal)));
        _home.Receive();

        var receipt = SentBack.Of(_home).Write(Sheet, "J5", "150000").Send(SampleHome.Jixian);
        var again = SentBack.Of(_home, receipt);

        Assert.That(again.Errors(), Is.Empty);
        Assert.That(again.SheetNames(), Is.EqualTo(new[] { "问题清单", Sheet, CountyWorkbook.OtherSheet }));
        Assert.That(again.CommentedCells(Sheet), Is.EqualTo(new[] { "B3", "J6" }).Or.EqualTo(new[] { "B3", "B5", "J6" }));
        Assert.That((again.Colour(Sheet, "J5"), again.Colour(Sheet, "J6")), Is.EqualTo(("", "FFFFC7CF")));
        Assert.That(again.Write(Sheet, "J6", "7000").Send(SampleHome.Jixian, "又改了.xlsx").Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
    }

    [Test]
    public void A_reason_stays_in_the_next_list_while_something_else_is_still_wrong()
    {
        SendVisits("", extra: "福利镇,村,永安村,X002,样例乙,2,若干,3");
        var returned = SentBack.Of(_home);

        var receipt = returned.Write("问题清单", returned.ReasonCell(Visits), "防汛期间逐户走访").Send(SampleHome.Jixian);
        var again = SentBack.Of(_home, receipt);

        Assert.That(again.Text("问题清单", again.ReasonCell(Visits)), Is.EqualTo("防汛期间逐户走访"));
        Assert.That(again.Write("工作台账", "G5", "40").Send(SampleHome.Jixian, "又改了.xlsx").Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
    }

    [Test]
    public void What_else_changed_is_listed_in_the_receipt()
    {
        _home.Send(SampleHome.Jixian, "项目台账.xlsx", CountyWorkbook.Of(Pigs, Rice));
        _home.Receive();

        var receipt = SentBack.Of(_home).Write(Sheet, "J5", "150000").Write(Sheet, "J4", "60000").Send(SampleHome.Jixian);

        Assert.That(receipt.Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(Newest("select rule || ' ' || row_no || ' ' || column_no || ' ' || raw from findings where rule like 'return.%' and sha256 = @"), Is.EqualTo(new[] { "return.cell_changed 4 10 60000" }));
        Assert.That(File.ReadAllText(Path.Combine(_home.Home.Root, receipt.Path)), Does.Contain("第4行J列：这一格原来是“50000”，发回时改成了“60000”"));
    }

    [Test]
    public void A_return_that_answers_a_file_nobody_has_here_is_received_all_the_same()
    {
        SendVisits("");
        var returned = SentBack.Of(_home);
        returned.Write("问题清单", returned.ReasonCell(Visits), "防汛期间逐户走访");

        using var other = new SampleHome();
        other.Send(SampleHome.Jixian, "改好了.xlsx", returned.Bytes);

        Assert.That(other.Receive().Receipts.Single(), Has.Property("Outcome").EqualTo(ReceiptOutcome.Accepted).And.Property("Entries").EqualTo(2));
    }

    private IReadOnlyList<string> Newest(string sql) =>
        _home.Control<string>(sql.Replace("@", "(select sha256 from receipts order by received_at desc limit 1)", StringComparison.Ordinal));

    private void SendVisits(string reason, bool remark = false, string? extra = null)
    {
        _home.Send(SampleHome.Jixian, "工作台账.csv", "第一书记月度工作台账（2016年5月）\n" + WorkHeader + (remark ? ",备注" : "") + "\n"
            + "福利镇,村,红旗村,X003,样例丙,1,200,2" + (remark ? "," : "") + "\n福利镇,村,安邦村,X001,样例甲,5,3500,10" + (remark ? "," + reason : "") + "\n" + (extra is null ? "" : extra + "\n"));
        _home.Receive();
    }
}

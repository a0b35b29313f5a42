using Analytics.Ingest.Landing;
using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Receiving;

/// <summary>A file that the evidence in it does not explain is kept, listed, and read as a person says.</summary>
public sealed class StatementTests : IDisposable
{
    // Of the projects' columns only the required ones, under names that leave too few to convince by themselves.
    private const string Bare = "类别,所在村,编号,项目,产业类别,立项时间,落实资金,甲,乙,丙,丁\n村,安邦村,P001,养猪,养殖,2016-05-03,50000,1,2,3,4\n";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void A_file_that_nothing_explains_is_kept_and_listed_with_the_reason()
    {
        var path = _home.Send(SampleHome.Jixian, "表一.csv", "甲,乙\n1,2\n");
        _home.Send(SampleHome.Jixian, "坏.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3]);
        _home.Receive();

        var listed = Quarantine.In(_home.Home).Single();

        Assert.That((listed.FileName, listed.CountyCode, listed.Rule), Is.EqualTo(("表一.csv", SampleHome.Jixian, "file.no_ledger")));
        Assert.That(File.ReadAllBytes(Path.Combine(_home.Home.Root, listed.Path)), Is.EqualTo(File.ReadAllBytes(path)));
        Assert.That(listed.Reason.Zh, Does.Contain("表头"));
    }

    [Test]
    public void Said_county_and_month_let_a_file_enter_that_names_neither()
    {
        var path = _home.Send("", "项目台账.csv", SampleHome.ProjectsHeader + "\n福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30\n");
        Assert.That(_home.Receive(path).Returned, Is.EqualTo(1));
        var kept = Quarantine.In(_home.Home).Single();

        var summary = _home.Receive(new Statement(CountyCode: SampleHome.Jixian, Period: new Period(2016, 5)), Path.Combine(_home.Home.Root, kept.Path));

        Assert.That(summary.Accepted, Is.EqualTo(1));
        Assert.That(_home.Control<string>("select file_name from files"), Is.EqualTo(new[] { "项目台账.csv" }), "it is the delivery that came, not a file of the landing");
        Assert.That(Quarantine.In(_home.Home), Is.Empty);
        Assert.That(_home.Control<string>("select county_code || ' ' || period from editions"), Is.EqualTo(new[] { "230521 2016-05" }));
    }

    [Test]
    public void A_said_ledger_is_read_by_the_best_header_there_is()
    {
        var path = _home.Send(SampleHome.Jixian, "2016年5月.csv", Bare.Replace("立项时间", "时间", StringComparison.Ordinal).Replace("落实资金", "钱", StringComparison.Ordinal).Replace("产业类别", "种类", StringComparison.Ordinal));
        _home.Receive();
        Assert.That(Quarantine.In(_home.Home).Select(file => file.Rule), Is.EqualTo(new[] { "file.no_ledger" }));

        var summary = _home.Receive(new Statement("projects"), path);

        Assert.That(summary.Returned, Is.EqualTo(1));
        Assert.That(_home.Rules(), Has.Exactly(4).StartsWith("header.column_missing refuse").And.None.Contain("file.no_ledger"), "which columns it lacks is now plain");
        Assert.That(File.ReadAllText(Path.Combine(_home.Home.Root, summary.Receipts.Single().Path)), Does.Contain("表头缺少"), "the receipt is written anew");
    }

    [Test]
    public void What_was_said_holds_when_a_home_is_made_again()
    {
        var path = _home.Send(SampleHome.Jixian, "项目台账.csv", TextEncoding.OfCodePage(950).GetBytes(SampleHome.ProjectsHeader.Replace("单位类别", "類別", StringComparison.Ordinal)
            .Replace("项目所在单位", "實施單位", StringComparison.Ordinal).Replace("乡镇", "鄉鎮", StringComparison.Ordinal).Replace("项目编号", "項目編號", StringComparison.Ordinal)
            .Replace("项目名称", "項目名稱", StringComparison.Ordinal).Replace("项目类别", "項目類型", StringComparison.Ordinal).Replace("启动时间", "立項時間", StringComparison.Ordinal)
            .Replace("计划投资", "總投資", StringComparison.Ordinal).Replace("到位资金", "落實資金", StringComparison.Ordinal).Replace("受益户数", "帶動戶數", StringComparison.Ordinal)
            + "\n福利鎮,村,安邦村,P001,生豬,養殖,2016-05-03,100000,50000,30\n"));
        var said = new Statement("projects", null, new Period(2016, 5), "big5");
        Assert.That(_home.Receive(said, path).Accepted, Is.EqualTo(1));

        using var other = new SampleHome();
        other.Receive(ReceiveEditions.Deliveries(_home.Home));

        Assert.That(other.Entries(), Is.EqualTo(_home.Entries()).And.Count.EqualTo(1));
        Assert.That(_home.Control<string>("select encoding from files"), Is.EqualTo(new[] { "big5" }));
    }
}

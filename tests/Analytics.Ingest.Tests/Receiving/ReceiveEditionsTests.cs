namespace Analytics.Ingest.Tests.Receiving;

public sealed class ReceiveEditionsTests : IDisposable
{
    private const string Pigs = "福利镇,村,安邦村,P001,生猪养殖,养殖,2016-05-03,100000,50000,30";
    private const string Rice = "福利镇,行政村,永安村委会,P002,水稻种植,种植业,2016年5月12日,200000,200000,12";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void A_sound_file_is_accepted_and_its_entries_are_staged_with_their_places()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs, Rice);

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Single().Outcome, Is.EqualTo(ReceiptOutcome.Accepted));
        Assert.That(summary.Entries, Is.EqualTo(2));
        Assert.That(summary.AnythingReturned, Is.False);
        Assert.That(
            _home.Entries("county_code, period, row_no, township, unit_kind, org_unit_code, org_unit_name, project_code, project_kind, start_date, funds_planned, funds_landed, households"),
            Is.EqualTo(new[]
            {
                "230521|2016-05|3|福利镇|village|230521100201|安邦村委会|P001|breeding|05/03/2016|100000.0000|50000.0000|30.0000",
                "230521|2016-05|4|福利镇|village|230521100202|永安村委会|P002|planting|05/12/2016|200000.0000|200000.0000|12.0000",
            }));
    }

    [Test]
    public void Staging_has_the_columns_that_the_models_read()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs);
        _home.Receive();

        Assert.That(
            _home.Entries("unnest(map_keys(doubts)) as absent, entry_id"),
            Is.EqualTo(new[] { "is_agricultural", "is_representative", "income_gain" }.Select(name => $"{name}|{_home.Control<string>("select edition_id from editions").Single()}:1:3")).AsCollection);
        Assert.That(_home.Entries("doubts['income_gain'].state, income_gain"), Is.EqualTo(new[] { "not_collected|" }));
    }

    [Test]
    public void A_wrong_cell_sends_back_its_entry_and_not_its_file()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs, Rice.Replace("200000,200000", "200000,见附表", StringComparison.Ordinal));

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Single(), Has.Property("Outcome").EqualTo(ReceiptOutcome.Partly).And.Property("Entries").EqualTo(1).And.Property("Refused").EqualTo(1));
        Assert.That(summary.AnythingReturned);
        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P001" }));
        Assert.That(
            _home.Control<string>("select rule || ' ' || sheet || row_no || ' ' || column_no || ' ' || column_name || ' ' || raw from findings where severity = 'refuse'"),
            Is.EqualTo(new[] { "quantity.not_a_quantity 4 9 funds_landed 见附表" }));
    }

    [Test]
    public void A_wrong_file_goes_back_and_its_batch_goes_on()
    {
        _home.Send(SampleHome.Jixian, "空.csv", "");
        _home.Send(SampleHome.Jixian, "坏.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3]);
        _home.Send(SampleHome.Jixian, "通知.csv", "关于开会的通知,各乡镇\n时间,地点\n");
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs);

        var summary = _home.Receive();

        Assert.That((summary.Files, summary.Returned, summary.Accepted, summary.Entries), Is.EqualTo((4, 3, 1, 1)));
        Assert.That(_home.Control<string>("select distinct sha256 from findings where severity = 'refuse'"), Has.Count.EqualTo(3));
        Assert.That(_home.Files(_home.Home.Landing), Has.Count.EqualTo(4), "the bytes are kept");
        foreach (var receipt in summary.Receipts)
        {
            Assert.That(File.ReadAllText(Path.Combine(_home.Home.Root, receipt.Path)), Does.Contain(receipt.FileName).And.Contain(receipt.Sentence.Zh).And.Contain(receipt.Sentence.En));
        }
    }

    [Test]
    public void A_file_larger_than_the_memory_it_may_take_is_received_whole()
    {
        const int Rows = 500_000;
        _home.Options = _home.Options with { MemoryLimitMegabytes = 110 };
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", [.. Enumerable.Range(0, Rows).Select(row => $"福利镇,村,安邦村,P{row:000000},第{row}号生猪养殖小区扩建项目,养殖,2016-05-03,60000,50000,30")]);

        var summary = _home.Receive();

        Assert.That((summary.Entries, summary.Refused), Is.EqualTo((Rows, 0)));
        Assert.That(_home.Control<long>("select sum(entries) from staging_files"), Is.EqualTo(new[] { (long)Rows }));
    }

    [Test]
    public void The_same_bytes_twice_are_one_file()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs);
        _home.SendProjects(SampleHome.Jixian, "项目台账 - 副本.csv", Pigs);

        var summary = _home.Receive();
        var again = _home.Receive();

        Assert.That((summary.Accepted, summary.Duplicates, summary.Entries), Is.EqualTo((1, 1, 1)));
        Assert.That((again.Accepted, again.Duplicates, again.Entries), Is.EqualTo((0, 2, 0)));
        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P001" }));
        Assert.That(_home.Control<string>("select outcome from receipts order by outcome"), Is.EqualTo(new[] { "accepted", "duplicate" }), "the same delivery twice keeps its one receipt");
    }

    [Test]
    public void The_same_bytes_from_another_county_go_back()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs);
        _home.SendProjects(SampleHome.Youyi, "项目台账.csv", Pigs);

        var summary = _home.Receive();

        Assert.That(summary.Receipts.Single(receipt => receipt.CountyCode == SampleHome.Youyi).Sentence.En, Does.Contain("Another county"));
        Assert.That(_home.Control<string>("select county_code from editions"), Is.EqualTo(new[] { SampleHome.Jixian }));
    }

    [Test]
    public void The_same_empty_form_under_the_names_of_two_months_is_two_editions()
    {
        _home.Send(SampleHome.Jixian, "2016年4月项目台账.csv", SampleHome.ProjectsHeader + "\n");
        _home.Send(SampleHome.Jixian, "2016年5月项目台账.csv", SampleHome.ProjectsHeader + "\n");

        Assert.That(_home.Receive().Accepted, Is.EqualTo(2));
        Assert.That(_home.Receive().Duplicates, Is.EqualTo(2));
        Assert.That(_home.Control<string>("select period from editions order by period"), Is.EqualTo(new[] { "2016-04", "2016-05" }));
        Assert.That(_home.Rules(), Has.Exactly(2).StartsWith("edition.no_entries note"));
    }

    [Test]
    public void A_corrected_edition_stands_beside_the_older_one()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Pigs);
        _home.SendProjects(SampleHome.Jixian, "b.csv", Pigs, Rice);
        _home.Send("", "deliveries.csv", "file,county_code,sender,received_at\n230521/a.csv,230521,县委组织部,2016-06-03T08:00:00Z\n230521/b.csv,230521,县委组织部,2016-06-09T08:00:00Z\n");

        _home.Receive();

        Assert.That(_home.Control<string>("select received_at || ' ' || entries from editions order by received_at"), Is.EqualTo(new[] { "2016-06-03T08:00:00Z 1", "2016-06-09T08:00:00Z 2" }));
        Assert.That(_home.Control<string>("select distinct sender from files"), Is.EqualTo(new[] { "县委组织部" }));
        Assert.That(_home.Entries("project_code"), Has.Count.EqualTo(3));
    }

    [Test]
    public void An_edition_of_which_every_line_went_back_does_not_take_the_place_of_an_older_one()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Pigs);
        _home.SendProjects(SampleHome.Jixian, "b.csv", Pigs.Replace("50000", "?", StringComparison.Ordinal));

        var summary = _home.Receive();

        Assert.That(summary.Returned, Is.EqualTo(1));
        Assert.That(_home.Control<int>("select entries from editions"), Is.EqualTo(new[] { 1 }));
    }

    [Test]
    public void A_file_that_went_back_whole_is_looked_at_anew_when_it_comes_again()
    {
        _home.SendProjects("", "项目台账.csv", Pigs);
        Assert.That(_home.Receive().Returned, Is.EqualTo(1), "it does not say of which county it is");

        _home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs);
        Assert.That(_home.Receive(Path.Combine(_home.Outbox, SampleHome.Jixian)).Accepted, Is.EqualTo(1));
        Assert.That(_home.Rules(), Has.None.Contain("file.no_county"));
    }

    [Test]
    public void The_title_tells_the_month_and_a_file_name_that_differs_is_noted()
    {
        _home.SendProjects(SampleHome.Jixian, "项目台账2016年6月.csv", Pigs);

        _home.Receive();

        Assert.That(_home.Control<string>("select period from editions"), Is.EqualTo(new[] { "2016-05" }));
        Assert.That(_home.Rules(), Has.One.StartsWith("file.months_differ note"));
    }

    [Test]
    public void A_title_that_names_the_county_stands_in_for_a_folder()
    {
        var path = _home.Send("", "x.csv", "集贤县第一书记项目台账 2016年5月\n" + SampleHome.ProjectsHeader + "\n" + Pigs + "\n");

        Assert.That(_home.Receive(path).Receipts.Single().CountyCode, Is.EqualTo(SampleHome.Jixian));
    }

    [Test]
    public void The_inbox_is_emptied_of_what_was_received_for_good()
    {
        var inbox = Path.Combine(_home.Home.Inbox, SampleHome.Jixian);
        Directory.CreateDirectory(inbox);
        File.Copy(_home.SendProjects(SampleHome.Jixian, "项目台账.csv", Pigs), Path.Combine(inbox, "项目台账.csv"));

        var summary = _home.Receive(new Interrupted(int.MaxValue));

        Assert.That(summary.Accepted, Is.EqualTo(1));
        Assert.That(Directory.EnumerateFiles(inbox), Is.Empty);
    }

    [Test]
    public void A_home_made_again_from_its_deliveries_has_the_same_entries()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Pigs, Rice);
        _home.Send(SampleHome.Jixian, "2016年4月项目台账.csv", SampleHome.ProjectsHeader + "\n");
        _home.Send(SampleHome.Jixian, "2016年6月项目台账.csv", SampleHome.ProjectsHeader + "\n");
        _home.Receive();

        using var other = new SampleHome();
        other.Receive(ReceiveEditions.Deliveries(_home.Home));

        Assert.That(other.Entries(), Is.EqualTo(_home.Entries()).And.Count.EqualTo(2));
        Assert.That(other.Control<string>("select edition_id || received_at from editions order by 1"), Is.EqualTo(_home.Control<string>("select edition_id || received_at from editions order by 1")).And.Count.EqualTo(3));
    }

    [Test]
    public void A_path_that_is_not_there_is_said_so() =>
        Assert.That(() => _home.Receive("nowhere.csv"), Throws.TypeOf<FileNotFoundException>().With.Message.Contain("nowhere.csv"));
}

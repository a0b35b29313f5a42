using System.Text;
using Analytics.Ingest.Personal;
using Analytics.Ingest.Tests.Receiving;
using Analytics.Ingest.Tracing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Personal;

/// <summary>Made-up numbers of every kind, planted in every place of a ledger where one can stand: none may be found outside the landing.</summary>
public sealed class PersonalDataTests : IDisposable
{
    private const string Mobile = "13812345678";
    private const string MobileInTitle = "13698765432";
    private const string MobileInFileName = "15912340987";
    private const string MobileInFormat = "+86 137-5555-8888";
    private const string Landline = "0469-4222219";
    private const string Id = "230521198001011237";
    private const string IdWithX = "23052119800101119X";
    private const string OldId = "230521800101123";
    private const string Card = "6222021234567890128";
    private const string CardInText = "6217 0012 3456 7893";

    private static readonly string[] Planted =
        [Mobile, MobileInTitle, MobileInFileName, "13755558888", "137-5555-8888", Landline, "04694222219", "4222219", Id, IdWithX, OldId, Card, CardInText, "6217001234567893"];

    private readonly SampleHome _home = new();
    private readonly List<string> _said = [];

    public void Dispose() => _home.Dispose();

    [Test]
    public void No_number_of_a_person_is_found_in_any_file_of_the_home_outside_the_landing()
    {
        _home.Send(SampleHome.Jixian, $"项目台账 {MobileInFileName}.csv", $"""
            第一书记项目台账（2016年5月） 填报人电话 {MobileInTitle}
            乡镇,单位类别,项目所在单位,项目编号,项目名称,项目类别,启动时间,计划投资,到位资金,受益户数,身份证号,联系电话,银行卡号,经办人,备注
            福利镇,村,安邦村,P001,养猪（联系人张某 {Mobile}）,养殖,2016-05-03,100000,50000,30,{Id},{Mobile},{Card},李某{IdWithX},打款到{CardInText}
            福利镇,村,永安村,{IdWithX},种稻 {Landline},种植,2016-05-03,100000,{Mobile},12,{OldId},4222219,,王某,办公电话{MobileInFormat}
            福利镇,村,不在册村{Mobile},P003,养鸡,养殖,{Id},{Card},{OldId}身份证,12,,,,,
            合计,,,,,,,,,,,,,,{Mobile}
            填表人：张某 {Mobile}

            """);
        _home.Send("", "deliveries.csv", $"file,county_code,sender,received_at\n230521/项目台账 {MobileInFileName}.csv,230521,县委组织部 {Landline},2016-06-03T08:00:00Z\n");

        var summary = _home.Receive(new Heard(_said), _home.Outbox);

        Assert.That((summary.Entries, summary.Refused), Is.EqualTo((1, 2)));
        _said.AddRange(summary.Receipts.Select(receipt => receipt.ToString()));
        _said.AddRange(_home.Entries());
        _said.AddRange(_home.Rules());
        _said.AddRange(LandingCells.Read(_home.Home, [.. _home.Control<string>("select edition_id from editions").SelectMany(Cells)], CancellationToken.None).Values.Select(cell => cell.ToString()));
        Assert.That(Found(_said), Is.Empty);
        Assert.That(FilesWithNumbers(), Is.Empty);
        Assert.That(Found(Directory.EnumerateFiles(_home.Home.Landing, "*", SearchOption.AllDirectories).Select(File.ReadAllText)), Is.Not.Empty, "the landing keeps what was sent");
    }

    [Test]
    public void A_kept_text_has_a_pseudonym_in_the_number_s_place()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Row("P001", $"养猪（{Mobile}）"), Row("P002", $"养鸡 {Mobile}"), Row("P003", "养鸭"));

        _home.Receive();

        var pseudonym = KeyRing.Open(_home.Home.Key).PseudonymsOf(Mobile).Single();
        Assert.That(_home.Entries("project_name"), Is.EqualTo(new[] { $"养猪（{pseudonym}）", $"养鸡 {pseudonym}", "养鸭" }));
        Assert.That(_home.Rules(), Is.EqualTo(new[] { "personal.in_text note 3 ", "personal.in_text note 4 " }), "by cell, without a word of it");
        Assert.That(_home.Control<int>("select column_no from findings"), Is.All.EqualTo(5));
    }

    [Test]
    public void A_column_that_nobody_asked_for_is_said_not_to_be_kept()
    {
        _home.Send(SampleHome.Jixian, "a.csv", "第一书记项目台账（2016年5月）\n" + SampleHome.ProjectsHeader + ",联系电话\n" + Row("P001", "养猪") + "," + Mobile + "\n");

        _home.Receive();

        Assert.That(_home.Rules(), Is.EqualTo(new[] { "personal.not_kept note 2 联系电话" }));
    }

    [Test]
    public void A_column_that_a_contract_asks_for_is_kept_as_pseudonyms_without_a_word()
    {
        _home.Options = _home.Options with { Contracts = WithPhone() };
        _home.Send(SampleHome.Jixian, "a.csv", "第一书记项目台账（2016年5月）\n" + SampleHome.ProjectsHeader + ",责任人电话\n" + Row("P001", "养猪") + ",4222219\n" + Row("P002", "养鸡") + $",{Mobile}\n");

        _home.Receive();

        Assert.That(_home.Entries("officer_phone"), Has.Count.EqualTo(2).And.All.Match("^tel:[a-z]{4}-[a-z]{16}$"));
        Assert.That(_home.Rules(), Is.Empty);
    }

    [Test]
    public void Without_a_number_no_key_is_made_and_nothing_changes()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Row("230521100201001", "养猪"), Row("16230521001", "养鸡"), Row("P003", "养鸭").Replace("100000", "13812345678.00", StringComparison.Ordinal));

        _home.Receive();

        Assert.That(_home.Entries("project_code, funds_planned"), Is.EqualTo(new[] { "230521100201001|100000.0000", "16230521001|100000.0000", "P003|13812345678.0000" }));
        Assert.That(_home.Home.Key, Does.Not.Exist);
    }

    [Test]
    public void A_home_made_again_from_the_landing_has_the_same_pseudonyms_after_a_rotation_too()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Row("P001", $"养猪 {Mobile}"));
        _home.Receive();
        KeyRing.Rotate(_home.Home.Key, TimeProvider.System);
        using var other = new SampleHome(_home.Home.Key);

        other.Receive(ReceiveEditions.Deliveries(_home.Home));

        Assert.That(other.Files(other.Home.Staging), Is.EqualTo(_home.Files(_home.Home.Staging)).And.Count.EqualTo(1));
    }

    [Test]
    public void Another_key_than_the_home_was_filled_with_is_refused()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Row("P001", $"养猪 {Mobile}"));
        _home.Receive();
        File.Delete(_home.Home.Key);
        _home.SendProjects(SampleHome.Jixian, "b.csv", Row("P002", $"养鸡 {Mobile}"));

        Assert.That(() => _home.Receive(), Throws.TypeOf<KeyFileException>().With.Message.Contain("--key"));
        KeyRing.Make(_home.Home.Key);
        Assert.That(() => _home.Receive(), Throws.TypeOf<KeyFileException>().With.Message.Contain("--key"));
        Assert.That(_home.Entries("project_code"), Is.EqualTo(new[] { "P001" }));
    }

    [Test]
    [Platform(Exclude = "Win")]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void What_is_landed_is_its_owner_s_alone()
    {
        _home.SendProjects(SampleHome.Jixian, "a.csv", Row("P001", "养猪"));
        _home.Receive();

        Assert.That(Directory.EnumerateFiles(_home.Home.Landing, "*", SearchOption.AllDirectories).Select(File.GetUnixFileMode), Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.That(
            Directory.EnumerateDirectories(_home.Home.Landing).Append(_home.Home.Landing).Select(File.GetUnixFileMode),
            Is.All.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    private static string Row(string code, string name) => $"福利镇,村,安邦村,{code},{name},养殖,2016-05-03,100000,50000,30";

    private static IEnumerable<CellWanted> Cells(string edition) => new[] { "project_code", "project_name" }.Select(column => new CellWanted(edition, "", 3, column));

    private static IEnumerable<string> Found(IEnumerable<string> texts) => texts.SelectMany(text => Planted.Where(number => text.Contains(number, StringComparison.Ordinal)).Select(number => $"{number} in {text}"));

    private IEnumerable<string> FilesWithNumbers() => Directory.EnumerateFiles(_home.Home.Root, "*", SearchOption.AllDirectories)
        .Where(path => !path.StartsWith(_home.Home.Landing, StringComparison.Ordinal))
        .Where(path => Found([path, .. new[] { Encoding.UTF8, Encoding.Unicode }.Select(encoding => encoding.GetString(File.ReadAllBytes(path)))]).Any());

    /// <summary>The shipped contracts, of which one asks for a phone number.</summary>
    private string WithPhone()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_home.Outbox, "..", "contracts")).FullName;
        var projects = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "ledgers", "projects.yml"));
        File.WriteAllText(Path.Combine(folder, "projects.yml"), projects.Replace(
            "\nrules:", "\n  - { name: officer_phone, label: { zh: 责任人电话, en: Officer's phone }, type: text, personal: phone, headers: [责任人电话] }\nrules:", StringComparison.Ordinal));
        return folder;
    }

    private sealed class Heard(List<string> said) : IProgress<StepReport>
    {
        public void Report(StepReport value) => said.Add(value.Text.Zh + value.Text.En);
    }
}

using Analytics.Ingest.Register;
using Analytics.Ingest.Typing;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Register;

public sealed class ImportRegisterTests
{
    private RegisterHome _home = null!;

    [SetUp]
    public void MakeHome() => _home = new();

    [TearDown]
    public void DeleteHome() => _home.Dispose();

    [Test]
    public void A_name_much_like_the_old_one_is_a_renamed_unit()
    {
        _home.Import(list => list.Replace("双河村", "双河口村"));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < renamed>230521101202 | 双河口村 2023-06-30.. renamed<230521101202 >"));
    }

    [Test]
    public void Quite_another_name_under_the_code_needs_a_persons_word()
    {
        var plan = _home.Import(list => list.Replace("双河村", "幸福村"));
        Assert.That(plan.Changes.Single(), Has.Property("Kind").EqualTo("renamed").And.Property("Certainty").EqualTo(Certainty.Likely));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < unknown> | 幸福村 2023-06-30.. unknown< >"));
        _home.ImportText("said.csv", ImportRegister.Questions(plan));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < renamed>230521101202 | 幸福村 2023-06-30.. renamed<230521101202 >"));
    }

    [Test]
    public void A_name_under_another_code_of_its_township_is_a_recoded_unit()
    {
        _home.Import(list => list.Replace("230521101202", "230521101002").Replace("双河村,village", "双河村,village"));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < recoded>230521101002"));
        Assert.That(_home.Lines("230521101002"), Is.EqualTo("双河村 2023-06-30.. recoded<230521101202 >"));
    }

    [Test]
    public void A_township_whose_villages_are_all_in_another_has_merged_into_it()
    {
        _home.Import(list => list.Replace("230521102,丰乐镇,township,230521,,\n", "").Replace("230521102201", "230521101203").Replace("230521102202", "230521101204").Replace(",230521102,", ",230521101,"));
        Assert.That(_home.Lines("230521102"), Is.EqualTo("丰乐镇 ..2023-06-29 < merged>230521101"));
        Assert.That(_home.Lines("230521101"), Is.EqualTo("升昌镇 ..2023-06-29 < merged>230521101 | 升昌镇 2023-06-30.. merged<230521101;230521102 >"));
        Assert.That(_home.Lines("230521102201"), Is.EqualTo("三合村 ..2023-06-29 < recoded>230521101203"));
    }

    [Test]
    public void A_township_whose_villages_are_in_two_has_split()
    {
        _home.Import(list => list.Replace("230521102,丰乐镇,township,230521,,\n", "230521103,新建镇,township,230521,,\n").Replace("230521102201,三合村,village,230521102", "230521101203,三合村,village,230521101")
            .Replace("230521102202,四方台村,village,230521102", "230521103201,四方台村,village,230521103"));
        Assert.That(_home.Lines("230521102"), Is.EqualTo("丰乐镇 ..2023-06-29 < split>230521101;230521103"));
        Assert.That(_home.Lines("230521103"), Is.EqualTo("新建镇 2023-06-30.. split<230521102 >"));
    }

    [Test]
    public void A_township_that_another_county_has_now_moved_with_its_villages()
    {
        _home.Import(list => list.Replace("230521102,丰乐镇,township,230521", "230522102,丰乐镇,township,230522").Replace("230521102201,三合村,village,230521102", "230522102201,三合村,village,230522102")
            .Replace("230521102202,四方台村,village,230521102", "230522102202,四方台村,village,230522102"));
        var said = "predecessor,successor,kind,date\n230521102,230522102,moved,2023-06-30\n230521102201,230522102201,划转,2023-06-30\n230521102202,230522102202,moved,2023-06-30\n";
        Assert.That(_home.Lines("230521102"), Does.EndWith("unknown>").Or.EndWith("moved>230522102"));
        _home.ImportText("said.csv", said);
        Assert.That(_home.Lines("230521102"), Is.EqualTo("丰乐镇 ..2023-06-29 < moved>230522102"));
        Assert.That(_home.Lines("230522102201"), Is.EqualTo("三合村 2023-06-30.. moved<230521102201 >"));
    }

    [Test]
    public void What_only_one_side_has_ends_or_is_born()
    {
        _home.Import(list => list.Replace("230521101202,双河村,village,230521101,,\n", "230521101299,百灵村,village,230521101,,\n"));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < unknown>"));
        Assert.That(_home.Lines("230521101299"), Is.EqualTo("百灵村 2023-06-30.. born< >"));
    }

    [Test]
    public void A_person_may_say_an_earlier_day_and_the_lines_before_stay_in_their_files()
    {
        _home.Import(list => list.Replace("双河村", "双河口村"));
        var before = Directory.GetFiles(_home.Home.Register).ToDictionary(file => file, File.ReadAllText);
        _home.ImportText("said.csv", "predecessor,successor,kind,date,share_known\n230521101202,230521101202,更名,2021-05-01,\n");
        Assert.That(_home.Lines("230521101202"), Does.StartWith("双河村 ..2021-04-30 < renamed>230521101202 | 双河口村 2021-05-01.. renamed<230521101202 >"));
        Assert.That(before.Where(file => File.ReadAllText(file.Key) != file.Value), Is.Empty);
    }

    [Test]
    public void A_part_split_off_leaves_the_rest_under_the_old_code()
    {
        _home.Import(list => list.Replace("230521101202,双河村", "230521101203,百灵村,village,230521101,,\n230521101202,双河村"));
        _home.ImportText("said.csv", "predecessor,successor,kind,date,share_known\n230521101202,230521101203,拆分,2023-06-30,否\n");
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 ..2023-06-29 < split>230521101202;230521101203 | 双河村 2023-06-30.. split<230521101202 >"));
    }

    [Test]
    public void The_same_import_twice_changes_nothing()
    {
        static string Edit(string list) => list.Replace("双河村", "双河口村").Replace("三合村", "幸福村").Replace("230521101201,一心村,village,230521101,,\n", "");
        _home.Import(Edit);
        Assert.That(_home.Import(Edit), Has.Property("Lines").EqualTo(0).And.Property("Changes").Empty.And.Property("File").Null);
    }

    [Test]
    public void Without_apply_nothing_is_written()
    {
        Assert.That(_home.Import(list => list.Replace("双河村", "双河口村"), apply: false), Has.Property("Lines").EqualTo(2).And.Property("File").Null);
        Assert.That(Directory.GetFiles(_home.Home.Register), Has.Length.EqualTo(1));
    }

    [Test]
    public void A_list_of_one_county_says_nothing_of_the_others()
    {
        var plan = _home.ImportText("list.csv", "code,name,level,parent_code\n23,黑龙江省,province,\n2305,双鸭山市,prefecture,23\n230522,友谊县,county,2305\n230522101,友谊镇,town,230522\n230522101201,五福村村民委员会,village,230522101\n", RegisterHome.ListDay);
        Assert.That(plan.Changes.Select(change => change.Kind), Is.EqualTo(new[] { "respelled" }));
        Assert.That(_home.Lines("230521101202"), Is.EqualTo("双河村 .. < >"));
    }

    [Test]
    public void Nothing_becomes_known_before_what_was_received()
    {
        _home.Receive("2023-12-01T00:00:00Z");
        var wrong = Assert.Throws<RegisterImportException>(() => _home.ImportText(
            "said.csv", "predecessor,successor,kind,date\n230521101202,,ended,2023-06-30\n", knownFrom: Vintage.Parse("2023-11-30")))!;
        Assert.That(wrong.Sentence.Zh, Does.Contain("2023-12-01"));
    }

    [TestCase("230521101202,,改名字,2023-06-30", "第 2 行")]
    [TestCase("230521101202,230521101202,更名,2023年", "第 2 行")]
    [TestCase("230521101202,230599999999,合并,2023-06-30", "230599999999")]
    [TestCase("230521101202,,合并,2023-06-30", "第 2 行")]
    public void A_decision_that_cannot_be_taken_names_its_line(string line, string said) => Assert.That(
        Assert.Throws<RegisterImportException>(() => _home.ImportText("said.csv", $"predecessor,successor,kind,date\n{line}\n"))!.Sentence.Zh, Does.Contain(said));

    [Test]
    public void A_file_is_read_under_the_register_of_the_moment_it_arrived()
    {
        _home.Import(list => list.Replace("双河村", "双河口村"));
        var history = RegisterHistory.Load(_home.Home.Register, asOfToday: false);
        string? Found(string name, string arrived, int year) => OrgUnitText.Find(
            history.KnownAt(Vintage.Parse(arrived)), "230521", name, OrgUnitKind.Village, null, new DateOnly(year, 12, 31)).Unit?.Code.Text;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Found("双河村", "2023-09-10", 2023), Is.EqualTo("230521101202"), "nobody knew better");
            Assert.That(Found("双河村", "2023-09-12", 2022), Is.EqualTo("230521101202"), "the name of that month");
            Assert.That(Found("双河村", "2023-09-12", 2023), Is.Null);
            Assert.That(Found("双河口村", "2023-09-12", 2023), Is.EqualTo("230521101202"));
            Assert.That(OrgUnitText.Find(history.Newest, "230522", "双河口村", OrgUnitKind.Village, null, new DateOnly(2023, 12, 31)).Unit, Is.Null, "never across counties");
        }
    }
}

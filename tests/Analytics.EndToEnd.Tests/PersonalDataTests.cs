using System.IO.Compression;
using System.Text;

namespace Analytics.EndToEnd.Tests;

/// <summary>Made-up numbers of persons in what a county sends: no command says them and no file of the home outside the landing holds them.</summary>
public sealed class PersonalDataTests
{
    private const string Mobile = "13812345678";
    private const string MobileInName = "15912340987";
    private const string Id = "230521198001011237";
    private const string Card = "6222021234567890128";

    private static readonly string[] Planted = [Mobile, MobileInName, Id, Card];

    [Test]
    public void No_command_says_a_number_and_no_file_outside_the_landing_holds_one()
    {
        var home = Samples.NewFolder("personal");
        Cli.Run("init", "--home", home, "--samples", Samples.Folder);
        var sent = Path.Combine(Samples.NewFolder("sent"), "230521");
        Directory.CreateDirectory(sent);
        File.WriteAllText(Path.Combine(sent, $"集贤县项目台账{MobileInName}.csv"), $"""
            集贤县第一书记项目台账（2016年5月） 联系电话{Mobile}
            乡镇,单位类别,项目所在单位,项目编号,项目名称,项目类别,启动时间,计划投资,到位资金,受益户数,身份证号,备注
            福利镇,村,不在册村{Mobile},P001,养猪 {Mobile},养殖,2016-05-03,100000,50000,30,{Id},卡号{Card}
            福利镇,村,安邦村,{Id},种稻,种植,2016-05-03,{Card},{Mobile},30,{Id},

            """);
        File.WriteAllText(Path.Combine(sent, $"通讯录{MobileInName}.csv"), $"姓名,电话\n张某,{Mobile}\n");

        Cli.Ending[] endings =
        [
            Cli.Run("receive", sent, "--home", home),
            Cli.Run("receive", sent, "--home", home, "--json"),
            Cli.Run("receive", Path.Combine(Samples.Ledgers, "230524"), "--home", home, "--json"),
            Cli.Run("build", "--home", home, "--json"),
            Cli.Run("status", "--home", home, "--json"),
            Cli.Run("quarantine", "--home", home, "--json"),
            Cli.Run("receive", "--replay", "--home", home, "--json"),
            Cli.Run("receive", Path.Combine(sent, $"没有这个文件{MobileInName}.csv"), "--home", home),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(endings.SelectMany(ending => Found(ending.Output + ending.Errors)), Is.Empty);
            Assert.That(FilesOutsideLanding(home).SelectMany(path => Found(path + Text(path)).Select(number => $"{number} in {path}")), Is.Empty);
            Assert.That(WordsInReturns(home), Is.Not.Empty);
            Assert.That(WordsInReturns(home).SelectMany(Found), Is.Empty, "a return shows the county its own grid; our list and comments say no number");
            Assert.That(endings[5].Json.EnumerateArray().Select(file => file.GetProperty("file_name").GetString()), Has.One.StartsWith("通讯录tel:"), "the list of phones waits for somebody to say what it is");
            Assert.That(Directory.EnumerateFiles(Path.Combine(home, "landing"), "*", SearchOption.AllDirectories).SelectMany(path => Found(Text(path))), Is.Not.Empty);
        }
    }

    private static IEnumerable<string> FilesOutsideLanding(string home) =>
        Directory.EnumerateFiles(home, "*", SearchOption.AllDirectories).Where(path => !path.StartsWith(Path.Combine(home, "landing"), StringComparison.Ordinal));

    /// <summary>What we write into return workbooks: the list of findings, comments, part names.</summary>
    private static IEnumerable<string> WordsInReturns(string home)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(home, "returns"), "*.xlsx", SearchOption.AllDirectories))
        {
            using var package = ZipFile.OpenRead(path);
            foreach (var part in package.Entries)
            {
                using var reader = new StreamReader(part.Open(), Encoding.UTF8);
                var text = reader.ReadToEnd();
                yield return part.FullName.Contains("comments", StringComparison.Ordinal) || text.Contains("问题清单", StringComparison.Ordinal) ? part.FullName + text : part.FullName;
            }
        }
    }

    private static string Text(string path) => Encoding.UTF8.GetString(File.ReadAllBytes(path));

    private static IEnumerable<string> Found(string text) => Planted.Where(number => text.Contains(number, StringComparison.Ordinal));
}

using System.Security.Cryptography;
using System.Text;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;

namespace Analytics.Ingest.Tests.Reading;

public sealed class EncodingCasesTests
{
    [Test]
    public void Real_texts_are_read_in_the_encoding_they_were_written_in()
    {
        var folder = SharedCases.Folder("encodings");
        var results = new List<(string, bool)>();
        foreach (var line in SharedCases.Index(folder).Where(l => l["kind"] is "detect" or "detect-foreign"))
        {
            var file = RawFile.Open(Path.Combine(folder, line["file"]));
            results.Add((line["case"], line["accept"].Split('|').Contains(file.Facts.Encoding)));
        }

        SharedCases.AllAgree("encodings", results);
    }

    [Test]
    public void Characters_come_out_as_the_independent_reader_has_them()
    {
        var folder = SharedCases.Folder("encodings");
        var results = new List<(string, bool)>();
        foreach (var line in SharedCases.Index(folder).Where(l => l["kind"] == "detect" && l["utf8_sha256"].Length == 64))
        {
            var evidence = new TextEvidence();
            var bytes = File.ReadAllBytes(Path.Combine(folder, line["file"]));
            evidence.Add(bytes);
            var encoding = TextEncoding.Of(evidence);
            var text = encoding.Encoding.GetString(bytes.AsSpan(encoding.Preamble));
            results.Add((line["case"], Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))) == line["utf8_sha256"]));
        }

        SharedCases.AllAgree("characters", results);
    }

    [Test]
    public void Every_two_byte_code_is_decoded_as_the_web_has_it()
    {
        var folder = SharedCases.Folder("encodings");
        var expected = File.ReadAllLines(Path.Combine(folder, "in", "encodingrs_gb18030_in_ref.utf8.txt"));
        var read = TextEncoding.OfCodePage(54936).GetString(File.ReadAllBytes(Path.Combine(folder, "in", "encodingrs_gb18030_in.txt"))).TrimEnd('\n').Split('\n');
        // Codes that the standard's later editions moved out of the private use area; none is a Han character in use.
        var other = expected.Zip(read).Count(pair => pair.First != pair.Second);
        TestContext.Out.WriteLine($"{other} of {expected.Length} lines differ");
        Assert.That((read.Length, other), Is.EqualTo((expected.Length, other)).And.Matches<(int, int)>(found => found.Item2 <= 100));
    }

    [Test]
    public void Two_encodings_in_one_file_are_said_by_row()
    {
        var findings = FileViews.Read(Path.Combine(SharedCases.Folder("encodings"), "in", "trap_mixed_gbk_utf8.csv"), []).Findings;
        Assert.That(findings.Select(finding => finding.Rule), Does.Contain("row.lost_characters"));
    }

    [Test]
    public void A_single_village_name_is_mostly_enough()
    {
        var names = File.ReadLines(Path.Combine(SharedCases.Folder("registry"), "230500_shuangyashan_2019.csv"))
            .Select(l => l.Split(',')).Where(f => f is [_, _, "village", ..]).Select(f => f[1]).ToList();
        Assert.That(Share(names, 54936, "gb18030"), Is.GreaterThan(0.97));
        Assert.That(Share(names, 1200, "utf-16le"), Is.GreaterThan(0.97));
        Assert.That(Share(names, 65001, "utf-8"), Is.EqualTo(1));
    }

    private static double Share(List<string> names, int codePage, string expected)
    {
        var encoding = codePage == 54936 ? TextEncoding.OfCodePage(codePage) : Encoding.GetEncoding(codePage);
        var right = names.Count(name =>
        {
            var evidence = new TextEvidence();
            evidence.Add(encoding.GetBytes(name + "\r\n"));
            return TextEncoding.Of(evidence).Name == expected;
        });
        TestContext.Out.WriteLine($"{expected}: {right} of {names.Count} single names");
        return right / (double)names.Count;
    }
}

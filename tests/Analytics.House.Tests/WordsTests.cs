using System.Text.RegularExpressions;

namespace Analytics.House.Tests;

/// <summary>The project's words, and the words that never stand in it.</summary>
public sealed partial class WordsTests
{
    private static readonly string[] Readable = [".cs", ".md", ".yml", ".sql", ".js", ".typ", ".props", ".targets", ".csproj", ".json", ".sh", ".config", ".runsettings"];

    [Test]
    public void No_type_is_named_after_a_pattern_or_a_drawer()
    {
        var names = CSharp.Select(Path.GetFileNameWithoutExtension);

        Assert.That(names.Where(name => Drawer().IsMatch(name!)), Is.Empty);
    }

    [Test]
    public void No_file_names_a_path_of_one_machine_or_a_registry_host()
    {
        var hits = Texts.Where(path => MachinePath().IsMatch(House.Text(path)));

        Assert.That(hits, Is.Empty);
    }

    [Test]
    public void No_merge_is_left_half_done()
    {
        var hits = Texts.Where(path => Conflict().IsMatch(House.Text(path)));

        Assert.That(hits, Is.Empty);
    }

    [Test]
    public void No_code_is_left_undone_or_commented_out()
    {
        var hits = CSharp.Where(path => Undone().IsMatch(House.Text(path)));

        Assert.That(hits, Is.Empty);
    }

    [Test]
    public void A_source_file_stays_below_three_hundred_lines()
    {
        var long_files = CSharp
            .Where(path => !path.StartsWith("model/Analytics.DuckDb/bindings/", StringComparison.Ordinal) && !path.StartsWith("tests/", StringComparison.Ordinal))
            .Where(path => House.Text(path).Count(character => character == '\n') > 300);

        Assert.That(long_files, Is.Empty);
    }

    private static IEnumerable<string> CSharp => House.Files.Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && !path.EndsWith("WordsTests.cs", StringComparison.Ordinal));

    private static IEnumerable<string> Texts =>
        House.Files.Where(path => Readable.Contains(Path.GetExtension(path)) && !path.EndsWith("WordsTests.cs", StringComparison.Ordinal));

    [GeneratedRegex("(Helper|Helpers|Utils?|Utility|Manager|Extensions|Common|Misc)$")]
    private static partial Regex Drawer();

    [GeneratedRegex(@"(?<![\w.])/(tmp|work|root|home)/\w|registry\.npm|nuget\.org|npmjs\.(org|com)")]
    private static partial Regex MachinePath();

    [GeneratedRegex("^(<{7}|>{7}) ", RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|^\s*//\s*(var|return|if|foreach|using)\b.*;\s*$", RegexOptions.Multiline)]
    private static partial Regex Undone();
}

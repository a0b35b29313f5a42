namespace Analytics.House.Tests;

/// <summary>Every model pastes into the engine's own shell, says its grain, and has its description beside it.</summary>
public sealed class SqlStyleTests
{
    private static IEnumerable<string> Models =>
        House.Files.Where(path => path.StartsWith("model/sql/", StringComparison.Ordinal) && path.EndsWith(".sql", StringComparison.Ordinal));

    [Test]
    public void There_are_models() => Assert.That(Models, Is.Not.Empty);

    [TestCaseSource(nameof(Models))]
    public void A_model_opens_with_what_it_is_its_grain_its_key_and_its_unit(string model)
    {
        var lines = House.Text(model).Split('\n');

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines[0], Does.StartWith("-- "));
            Assert.That(lines[1], Does.StartWith("-- Grain: "));
            Assert.That(lines[2], Does.StartWith("-- Key: "));
            Assert.That(lines[3], Does.StartWith("-- Unit: "));
        }
    }

    [TestCaseSource(nameof(Models))]
    public void A_model_has_its_description_beside_it(string model)
        => Assert.That(House.Files, Does.Contain(Path.ChangeExtension(model, ".yml")));

    [TestCaseSource(nameof(Models))]
    public void A_model_is_plain_SQL_in_short_lines(string model)
    {
        var text = House.Text(model);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Not.Contain("{{").And.Not.Contain("{%").And.Not.Contain("\t"));
            Assert.That(text.Split('\n').Where(line => line.Length > 100), Is.Empty, "lines longer than 100");
            Assert.That(text.Count(character => character == '\n'), Is.LessThanOrEqualTo(150));
        }
    }
}

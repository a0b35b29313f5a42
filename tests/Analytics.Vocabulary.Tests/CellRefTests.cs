namespace Analytics.Vocabulary.Tests;

public sealed class CellRefTests
{
    [TestCase(1, "A")]
    [TestCase(26, "Z")]
    [TestCase(27, "AA")]
    [TestCase(52, "AZ")]
    [TestCase(53, "BA")]
    [TestCase(702, "ZZ")]
    [TestCase(703, "AAA")]
    [TestCase(16384, "XFD")]
    public void Columns_are_lettered_as_a_spreadsheet_does(int column, string letters) => Assert.That(CellRef.ColumnLetters(column), Is.EqualTo(letters));

    [Test]
    public void Every_column_has_letters_of_its_own() => Assert.That(Enumerable.Range(1, 16384).Select(CellRef.ColumnLetters).Distinct().Count(), Is.EqualTo(16384));

    [Test]
    public void A_finding_names_its_cell_only_where_it_is_about_one()
    {
        var message = new Bilingual("单位不对。", "Wrong unit.");
        Assert.That(new CellRef("9f3c", "项目台账", 214, 8).Address, Is.EqualTo("H214"));
        Assert.That(new Finding("quantity.unit_mismatch", Severity.Refuse, "项目台账", 214, 8, "３0余", message).Cell, Is.EqualTo("H214"));
        Assert.That(new Finding("table.no_header", Severity.Refuse, "项目台账", 0, 0, null, message).Cell, Is.Empty);
        Assert.That(new Finding("projects.duplicate", Severity.Refuse, "项目台账", 214, 0, null, message).Cell, Is.Empty);
    }
}

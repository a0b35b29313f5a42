namespace Analytics.DuckDb.Tests;

public sealed class SqlTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("sql");
    private readonly Engine _engine;

    public SqlTests() => _engine = new Engine(new EngineOptions(_folder.FullName));

    public void Dispose()
    {
        _engine.Dispose();
        _folder.Delete(recursive: true);
    }

    [TestCase("村")]
    [TestCase("O'Hara's")]
    [TestCase("'; drop table x; --")]
    [TestCase("back\\slash \"double\" \n line")]
    [TestCase("")]
    public void A_quoted_text_is_the_text(string text) => Assert.That(_engine.Scalar<string>($"select {Sql.Text(text)}"), Is.EqualTo(text));

    [TestCase("funds_landed")]
    [TestCase("到位资金(万元)")]
    [TestCase("a \"quoted\" name")]
    [TestCase("select")]
    public void A_quoted_name_is_the_name(string name) =>
        Assert.That(_engine.Query($"select column_name from (describe select 1 as {Sql.Name(name)})", row => row.GetString(0)), Is.EqualTo(new[] { name }));

    [Test]
    public void A_missing_text_is_null() => Assert.That(_engine.Scalar<string>($"select {Sql.TextOrNull(null)}"), Is.Null);

    [Test]
    public void A_list_keeps_its_texts_in_order() =>
        Assert.That(_engine.Query($"select unnest({Sql.List(["b", "a'", "村"])})", row => row.GetString(0)), Is.EqualTo(new[] { "b", "a'", "村" }));

    [Test]
    public void Texts_with_commas_between_are_what_a_column_may_be() =>
        Assert.That(_engine.Query($"select word from (values ('a''), b'), ('c'), (null)) as words (word) where word in ({Sql.Texts(["c", "a'), b"])}) order by all", row => row.GetString(0)), Is.EqualTo(new[] { "a'), b", "c" }));

    [Test]
    public void A_number_that_is_not_there_is_null() =>
        Assert.That(_engine.Query("select 12.50::decimal(9, 2), null::decimal(9, 2)", row => (row.NumberOrNull(0), row.NumberOrNull(1))), Is.EqualTo(new (decimal?, decimal?)[] { (12.50m, null) }));
}

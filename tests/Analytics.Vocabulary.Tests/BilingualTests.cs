namespace Analytics.Vocabulary.Tests;

public sealed class BilingualTests
{
    [Test]
    public void A_text_is_given_in_its_two_languages_and_no_other()
    {
        var text = new Bilingual("亩", "mu");
        Assert.That((text.In("zh"), text.In("en")), Is.EqualTo(("亩", "mu")));
        Assert.That(() => text.In("fr"), Throws.ArgumentException);
    }

    [Test]
    public void An_exact_quantity_is_its_own_interval() =>
        Assert.That(Quantity.Exactly(3.5m, "mu"), Is.EqualTo(new Quantity(3.5m, 3.5m, 3.5m, "mu", Qualifier.Exact)));
}

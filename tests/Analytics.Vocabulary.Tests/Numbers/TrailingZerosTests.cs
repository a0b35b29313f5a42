using System.Globalization;
using Analytics.Vocabulary.Numbers;

namespace Analytics.Vocabulary.Tests.Numbers;

public sealed class TrailingZerosTests
{
    [TestCase("639.0000", "639")]
    [TestCase("228000.0", "228000")]
    [TestCase("0.000000", "0")]
    [TestCase("-12.50", "-12.5")]
    [TestCase("0.000001", "0.000001")]
    [TestCase("1.0000000000000000000000000000", "1")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    [TestCase("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    public void A_number_keeps_the_digits_that_it_needs(string written, string printed) =>
        Assert.That(TrailingZeros.Trimmed(decimal.Parse(written, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture), Is.EqualTo(printed));

    [Test]
    public void What_is_not_known_stays_so() => Assert.That(TrailingZeros.Trimmed(null), Is.Null);
}

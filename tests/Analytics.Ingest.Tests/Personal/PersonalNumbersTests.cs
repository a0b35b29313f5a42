using Analytics.Ingest.Personal;

namespace Analytics.Ingest.Tests.Personal;

/// <summary>Every number here is made up; ID and card numbers carry a right check character, which is all that makes them look real.</summary>
public sealed class PersonalNumbersTests
{
    [TestCase("13812345678", "Phone 13812345678")]
    [TestCase("联系人张某 13812345678", "Phone 13812345678")]
    [TestCase("张某13812345678、李某１５９８７６５４３２１", "Phone 13812345678, Phone 15987654321")]
    [TestCase("+86 138-1234-5678", "Phone 13812345678")]
    [TestCase("8613812345678", "Phone 13812345678")]
    [TestCase("0086-13812345678", "Phone 13812345678")]
    [TestCase("138 1234 5678", "Phone 13812345678")]
    [TestCase("13812345678/13912345678", "Phone 13812345678, Phone 13912345678")]
    [TestCase("Tel13812345678", "Phone 13812345678")]
    [TestCase("0469-4222222转801", "Phone 04694222222")]
    [TestCase("（0469）4222222", "Phone 04694222222")]
    [TestCase("010-12345678", "Phone 01012345678")]
    [TestCase("电话04694222222", "Phone 04694222222")]
    [TestCase("身份证230521198001011237。", "IdNumber 230521198001011237")]
    [TestCase("23052119800101119x", "IdNumber 23052119800101119X")]
    [TestCase("230521 19800101 119Ｘ", "IdNumber 23052119800101119X")]
    [TestCase("身份证号230521800101123", "IdNumber 230521198001011237")]
    [TestCase("2.30521198001011E+17", "IdNumber 230521198001011")]
    [TestCase("230521198001011000", "IdNumber 230521198001011")]
    [TestCase("卡号6222021234567890128", "BankCard 6222021234567890128")]
    [TestCase("6222 0212 3456 7890 128", "BankCard 6222021234567890128")]
    [TestCase("工行620102201600012344", "BankCard 620102201600012344")]
    public void A_number_of_a_person_is_found_in_any_text(string text, string expected) => Assert.That(Found(text, ColumnMeaning.Open), Is.EqualTo(expected));

    [TestCase("230521100201", "the code of a village")]
    [TestCase("230521100201001", "a village's code and three digits more, which read as an old ID number")]
    [TestCase("20160503001", "a project's number by date")]
    [TestCase("XM13812345678", "a code of letters and digits")]
    [TestCase("XM-13812345678", "the same with a hyphen")]
    [TestCase("13812345678-01", "a code with its part")]
    [TestCase("13812345678.00", "an amount with its decimals")]
    [TestCase("13,812,345,678", "an amount in groups of three")]
    [TestCase("138123456789", "twelve digits")]
    [TestCase("12812345678", "no mobile begins with 12")]
    [TestCase("230521198001011230", "an ID number whose check character is wrong")]
    [TestCase("990521198001011237", "no such province")]
    [TestCase("230521198013011237", "no thirteenth month")]
    [TestCase("6222021234567890127", "a card whose check digit is wrong")]
    [TestCase("620102201600012344", "a place, a year and a number: Luhn holds by chance")]
    [TestCase("2016-05-03 2016-05-28", "two days")]
    [TestCase("2016年5月12日至2016年12月31日", "a span of days")]
    [TestCase("tel:bdkq-cfhjkmnpqrtvwbcd", "a pseudonym")]
    public void What_only_looks_alike_is_left_alone(string text, string because) => Assert.That(Found(text, ColumnMeaning.Open), Is.Empty, because);

    [TestCase("16230521001", "")]
    [TestCase("6217001234567893", "")]
    [TestCase("230521198001011237", "IdNumber 230521198001011237")]
    [TestCase("电话13812345678", "Phone 13812345678")]
    public void Under_a_header_of_codes_only_proof_or_words_count(string text, string expected) => Assert.That(Found(text, ColumnMeaning.Code), Is.EqualTo(expected));

    [TestCase(PersonalKind.Phone, "4222222", "Phone 4222222")]
    [TestCase(PersonalKind.Phone, "1381234567", "Phone 1381234567")]
    [TestCase(PersonalKind.IdNumber, "23052119800101123", "IdNumber 23052119800101123")]
    [TestCase(PersonalKind.IdNumber, "230521800101123", "IdNumber 230521198001011237")]
    [TestCase(PersonalKind.BankCard, "12345678", "BankCard 12345678")]
    [TestCase(PersonalKind.Phone, "无", "")]
    public void Under_a_header_that_announces_one_a_wrong_number_is_one_too(PersonalKind kind, string text, string expected) =>
        Assert.That(Found(text, ColumnMeaning.Of(kind)), Is.EqualTo(expected));

    [TestCase("联系电话", PersonalKind.Phone)]
    [TestCase("第一书记手机号码", PersonalKind.Phone)]
    [TestCase("聯繫方式", PersonalKind.Phone)]
    [TestCase("身份证号", PersonalKind.IdNumber)]
    [TestCase("公民身份号码", PersonalKind.IdNumber)]
    [TestCase("银行卡号", PersonalKind.BankCard)]
    [TestCase("工资卡账号", PersonalKind.BankCard)]
    public void A_header_announces_numbers_in_the_words_of_counties(string header, PersonalKind kind) =>
        Assert.That(new PersonalHeaders([]).Of(header), Is.EqualTo(ColumnMeaning.Of(kind)));

    [TestCase("项目编号", true)]
    [TestCase("设施代码", true)]
    [TestCase("人员编号", false)]
    [TestCase("电话费（元）", false)]
    [TestCase("到位资金", false)]
    public void A_header_of_codes_says_so(string header, bool isCode) => Assert.That(new PersonalHeaders([]).Of(header) == ColumnMeaning.Code, Is.EqualTo(isCode));

    [Test]
    public void A_message_hides_every_number() => Assert.That(PersonalNumbers.Hidden("'张某13812345678.xlsx' 230521198001011237"), Is.EqualTo("'张某***.xlsx' ***"));

    private static string Found(string text, ColumnMeaning column) => string.Join(", ", PersonalNumbers.Find(text, column).Select(number => $"{number.Kind} {number.Normal}"));
}

namespace Analytics.Ingest.Tests.Receiving;

/// <summary>Columns that a county's form may have or not: where it has not, nothing is missing and nothing is said.</summary>
public sealed class ElectiveColumnsTests : IDisposable
{
    private const string Header = "乡镇,类别,派驻单位,编号,姓名,走访群众";

    private readonly SampleHome _home = new();

    public void Dispose() => _home.Dispose();

    [Test]
    public void A_form_that_has_the_column_keeps_its_values_and_its_blanks()
    {
        Send(SampleHome.Jixian, Header + ",新成立合作社,召开座谈会", "福利镇,村,安邦村,DJ-1,样例甲,5,2,", "福利镇,村,永安村,DJ-2,样例乙,6,,20余次");

        Assert.That(_home.Entries("electives::varchar, cardinality(doubts), doubts['symposia_held'].high::varchar", "monthly_work"), Is.EqualTo(new[]
        {
            "{coops_founded=2.0000, symposia_held=NULL}|22|",
            "{coops_founded=NULL, symposia_held=20.0000}|23|30.0000",
        }));
    }

    [Test]
    public void A_form_that_lacks_the_column_has_no_key_and_no_doubt_for_it()
    {
        Send(SampleHome.Jixian, Header, "福利镇,村,安邦村,DJ-1,样例甲,5");

        Assert.That(_home.Entries("electives::varchar, list_contains(map_keys(doubts), 'coops_founded'), list_contains(map_keys(doubts), 'farm_orders')", "monthly_work"), Is.EqualTo(new[] { "{}|False|True" }));
    }

    [Test]
    public void Two_forms_of_one_batch_each_keep_their_own_columns()
    {
        _home.Send(SampleHome.Jixian, "2016年5月第一书记月度工作台账.csv", Header + ",新成立合作社\n福利镇,村,安邦村,DJ-1,样例甲,5,2\n");
        _home.Send(SampleHome.Youyi, "2016年5月第一书记月度工作台账.csv", Header + ",代领快递\n友谊镇,村,友邻村,DJ-9,样例丙,7,0\n");
        _home.Receive();

        Assert.That(_home.Entries("county_code, electives::varchar", "monthly_work").Order(), Is.EqualTo(new[] { "230521|{coops_founded=2.0000}", "230522|{parcels_collected=0.0000}" }));
    }

    [Test]
    public void A_wrong_cell_in_an_elective_column_goes_back_like_any_other()
    {
        Send(SampleHome.Jixian, Header + ",新成立合作社", "福利镇,村,安邦村,DJ-1,样例甲,5,见附表");

        Assert.That(_home.Rules(), Has.One.StartsWith("quantity.").And.One.Contains("refuse").And.One.Contains("见附表"));
    }

    [Test]
    public void Money_of_an_elective_column_is_scaled_like_any_other()
    {
        Send(SampleHome.Jixian, Header + ",旅游收入(万元)", "福利镇,村,安邦村,DJ-1,样例甲,5,1.5");

        Assert.That(_home.Entries("electives['tourism_revenue']::varchar", "monthly_work"), Is.EqualTo(new[] { "15000.0000" }));
    }

    private void Send(string county, string header, params string[] rows)
    {
        _home.Send(county, "2016年5月第一书记月度工作台账.csv", header + "\n" + string.Join('\n', rows) + "\n");
        _home.Receive();
    }
}

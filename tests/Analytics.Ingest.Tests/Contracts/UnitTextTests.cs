using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Tests.Contracts;

public sealed class UnitTextTests
{
    [TestCase("单位：万元", "万元")]
    [TestCase("（单位：万元、亩）", "万元 亩")]
    [TestCase("單位：萬元", "萬元")]
    [TestCase("填报单位：中共岭东区委组织部          单位：万元", "万元")]
    [TestCase("填报单位：岭东区委组织部 计量单位:公里 填报日期：2016年7月1日", "公里")]
    [TestCase("填报单位：中共尖山区委组织部", "")]
    public void A_line_above_the_table_states_its_units_wherever_they_stand(string line, string expected) =>
        Assert.That(string.Join(' ', UnitText.InLine(line)), Is.EqualTo(expected));
}

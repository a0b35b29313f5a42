using Analytics.Ingest.Returns;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Returns;

public sealed class AdviceTests
{
    [TestCase(Severity.Refuse, "“见附表”不是数量，请填写数字（可带单位）。", "“见附表”不是数量。", "请填写数字（可带单位）。")]
    [TestCase(Severity.Refuse, "“，请填”不是数量，请填写数字。", "“，请填”不是数量。", "请填写数字。")]
    [TestCase(Severity.Refuse, "名录中没有“东村”，是否为东升村？请按名录填写。", "名录中没有“东村”，是否为东升村？", "请按名录填写。")]
    [TestCase(Severity.Note, "已照常读取；如不应上报，请删除该行后重新报送。", "已照常读取。", "如不应上报，请删除该行后重新报送。")]
    [TestCase(Severity.Refuse, "到位资金不能为负数。", "到位资金不能为负数。", "请在标色的单元格里改正。")]
    [TestCase(Severity.Explain, "走访超过3000人，请核对。", "走访超过3000人。", "请核对。如属实，请在“说明”栏写明原因。")]
    [TestCase(Severity.Explain, "走访超过3000人，请核对；确属实际请在“说明”中写明原因。", "走访超过3000人。", "请核对；确属实际请在“说明”中写明原因。")]
    [TestCase(Severity.Note, "工作表“填表说明”不是台账，没有读取。", "工作表“填表说明”不是台账，没有读取。", "请核对，无误则不必处理。")]
    public void A_sentence_is_parted_into_what_is_wrong_and_what_to_do(Severity severity, string sentence, string problem, string toDo) =>
        Assert.That(Advice.Of(new ReturnFinding("a.rule", severity, "", 1, 1, null, null, new Bilingual(sentence, ""), null)), Is.EqualTo(new Advice(problem, toDo)));
}

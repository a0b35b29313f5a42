using Analytics.Ingest.Contracts;
using Analytics.Ingest.Reading;
using Analytics.Ingest.Tests.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Tests.Contracts;

public sealed class LedgerContractTests
{
    private const string Sound = """
        ledger: file
        name: { zh: 台账, en: Ledger }
        grain: { zh: 每项一行, en: one row per thing }
        frequency: monthly
        due_days: 10
        titles: [台账]
        key: [code]
        columns:
          - { name: code, label: { zh: 编号, en: Code }, type: text, required: true, headers: [编号] }
          - { name: money, label: { zh: 金额, en: Money }, type: quantity, unit: yuan, headers: [金额] }
        rules:
          - { id: file.positive, severity: refuse, column: money, holds: money > 0, message: { zh: 应为正数。, en: Must be positive. } }
        """;

    [Test]
    public void The_shipped_contracts_can_be_read()
    {
        var contracts = LedgerContract.LoadShipped();
        Assert.That(contracts.Select(c => c.Name), Is.EqualTo(new[] { "appraisals", "attendance", "funds", "infrastructure", "monthly_work", "personnel_changes", "posts", "projects", "risk_visits", "service", "spot_checks", "targets", "training", "unit_support", "village_profile" }));
        Assert.That(contracts.SelectMany(c => c.Rules), Is.Not.Empty);
        Assert.That(contracts.Single(c => c.Name == "infrastructure").Columns.Single(c => c.Name == "amount").UnitColumn, Is.EqualTo("measure_unit"));
    }

    [TestCase("ledger: file", "ledger: other", 1, "not the name of the file")]
    [TestCase("due_days: 10", "due_days: soon", 5, "whole number")]
    [TestCase("key: [code]", "key: [kode]", 7, "no column 'kode'")]
    [TestCase("type: text", "type: texts", 9, "not a type")]
    [TestCase("required: true", "requird: true", 9, "'requird' is not known here")]
    [TestCase("unit: yuan, ", "", 10, "either unit or unit_column")]
    [TestCase("type: text, required: true", "type: text, required: true, elective: true", 9, "a column that a form may lack is not required")]
    [TestCase("column: money, holds", "column: mony, holds", 12, "no column 'mony'")]
    [TestCase("titles: [台账]", "titles: [台账", 7, "not YAML")]
    public void A_mistake_is_named_with_file_and_line(string right, string wrong, int line, string problem)
    {
        using var file = new WrittenFile(Sound.Replace(right, wrong, StringComparison.Ordinal), name: "file.yml");
        var mistake = Assert.Throws<ContractException>(() => LedgerContract.Load(file.Location));
        Assert.That(mistake!.Message, Does.StartWith("file.yml, line ").And.Contain(problem));
        Assert.That(mistake.Line, Is.EqualTo(line));
    }

    [Test]
    public void What_is_right_is_read_in_full()
    {
        using var file = new WrittenFile(Sound, name: "file.yml");
        var contract = LedgerContract.Load(file.Location);
        Assert.That((contract.DueDays, contract.IndexOf("money"), contract.IndexOf("none"), contract.Rules[0].Holds), Is.EqualTo((10, 1, -1, "money > 0")));
    }

    [TestCase("", Severity.Note)]
    [TestCase("drift: go_on\n", Severity.Note)]
    [TestCase("drift: stop\n", Severity.Refuse)]
    public void A_contract_says_whether_a_column_it_does_not_know_stops_the_sheet(string drift, Severity severity)
    {
        using var file = new WrittenFile(drift + Sound, name: "file.yml");
        using var sheet = new WrittenFile("编号,金额,金 额 合 计 数\nA1,3,4\nA2,5,6\n");
        var raw = RawFile.Open(sheet.Location);

        var findings = raw.Sheets().SelectMany(table => LedgerTable.Find(table, [LedgerContract.Load(file.Location)], "台账.csv")!.Findings.ToList()).ToList();

        Assert.That(findings.Select(finding => (finding.Rule, finding.Severity)), Is.EqualTo(new[] { ("header.column_unknown", severity) }));
    }
}

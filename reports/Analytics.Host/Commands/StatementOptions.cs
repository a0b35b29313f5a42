using System.CommandLine;
using Analytics.Ingest.Contracts;
using Analytics.Ingest.Landing;
using Analytics.Vocabulary;

namespace Analytics.Host.Commands;

/// <summary>The options by which a person says what a file is: its ledger, county, month and encoding.</summary>
internal sealed class StatementOptions
{
    private const int CountyDigits = 6;

    private readonly Option<string?> _ledger = new("--as") { Description = "是哪种台账（如 projects、项目台账） / the ledger it is" };
    private readonly Option<string?> _county = new("--county") { Description = "报送县区的六位代码 / the county's six digits" };
    private readonly Option<string?> _period = new("--period") { Description = "所属月份（2016-05） / the month it is about" };
    private readonly Option<string?> _encoding = new("--encoding") { Description = "文字编码（如 gb18030、big5） / the encoding, if a person knows better" };

    public void AddTo(Command command)
    {
        foreach (var option in new[] { _ledger, _county, _period, _encoding })
        {
            command.Add(option);
        }
    }

    /// <exception cref="WrongUsageException">A value is no ledger, county, month or encoding, or no file is named.</exception>
    public Statement Of(ParseResult parsed, bool isOfFiles)
    {
        var said = new Statement(Ledger(parsed.GetValue(_ledger)), County(parsed.GetValue(_county)), Month(parsed.GetValue(_period)), EncodingName.Checked(parsed.GetValue(_encoding)));
        return isOfFiles || said == Statement.Nothing ? said
            : throw new WrongUsageException(new("--as、--county、--period、--encoding 说的是具体文件，请写出文件。", "--as, --county, --period and --encoding are about files: name them."));
    }

    private static string? Ledger(string? text)
    {
        var contracts = text is null ? [] : LedgerContract.LoadShipped();
        return text is null ? null
            : contracts.FirstOrDefault(contract => contract.Name == text || contract.Label.Zh == text || contract.Titles.Contains(text))?.Name
            ?? throw new WrongUsageException(new(
                $"没有“{text}”这种台账，可用：{string.Join("、", contracts.Select(contract => $"{contract.Name}（{contract.Label.Zh}）"))}。",
                $"There is no ledger '{text}': one of {string.Join(", ", contracts.Select(contract => contract.Name))}."));
    }

    private static string? County(string? text) => text is null || (text.Length == CountyDigits && OrgUnitCode.IsValid(text)) ? text
        : throw new WrongUsageException(new($"“{text}”不是县区的六位代码。", $"'{text}' is not the six digits of a county."));

    private static Period? Month(string? text) => text is null ? null : Period.TryParse(text)
        ?? throw new WrongUsageException(new($"“{text}”不是月份，请写成 2016-05。", $"'{text}' is not a month: write 2016-05."));
}

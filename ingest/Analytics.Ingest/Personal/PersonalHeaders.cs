using System.Text.RegularExpressions;
using Analytics.Ingest.Contracts;

namespace Analytics.Ingest.Personal;

/// <summary>Which headers announce numbers of persons: those that a contract marks, and the words that counties write above them.</summary>
internal sealed partial class PersonalHeaders
{
    private const int LongestHeader = 60;

    private readonly Dictionary<string, ColumnMeaning> _ofContracts = new(StringComparer.Ordinal);
    private readonly bool _contractsMarkSome;

    public PersonalHeaders(IEnumerable<LedgerContract> contracts)
    {
        foreach (var contract in contracts)
        {
            foreach (var (spelling, at) in contract.FoldedHeaders)
            {
                var column = contract.Columns[at];
                _ofContracts.TryAdd(spelling, column.Number is { } kind ? ColumnMeaning.Of(kind) : column.Type != ColumnType.Text ? ColumnMeaning.Open : ByWords(spelling));
            }
        }

        _contractsMarkSome = _ofContracts.Values.Any(meaning => meaning.Personal is not null);
    }

    /// <summary>What a text says about the numbers below it, if it is a header; <c>null</c> where it says nothing.</summary>
    public ColumnMeaning? Of(string text) =>
        text.Length is 0 or > LongestHeader || (!_contractsMarkSome && !Words().IsMatch(text)) ? null
        : _ofContracts.TryGetValue(HeaderText.Fold(text), out var meaning) ? meaning
        : ByWords(text) is var found && found != ColumnMeaning.Open ? found
        : null;

    private static ColumnMeaning ByWords(string text) =>
        IdNumberWords().IsMatch(text) ? ColumnMeaning.Of(PersonalKind.IdNumber)
        : PhoneWords().IsMatch(text) ? ColumnMeaning.Of(PersonalKind.Phone)
        : CardWords().IsMatch(text) ? ColumnMeaning.Of(PersonalKind.BankCard)
        : CodeWords().IsMatch(text) && !PersonWords().IsMatch(text) ? ColumnMeaning.Code
        : ColumnMeaning.Open;

    [GeneratedRegex("身份|[证證]件?[号號]|[证證]件|[电電][话話]|手[机機]|座[机機]|[联聯][系繫]方式|[银銀]行|卡[号號]|[账帐帳賬][号號]|存折|[编編][号號]|[代编編][码碼]|文[号號]|code", RegexOptions.IgnoreCase)]
    private static partial Regex Words();

    [GeneratedRegex("身份[证證号號]|身份证件|[证證]件[号號]|公民身份")]
    private static partial Regex IdNumberWords();

    [GeneratedRegex("[电電][话話](?!费|會|会|数|數|户|戶|亭|线|安)|手[机機](?!站|店|数)|座[机機]|[联聯][系繫]方式")]
    private static partial Regex PhoneWords();

    [GeneratedRegex("[银銀]行[卡账帐帳賬]|卡[号號]|[账帐帳賬][号號]|存折[号號]")]
    private static partial Regex CardWords();

    [GeneratedRegex("[编編][号號]|[代编編][码碼]|文[号號]|code", RegexOptions.IgnoreCase)]
    private static partial Regex CodeWords();

    // A person's code may well be his phone number.
    [GeneratedRegex("人[员員]|[书書][记記]|[干幹]部|[个個]人")]
    private static partial Regex PersonWords();
}

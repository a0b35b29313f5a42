namespace Analytics.Vocabulary.Numbers;

/// <summary>Why a text that begins as a number is none.</summary>
public enum NumberTrouble
{
    NotANumber,
    WrongGroups,
    TooLarge,
    Ambiguous,
    Unstated,
}

/// <summary>Leaves the number parser at the place of the trouble; who reads a text turns it into an issue, or into no number, and lets none out.</summary>
public sealed class NumberTextException(NumberTrouble trouble) : Exception(trouble.ToString())
{
    public NumberTrouble Trouble => trouble;
}

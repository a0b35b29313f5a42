namespace Analytics.Ingest.Typing.Numbers;

/// <summary>Why a text that begins as a number is none.</summary>
internal enum NumberTrouble
{
    NotANumber,
    WrongGroups,
    TooLarge,
    Ambiguous,
    Unstated,
}

/// <summary>Leaves the number parser at the place of the trouble; <see cref="QuantityText"/> turns it into an issue and lets none out.</summary>
internal sealed class NumberTextException(NumberTrouble trouble) : Exception(trouble.ToString())
{
    public NumberTrouble Trouble => trouble;
}

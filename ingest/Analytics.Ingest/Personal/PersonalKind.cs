namespace Analytics.Ingest.Personal;

/// <summary>What a number that belongs to one person is.</summary>
public enum PersonalKind
{
    /// <summary>居民身份证号: 18 characters, or 15 digits before 1999.</summary>
    IdNumber,

    /// <summary>A mobile or landline number.</summary>
    Phone,

    BankCard,
}

namespace Analytics.Ingest.Personal;

/// <summary>What a header says about the numbers under it.</summary>
/// <param name="Personal">Every number under it is of this kind; <c>null</c> where the header does not say so.</param>
/// <param name="IsCode">Under it stand codes of projects and the like (编号, 代码): digits alone are no evidence of a phone or a card there.</param>
internal readonly record struct ColumnMeaning(PersonalKind? Personal, bool IsCode)
{
    public static ColumnMeaning Open { get; } = new(null, false);

    public static ColumnMeaning Code { get; } = new(null, true);

    public static ColumnMeaning Of(PersonalKind kind) => new(kind, false);
}

namespace Analytics.Samples.Plan;

/// <summary>What a county means to write in one cell, in base units; how it writes it is the county's habit.</summary>
internal sealed record Value
{
    public static readonly Value Blank = new();
    public static readonly Value NotApplicable = new() { IsNotApplicable = true };

    public string? Text { get; private init; }

    public decimal? Number { get; private init; }

    public DateOnly? Date { get; private init; }

    /// <summary>余, 约 or 近: the number is the least it may be, the middle, or the most; <c>null</c> where it is exact.</summary>
    public string? Qualifier { get; private init; }

    public bool IsNotApplicable { get; private init; }

    /// <summary>Written as it stands, whatever the county's habit: how a wrong cell gets into a ledger.</summary>
    public bool IsVerbatim { get; private init; }

    public static Value Of(string text) => new() { Text = text };

    public static Value Of(decimal number) => new() { Number = number };

    public static Value Of(DateOnly date) => new() { Date = date };

    public static Value Over(decimal number) => new() { Number = number, Qualifier = "余" };

    public static Value About(decimal number) => new() { Number = number, Qualifier = "约" };

    public static Value Nearly(decimal number) => new() { Number = number, Qualifier = "近" };

    public static Value Verbatim(string text) => new() { Text = text, IsVerbatim = true };
}

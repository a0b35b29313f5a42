namespace Analytics.Vocabulary;

/// <summary>
/// The statistical division code of an org unit: 6 digits a county, or a city where they end in 00; 9 a township or street; 12 a village or
/// community (National Bureau of Statistics, 统计用区划代码). Enterprises are not in that register; theirs is the county's 6 digits + <c>E</c> + 5 digits.
/// </summary>
/// <exception cref="ArgumentException">The text has none of these shapes.</exception>
public readonly record struct OrgUnitCode : IComparable<OrgUnitCode>
{
    public string Text { get; }

    public OrgUnitCode(string text)
    {
        if (!IsValid(text))
        {
            throw new ArgumentException($"'{text}' is not an org unit code: expected 6, 9 or 12 digits, or 6 digits + E + 5 digits.", nameof(text));
        }

        Text = text;
    }

    /// <summary>The six digits of the county the unit lies in; of a city, its own.</summary>
    public OrgUnitCode County => new(Text[..6]);

    public bool IsCity => Text.Length == 6 && Text.EndsWith("00", StringComparison.Ordinal);

    public static bool IsValid(string? text) => text switch
    {
        { Length: 6 or 9 } => text.All(char.IsAsciiDigit),
        { Length: 12 } => text.Where((_, at) => at != 6).All(char.IsAsciiDigit) && (char.IsAsciiDigit(text[6]) || text[6] == 'E'),
        _ => false,
    };

    public int CompareTo(OrgUnitCode other) => string.CompareOrdinal(Text, other.Text);

    public override string ToString() => Text;

    public static bool operator <(OrgUnitCode left, OrgUnitCode right) => left.CompareTo(right) < 0;

    public static bool operator >(OrgUnitCode left, OrgUnitCode right) => left.CompareTo(right) > 0;

    public static bool operator <=(OrgUnitCode left, OrgUnitCode right) => left.CompareTo(right) <= 0;

    public static bool operator >=(OrgUnitCode left, OrgUnitCode right) => left.CompareTo(right) >= 0;
}

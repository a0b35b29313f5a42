namespace Analytics.Vocabulary;

/// <summary>A text shown to people, in Chinese and in English.</summary>
public sealed record Bilingual(string Zh, string En)
{
    /// <param name="language"><c>zh</c> or <c>en</c>.</param>
    /// <exception cref="ArgumentException">Another language.</exception>
    public string In(string language) => language switch
    {
        "zh" => Zh,
        "en" => En,
        _ => throw new ArgumentException($"'{language}' is not a language of this product: expected zh or en.", nameof(language)),
    };
}

using Analytics.Ingest.Reading;
using Analytics.Vocabulary;

namespace Analytics.Ingest.Landing;

/// <summary>What a person says about a file whose bytes do not say it, or not surely. Kept beside the file: whenever it is read again, it is read so.</summary>
/// <param name="Ledger">The contract it answers, even where its header does not convince.</param>
/// <param name="CountyCode">The county that sent it.</param>
/// <param name="Period">The month it is about, whatever its titles say.</param>
/// <param name="Encoding">Of delimited text, by its usual name (<c>gb18030</c>, <c>big5</c> …).</param>
public sealed record Statement(string? Ledger = null, string? CountyCode = null, Period? Period = null, string? Encoding = null)
{
    public static Statement Nothing { get; } = new();

    internal Delivery Over(Delivery delivery) => this == Nothing ? delivery : delivery with { Said = this, CountyCode = CountyCode ?? delivery.CountyCode };

    internal ReadOptions Over(ReadOptions options) =>
        Ledger is null && Encoding is null ? options : options with { Ledger = Ledger ?? options.Ledger, Encoding = Encoding ?? options.Encoding };
}

using Analytics.Vocabulary;

namespace Analytics.Samples;

/// <summary>One file as it reached the city.</summary>
/// <param name="File">Path below the ledgers folder, with '/'.</param>
internal sealed record Delivery(string File, string County, string Sender, Vintage ReceivedAt, byte[] Bytes);

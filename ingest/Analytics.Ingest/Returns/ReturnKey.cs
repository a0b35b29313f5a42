using System.Globalization;
using System.Text.RegularExpressions;

namespace Analytics.Ingest.Returns;

/// <summary>What a list of findings carries in a hidden cell, so that it is known again whatever it was renamed, resaved or converted to.</summary>
/// <param name="Sha256">Of the file that the list is about.</param>
/// <param name="CountyCode">Its sender; <c>null</c> where it was not known.</param>
/// <param name="FileName">As it was received: it may be what tells the month.</param>
internal sealed partial record ReturnKey(string Sha256, string? CountyCode, string FileName)
{
    public override string ToString() => $"analytics-return 1 {Sha256} {CountyCode ?? "-"} {FileName}";

    /// <summary>The key that a cell holds; <c>null</c> where it holds none.</summary>
    public static ReturnKey? Of(string cell) => Key().Match(cell) is { Success: true } key
        ? new(key.Groups[1].Value, key.Groups[2].Value is "-" ? null : key.Groups[2].Value, key.Groups[3].Value)
        : null;

    [GeneratedRegex("^analytics-return 1 ([0-9a-f]{64}) (-|[0-9]{6}) (.+)$")]
    private static partial Regex Key();
}

/// <summary>Which finding a line of the list is about.</summary>
/// <param name="Fingerprint">Of the row's texts as they were sent back, by which the row is found again when rows were put in above it.</param>
/// <param name="Sheet">Its name in the return workbook.</param>
internal sealed partial record FindingKey(string Rule, int Row, int Column, string Fingerprint, string Sheet)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Rule}|{Row}|{Column}|{Fingerprint}|{Sheet}");

    /// <inheritdoc cref="ReturnKey.Of"/>
    public static FindingKey? Of(string cell) => Key().Match(cell) is { Success: true } key
        ? new(key.Groups[1].Value, Number(key.Groups[2]), Number(key.Groups[3]), key.Groups[4].Value, key.Groups[5].Value)
        : null;

    private static int Number(Group group) => int.Parse(group.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^#([a-z0-9_.]+)\\|([0-9]{1,7})\\|([0-9]{1,5})\\|([0-9a-f]*)\\|(.*)$")]
    private static partial Regex Key();
}

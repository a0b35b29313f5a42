using Analytics.Vocabulary;
using CsvHelper;

namespace Analytics.Ingest.Landing;

/// <summary>
/// A <c>deliveries.csv</c>: who sent the files beside and below it, and when (<c>file,county_code,sender,received_at</c>, the file relative to the list).
/// </summary>
internal sealed class DeliveryList
{
    public const string FileName = "deliveries.csv";

    private static readonly string[] Columns = ["file", "county_code", "sender", "received_at"];

    private readonly Dictionary<string, Line> _lines = new(StringComparer.Ordinal);
    private readonly string _folder;

    private DeliveryList(string folder) => _folder = folder;

    /// <summary>The list of a folder; <c>null</c> where the folder has none.</summary>
    /// <exception cref="InvalidDataException">A line is not a delivery; the message names the line.</exception>
    public static DeliveryList? In(string folder)
    {
        var path = Path.Combine(folder, FileName);
        return File.Exists(path) ? Read(path, new DeliveryList(folder)) : null;
    }

    /// <summary>What the list says of a file; <c>null</c> where it does not name it.</summary>
    public Line? Of(string path) => _lines.GetValueOrDefault(Path.GetRelativePath(_folder, path).Replace('\\', '/'));

    private static DeliveryList Read(string path, DeliveryList list)
    {
        using var rows = CsvReader.FromFile(path, new CsvReaderOptions { HasHeader = false });
        var number = 0;
        while (rows.Read())
        {
            number++;
            if (number == 1)
            {
                Expect(path, number, Columns.SequenceEqual(Enumerable.Range(0, rows.FieldCount).Select(rows.GetString)), $"expected the columns {string.Join(',', Columns)}");
                continue;
            }

            Expect(path, number, rows.FieldCount == Columns.Length, $"expected {Columns.Length} fields");
            list._lines[rows.GetString(0)] = Line.Of(path, number, rows.GetString(1), rows.GetString(2), rows.GetString(3));
        }

        return list;
    }

    private static void Expect(string path, int number, bool holds, string expected)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{path}, line {number}: {expected}.");
        }
    }

    /// <summary>One line of the list.</summary>
    internal sealed record Line(string CountyCode, string? Sender, Vintage ReceivedAt)
    {
        public static Line Of(string path, int number, string county, string sender, string receivedAt)
        {
            Expect(path, number, county.Length == 6 && OrgUnitCode.IsValid(county), $"'{county}' is not the six digits of a county");
            try
            {
                return new(county, sender.Length == 0 ? null : sender, Vintage.Parse(receivedAt));
            }
            catch (FormatException wrong)
            {
                throw new InvalidDataException($"{path}, line {number}: {wrong.Message}", wrong);
            }
        }
    }
}

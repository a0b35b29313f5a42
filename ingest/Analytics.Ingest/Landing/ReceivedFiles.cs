using Analytics.Ingest.Typing;
using Analytics.Vocabulary;
using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>A file of which something entered before.</summary>
internal sealed record ReceivedFile(string? CountyCode);

/// <summary>The files that control.db knows.</summary>
internal sealed class ReceivedFiles(SqliteConnection control)
{
    /// <summary>
    /// The file with these bytes. One of which nothing entered is not known: it is looked at anew, for what was missing then (a header's
    /// spelling in a contract, an org unit in the register) may be there now.
    /// </summary>
    public ReceivedFile? Find(string sha256) => control.QuerySingleOrDefault<ReceivedFile>(
        "select county_code as CountyCode from files where sha256 = @sha256 and outcome <> 'returned'", new { sha256 });

    public bool HasEdition(string editionId) => control.ExecuteScalar<long>("select count(*) from editions where edition_id = @editionId", new { editionId }) > 0;

    public bool HasPeriod(string sha256, Period period) =>
        control.ExecuteScalar<long>("select count(*) from editions where sha256 = @sha256 and period = @Period", new { sha256, Period = period.ToString() }) > 0;

    /// <summary>
    /// The same bytes arrived earlier than was known so far: they were known since then. So the order in which two deliveries are received
    /// does not matter. Of bytes that stand for several months by their names, only the delivery's own month moves.
    /// </summary>
    public void MoveForward(string sha256, Delivery delivery)
    {
        var values = new { sha256, delivery.FileName, delivery.Sender, ReceivedAt = delivery.ReceivedAt.ToString(), Period = NamedPeriod(delivery)?.ToString() };
        control.Execute("update files set received_at = @ReceivedAt, file_name = @FileName, sender = @Sender where sha256 = @sha256 and received_at > @ReceivedAt", values);
        control.Execute("update editions set received_at = @ReceivedAt where sha256 = @sha256 and received_at > @ReceivedAt and (@Period is null or period = @Period) and edition_id not in (select edition_id from restatements)", values);
    }

    /// <summary>The month that a person says, else the file's name.</summary>
    public static Period? NamedPeriod(Delivery delivery) => delivery.Said.Period ?? PeriodText.Find(Path.GetFileNameWithoutExtension(delivery.FileName));

    /// <summary>Every delivery that a home has received, with its bytes in the landing: receiving them again into an empty home makes the same home.</summary>
    public static IReadOnlyList<Delivery> In(Home home, SqliteConnection control)
    {
        var landing = new LandingStore(home);
        return [.. control
            .Query<Row>("""
                select receipts.sha256 as Sha256, files.extension as Extension, receipts.file_name as FileName, receipts.county_code as County, receipts.sender as Sender,
                    receipts.received_at as ReceivedAt, statements.ledger as Ledger, statements.county_code as SaidCounty, statements.period as Period, statements.encoding as Encoding
                from receipts join files on files.sha256 = receipts.sha256 left join statements on statements.sha256 = receipts.sha256
                where receipts.outcome <> 'duplicate'
                order by receipts.received_at, receipts.sha256, receipts.file_name
                """)
            .Select(file => file.ToDelivery(landing))];
    }

    /// <summary>A file of the landing as the delivery that brought it first; any other delivery as it is.</summary>
    public static IReadOnlyList<Delivery> Restored(Home home, IReadOnlyList<Delivery> deliveries)
    {
        if (!deliveries.Any(delivery => delivery.Path.StartsWith(home.Landing + Path.DirectorySeparatorChar, StringComparison.Ordinal)))
        {
            return deliveries;
        }

        var known = ReceiveEditions.Deliveries(home).GroupBy(delivery => delivery.Path).ToDictionary(file => file.Key, file => file.First());
        return [.. deliveries.Select(delivery => known.GetValueOrDefault(delivery.Path, delivery))];
    }

    private sealed record Row(
        string Sha256, string Extension, string FileName, string? County, string? Sender, string ReceivedAt, string? Ledger, string? SaidCounty, string? Period, string? Encoding)
    {
        public Delivery ToDelivery(LandingStore landing) => new(landing.PathOf(Sha256, Extension), FileName, County, Sender, Vintage.Parse(ReceivedAt))
        {
            Said = new(Ledger, SaidCounty, Analytics.Vocabulary.Period.TryParse(Period), Encoding),
        };
    }
}

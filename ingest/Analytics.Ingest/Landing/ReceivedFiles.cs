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
        control.Execute("update editions set received_at = @ReceivedAt where sha256 = @sha256 and received_at > @ReceivedAt and (@Period is null or period = @Period)", values);
    }

    /// <summary>The month that a file's name says.</summary>
    public static Period? NamedPeriod(Delivery delivery) => PeriodText.Find(Path.GetFileNameWithoutExtension(delivery.FileName));

    /// <summary>Every delivery that a home has received, with its bytes in the landing: receiving them again into an empty home makes the same home.</summary>
    public static IReadOnlyList<Delivery> In(Home home, SqliteConnection control)
    {
        var landing = new LandingStore(home);
        return [.. control
            .Query<(string Sha256, string Extension, string FileName, string? County, string? Sender, string ReceivedAt)>("""
                select receipts.sha256, files.extension, receipts.file_name, receipts.county_code, receipts.sender, receipts.received_at
                from receipts join files on files.sha256 = receipts.sha256
                where receipts.outcome <> 'duplicate'
                order by receipts.received_at, receipts.sha256, receipts.file_name
                """)
            .Select(file => new Delivery(landing.PathOf(file.Sha256, file.Extension), file.FileName, file.County, file.Sender, Vintage.Parse(file.ReceivedAt)))];
    }
}

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

    /// <summary>
    /// The same bytes arrived earlier than was known so far: they were known since then. So the order in which two deliveries are received
    /// does not matter.
    /// </summary>
    public void MoveForward(string sha256, Delivery delivery)
    {
        var values = new { sha256, delivery.FileName, delivery.Sender, ReceivedAt = delivery.ReceivedAt.ToString() };
        control.Execute("update files set received_at = @ReceivedAt, file_name = @FileName, sender = @Sender where sha256 = @sha256 and received_at > @ReceivedAt", values);
        control.Execute("update editions set received_at = @ReceivedAt where sha256 = @sha256 and received_at > @ReceivedAt", values);
    }

    /// <summary>Every delivery that a home has received, with its bytes in the landing: receiving them again into an empty home makes the same home.</summary>
    public static IReadOnlyList<Delivery> In(Home home, SqliteConnection control)
    {
        var landing = new LandingStore(home);
        return [.. control
            .Query<(string Sha256, string Extension, string FileName, string? County, string? Sender, string ReceivedAt)>(
                "select sha256, extension, file_name, county_code, sender, received_at from files order by received_at, sha256")
            .Select(file => new Delivery(landing.PathOf(file.Sha256, file.Extension), file.FileName, file.County, file.Sender, Vintage.Parse(file.ReceivedAt)))];
    }
}

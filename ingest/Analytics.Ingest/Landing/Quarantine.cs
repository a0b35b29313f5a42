using Analytics.DuckDb;
using Analytics.Vocabulary;
using Dapper;

namespace Analytics.Ingest.Landing;

/// <summary>A file that is kept and not understood, until a person says what it is.</summary>
/// <param name="Path">Of its bytes in the landing, relative to the home, with '/'.</param>
/// <param name="Rule">Why it was not taken: <c>file.no_ledger</c>, <c>file.no_county</c>, <c>file.unknown_county</c> or <c>file.no_period</c>.</param>
public sealed record QuarantinedFile(string FileName, string? CountyCode, string? Sender, string ReceivedAt, string Sha256, string Path, string Rule, Bilingual Reason);

/// <summary>The files that wait for <c>receive --as</c>: nothing of them entered, and what is lacking is only what they are.</summary>
public static class Quarantine
{
    /// <summary>The newest first.</summary>
    public static IReadOnlyList<QuarantinedFile> In(Home home)
    {
        using var control = ControlDatabase.Open(home);
        IngestTables.Create(control);
        return [.. control
            .Query<(string Sha256, string Extension, string FileName, string? County, string? Sender, string ReceivedAt, string Rule, string Zh, string En)>("""
                select files.sha256, files.extension, files.file_name, files.county_code, files.sender, files.received_at, findings.rule, findings.message_zh, findings.message_en
                from files inner join findings on findings.finding_id = (
                    select min(finding_id) from findings
                    where findings.sha256 = files.sha256 and rule in ('file.no_ledger', 'file.no_county', 'file.unknown_county', 'file.no_period'))
                where files.outcome = 'returned'
                order by files.received_at desc, files.file_name, files.sha256
                """)
            .Select(file => new QuarantinedFile(
                file.FileName, file.County, file.Sender, file.ReceivedAt, file.Sha256,
                $"landing/{file.Sha256[..2]}/{file.Sha256}{file.Extension}", file.Rule, new(file.Zh, file.En)))];
    }
}

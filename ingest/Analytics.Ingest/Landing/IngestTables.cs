using Dapper;
using Microsoft.Data.Sqlite;

namespace Analytics.Ingest.Landing;

/// <summary>The tables of control.db that receiving owns; other rooms read them.</summary>
internal static class IngestTables
{
    public static void Create(SqliteConnection control) => control.Execute("""
        create table if not exists files (
            sha256 text primary key, extension text not null, bytes integer not null, file_name text not null, county_code text, sender text,
            received_at text not null, format text, encoding text, outcome text not null);
        create table if not exists editions (
            edition_id text primary key, sha256 text not null references files, ledger text not null, county_code text not null, period text not null,
            received_at text not null, entries integer not null, refused integer not null, batch_id text not null);
        create table if not exists returned_editions (
            sha256 text not null references files, ledger text not null, county_code text not null, period text not null, received_at text not null,
            refused integer not null, primary key (sha256, ledger, county_code, period));
        create table if not exists edition_columns (
            edition_id text not null references editions, sheet text not null, column_name text not null, column_index integer not null,
            header text not null, unit text, scale text, primary key (edition_id, sheet, column_name));
        create table if not exists findings (
            finding_id integer primary key, sha256 text not null references files, edition_id text, rule text not null, severity text not null,
            sheet text not null, row_no integer not null, column_no integer not null, column_name text, raw text, message_zh text not null, message_en text not null);
        create index if not exists findings_by_file on findings (sha256);
        create table if not exists explanations (
            explanation_id integer primary key, sha256 text not null references files, edition_id text not null, rule text not null, sheet text not null,
            row_no integer not null, column_no integer not null, column_name text, reason text not null, source text not null);
        create index if not exists explanations_by_file on explanations (sha256);
        create table if not exists staging_files (
            path text primary key, ledger text not null, period text not null, batch_id text not null, sha256 text not null, bytes integer not null, entries integer not null);
        create table if not exists ledgers (
            ledger text primary key, name_zh text not null, name_en text not null, frequency text not null, due_days integer not null, position integer not null);
        create table if not exists ledger_columns (ledger text not null, column_name text not null, primary key (ledger, column_name));
        create table if not exists receipts (
            receipt_id integer primary key, sha256 text not null references files, file_name text not null, county_code text, received_at text not null,
            outcome text not null, entries integer not null, refused integer not null, path text not null unique, sender text);
        create table if not exists returns (
            path text primary key, receipt_path text not null unique, sha256 text not null references files, county_code text, file_name text not null,
            received_at text not null, findings integer not null);
        create table if not exists answers (sha256 text primary key references files, returned_sha256 text not null);
        create table if not exists archives (
            archive_sha256 text not null, archive_name text not null, member_name text not null, member_sha256 text not null, received_at text not null,
            primary key (archive_sha256, member_name, received_at));
        create table if not exists statements (sha256 text primary key, ledger text, county_code text, period text, encoding text);
        create table if not exists pseudonym_keys (key_id text primary key);
        create table if not exists period_actions (
            action_id integer primary key, period text not null, action text not null, acted_at text not null, by_whom text not null, reason text, contact text);
        create table if not exists kept_texts (sha256 text primary key, bytes blob not null);
        create table if not exists readings (reading_id text not null, kind text not null, name text not null, sha256 text not null references kept_texts, primary key (reading_id, kind, name));
        create table if not exists file_readings (sha256 text primary key references files, reading_id text not null);
        create table if not exists build_readings (build_id text primary key, reading_id text not null);
        create table if not exists restatements (
            edition_id text primary key references editions, of_edition_id text not null, reading_id text not null, outcome text not null,
            restated_at text not null, by_whom text not null, reason text not null, plan_id text not null);
        """);
}

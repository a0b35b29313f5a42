using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Sources;

/// <summary>
/// The home's org-unit register, as <c>source.org_units</c>: what was known at the cut-off. Of several lines for one unit and first day the last known counts; one
/// that ends before it begins takes the others back.
/// </summary>
internal static class RegisterTables
{
    /// <summary>Columns that a register file may lack.</summary>
    private static readonly string[] Optional = ["name_en", "full_name", "begun_by", "predecessors", "ended_by", "successors", "known_from", "source"];

    public static IReadOnlyList<string> Files(Home home) =>
        Directory.Exists(home.Register) ? [.. Directory.EnumerateFiles(home.Register, "*.csv").Order(StringComparer.Ordinal)] : [];

    /// <summary>Every line of every file, as temporary table <c>register_lines</c>.</summary>
    public static void Read(Engine engine, Home home)
    {
        engine.Execute($"create or replace temp table register_lines (code varchar, name varchar, kind varchar, parent_code varchar, valid_from varchar, valid_to varchar, {string.Join(", ", Optional.Select(column => column + " varchar"))})");
        foreach (var file in Files(home))
        {
            engine.Execute($"""
                create or replace temp table register_file as
                    select * from read_csv({Sql.Text(file)}, header = true, all_varchar = true, delim = ',', quote = '"', strict_mode = true);
                {string.Concat(Optional.Select(column => $"alter table register_file add column if not exists {column} varchar;"))}
                insert into register_lines by name
                    select code, name, kind, parent_code, valid_from, valid_to, {string.Join(", ", Optional)} from register_file
                """);
        }
    }

    public static void Load(Engine engine, Home home, Vintage cutOff)
    {
        Read(engine, home);
        engine.Execute($"""
            insert into source.org_units by name
                select * rename (code as org_unit_code, name as org_unit_name) from ({Known(cutOff)})
            """);
    }

    /// <summary>One SHA-256 over the lines known at the cut-off, whatever files they stand in.</summary>
    public static string Sha256(Engine engine, Home home, Vintage cutOff)
    {
        Read(engine, home);
        return engine.Scalar<string>($"select sha256(coalesce(string_agg(line, chr(10) order by line), '')) from (select cast(lines as varchar) as line from ({Known(cutOff)}) as lines)")!;
    }

    /// <summary>The newest moment at which a line became known; <c>null</c> where all were from the start.</summary>
    public static Vintage? Newest(Engine engine, Home home)
    {
        Read(engine, home);
        return engine.Scalar<string?>("select max(known_from) from register_lines") is { } newest ? Vintage.Parse(newest) : null;
    }

    private static string Known(Vintage cutOff) => $"""
        select * from (
            select * from register_lines
            where known_from is null or known_from <= {Sql.Text(cutOff.ToString())}
            qualify row_number() over (partition by code, valid_from order by known_from desc nulls last, name, parent_code) = 1
        )
        where valid_from is null or valid_to is null or valid_from <= valid_to
        """;
}

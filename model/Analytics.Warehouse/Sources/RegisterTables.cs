using Analytics.DuckDb;
using Analytics.Vocabulary;

namespace Analytics.Warehouse.Sources;

/// <summary>The home's org-unit register, as <c>source.org_units</c>.</summary>
internal static class RegisterTables
{
    public static IReadOnlyList<string> Files(Home home) =>
        Directory.Exists(home.Register) ? [.. Directory.EnumerateFiles(home.Register, "*.csv").Order(StringComparer.Ordinal)] : [];

    public static void Load(Engine engine, Home home)
    {
        foreach (var file in Files(home))
        {
            engine.Execute($"""
                create or replace temp table register_file as
                    select * from read_csv({Sql.Text(file)}, header = true, all_varchar = true, delim = ',', quote = '"', strict_mode = true);
                alter table register_file add column if not exists name_en varchar;
                insert into source.org_units
                    select code, name, name_en, kind, parent_code, valid_from, valid_to from register_file
                """);
        }
    }
}

using Analytics.Vocabulary;
using Analytics.Warehouse.Configuration;

namespace Analytics.Warehouse.Rules;

/// <summary>
/// A rule over several ledgers or several months, from one YAML file of <c>rules</c>. It asks and never holds back: what it finds depends on
/// what else has come, and an entry that entered or not by the order of receiving could not be published twice the same.
/// </summary>
/// <param name="Id">Ledger and name of the file, as in <c>personnel_changes.has_a_post</c>.</param>
/// <param name="Severity"><c>explain</c> asks the sender for a reason, <c>note</c> only tells.</param>
/// <param name="Column">The ledger's column that it points at; <c>null</c> where the query says it as <c>column_name</c>.</param>
/// <param name="Message">The sentence; <c>{written}</c> and <c>{compared}</c> stand for what the query found.</param>
/// <param name="Finds">A SELECT of <c>entry_id, written, compared</c>: the entries that break the rule.</param>
internal sealed record RuleFile(string Id, string Severity, string? Column, Bilingual Message, string Finds)
{
    /// <exception cref="ConfigurationException">The file says something a rule cannot say; file and line are named.</exception>
    public static RuleFile Read(ConfigurationFile file)
    {
        var yaml = YamlMap.Read(file);
        yaml.AllowOnly("rule", "severity", "column", "message", "finds");
        if (yaml.Text("rule") != file.Name)
        {
            throw yaml.Wrong("rule", $"the file is named {file.Name}, the rule '{yaml.Text("rule")}'.");
        }

        return new(file.Name, yaml.OneOf("severity", "explain", "note"), yaml.TextOrNull("column"), yaml.Bilingual("message"), yaml.Text("finds"));
    }

    /// <summary>Its findings in the columns of the mart <c>rule_findings</c>.</summary>
    public string Sql => $"""
        select
            {Text(Id)} as rule, {Text(Severity)} as severity, entries.ledger, {(Column is null ? "found.column_name" : Text(Column))} as column_name, entries.entry_id, entries.edition_id, entries.county_code,
            entries.period, entries.sheet, entries.row_no, entries.org_unit_code, cast(found.written as varchar) as written, cast(found.compared as varchar) as compared,
            {Filled(Message.Zh)} as message_zh, {Filled(Message.En)} as message_en
        from ({Finds}) as found
        inner join core.int_entries_in_force as entries on found.entry_id = entries.entry_id
        """;

    private static string Filled(string message) =>
        $"replace(replace({Text(message)}, '{{written}}', coalesce(cast(found.written as varchar), '')), '{{compared}}', coalesce(cast(found.compared as varchar), ''))";

    private static string Text(string value) => DuckDb.Sql.Text(value);
}

using System.Globalization;
using Analytics.DuckDb;
using Analytics.Warehouse.Models;

namespace Analytics.Warehouse.Sources;

/// <summary>The tables of schema <c>source</c>: what the models start from. The ledgers' own tables come on top, one for each staging model.</summary>
internal static class SourceSchema
{
    private static readonly (string Name, string Columns)[] Fixed =
    [
        ("cut_off", "cut_off varchar"),
        ("editions", "edition_id varchar, sha256 varchar, file_name varchar, file_outcome varchar, ledger varchar, county_code varchar, period varchar, received_at varchar, entries integer, refused integer, origin varchar, is_explained boolean"),
        ("period_actions", "period varchar, action varchar, acted_at varchar"),
        ("edition_columns", "edition_id varchar, sheet varchar, column_name varchar, column_index integer, header varchar"),
        ("returned_editions", "ledger varchar, county_code varchar, period varchar, received_at varchar"),
        ("findings", "finding_id bigint, edition_id varchar, rule varchar, severity varchar, column_name varchar"),
        ("ledgers", "ledger varchar, name_zh varchar, name_en varchar, frequency varchar, due_days integer, position integer"),
        ("org_units", "org_unit_code varchar, org_unit_name varchar, name_en varchar, kind varchar, parent_code varchar, valid_from varchar, valid_to varchar, full_name varchar, begun_by varchar, predecessors varchar, ended_by varchar, successors varchar, known_from varchar, source varchar"),
        ("indicators", "indicator_code varchar, family varchar, name_zh varchar, name_en varchar, definition_zh varchar, definition_en varchar, unit varchar, unit_zh varchar, unit_en varchar, aggregation varchar, polarity varchar, population varchar, cohorts varchar, ledger varchar, value_column varchar, source_column varchar, distinct_of varchar, none_listed varchar, published_span varchar, mechanisms varchar, suppress_below integer, suppress_dominated decimal(4, 3), owner_zh varchar, owner_en varchar, position integer, elective_column varchar, in_programme boolean, not_collected_zh varchar, not_collected_en varchar"),
        ("indicator_filters", "indicator_code varchar, facet varchar, accepted varchar"),
        ("indicator_parts", "indicator_code varchar, part varchar, part_code varchar"),
        ("indicator_edges", "indicator_code varchar, edge varchar, other_code varchar, reason_zh varchar, reason_en varchar"),
        ("indicator_replacements", "indicator_code varchar, replaced_code varchar, valid_from varchar, both_until varchar, reason_zh varchar, reason_en varchar"),
        ("parameters", "indicator_code varchar, org_unit_code varchar, valid_from varchar, value decimal(18,4)"),
        ("risk_policy", "version varchar, policy_text varchar, listed_after_days integer"),
        ("score_policies", "policy_version varchar, approved_by_zh varchar, approved_by_en varchar, is_sample boolean, in_force_from varchar, cohorts varchar, case_mix varchar, first_band decimal(9, 6), second_band decimal(9, 6), third_band decimal(9, 6), score_months decimal(9, 2), grade_months decimal(9, 2), county_posts integer, settling_months integer, half_months integer, reference_from varchar, reference_to varchar, reference_zh varchar, reference_en varchar, post_deviation decimal(18, 9), county_deviation decimal(18, 9), sheet_months integer"),
        ("score_dimensions", "dimension varchar, dimension_zh varchar, dimension_en varchar, dimension_weight decimal(9, 6), position integer"),
        ("score_indicators", "indicator_code varchar, dimension varchar, indicator_weight decimal(9, 6), per varchar, share_of varchar, is_higher_better boolean, transform varchar, reference_median decimal(18, 9), reference_spread decimal(18, 9), prior_mean decimal(18, 9), prior_strength decimal(18, 9), position integer"),
        ("reconciliation_lines", "statement varchar, span_kind varchar, cohort varchar, position integer, part_label_zh varchar, part_label_en varchar, explanation_zh varchar, explanation_en varchar, owner_zh varchar, owner_en varchar, indicator_code varchar, is_total boolean, is_remainder boolean"),
    ];

    /// <summary>All source tables, those of the ledgers as the staging models ask for them.</summary>
    public static IReadOnlyCollection<string> Tables(IEnumerable<ModelFile> models) =>
        [.. Fixed.Select(table => table.Name), .. Ledgers(models).Select(ledger => ledger.Name)];

    /// <summary>The ledgers that staging models read, with the columns of their Parquet files.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<ReceivedColumn> Columns)> Ledgers(IEnumerable<ModelFile> models) =>
        models.Where(model => model.Table.Stage == Stage.Staging && model.Contract.Received.Count > 0)
            .Select(model => (model.Table.Name["stg_".Length..], model.Contract.Received));

    /// <summary>Makes the four schemas and every fixed source table, empty.</summary>
    public static void Create(Engine engine)
    {
        foreach (var stage in Enum.GetNames<Stage>())
        {
            engine.Execute($"create schema {stage.ToLower(CultureInfo.InvariantCulture)}");
        }

        foreach (var (name, columns) in Fixed)
        {
            engine.Execute($"create table source.{name} ({columns})");
        }
    }
}

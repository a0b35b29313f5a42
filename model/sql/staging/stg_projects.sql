-- Projects begun in a month, with the funds that have landed.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: funds and income in yuan, households in households.
with projects as (
    select * from source.projects
),

renamed as (
    select
        projects.entry_id,
        projects.edition_id,
        'projects' as ledger,
        projects.county_code,
        projects.period,
        projects.org_unit_code,
        cast(null as varchar) as secretary_code,
        projects.unit_kind,
        projects.project_code,
        projects.project_name,
        projects.project_kind,
        projects.sheet,
        map {
            'unit_kind': projects.unit_kind,
            'project_kind': projects.project_kind,
            'is_agricultural': cast(projects.is_agricultural as varchar),
            'is_representative': cast(projects.is_representative as varchar),
        } as facets,
        map {
            'funds_planned': projects.funds_planned,
            'funds_landed': projects.funds_landed,
            'income_gain': projects.income_gain,
            'households': projects.households,
        } as quantities,
        projects.doubts,
        projects.row_no,
        projects.start_date,
    from projects
)

select * from renamed

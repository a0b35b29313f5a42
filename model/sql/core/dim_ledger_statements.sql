-- Statements that two ledgers must agree on, and who answers for a difference.
-- Grain: one row per statement.
-- Key: statement.
-- Unit: that of the statement.
with statements (
    statement, unit, first_ledger, second_ledger, only_years, owner, rule
) as (
    values
        (
            'attendance_and_posts', 'post', 'posts', 'attendance', false,
            'county_organisation_department', 'S12'
        ),
        (
            'subsidy_due_and_paid', 'yuan', 'attendance', 'funds', false,
            'county_finance_bureau', 'S23'
        ),
        (
            'work_fund_and_posts', 'yuan', 'posts', 'funds', true,
            'county_finance_bureau', 'S22'
        ),
        (
            'projects_and_funds', 'yuan', 'projects', 'funds', false,
            'county_organisation_department', 'D02'
        ),
        (
            'unit_funds', 'yuan', 'unit_support', 'funds', true,
            'dispatching_unit', 'D02'
        )
),

owned as (
    select
        statements.statement,
        statements.unit,
        statements.first_ledger,
        statements.second_ledger,
        statements.owner,
        statements.rule as mechanism,
        statements.only_years,
    from statements
)

select * from owned

-- Posts of the register beside the attendance ledger and beside the work fund.
-- Grain: one row per statement, county and month.
-- Key: statement, county_code, period.
-- Unit: posts, or yuan of the work fund; entries are counts.
with posts as (
    select * from core.int_posts_in_force
),

attendance as (
    select * from core.int_attendance_in_force
),

funds as (
    select * from core.int_funds_in_force
),

fund_years as (
    select distinct
        int_editions_in_force.county_code,
        left(int_editions_in_force.period, 4) || '-12' as period,
    from core.int_editions_in_force
    where int_editions_in_force.ledger = 'funds'
),

held as (
    select
        posts.county_code,
        posts.period,
        count(*) as posts,
    from posts
    group by posts.county_code, posts.period
),

attended as (
    select
        attendance.county_code,
        attendance.period,
        count(*) as posts,
    from attendance
    group by attendance.county_code, attendance.period
),

presence as (
    select
        'attendance_and_posts' as statement,
        county_code,
        period,
        -- A month of which one ledger did not come is left out, and counted.
        if(attended.posts is null, null, held.posts) as first_value,
        if(held.posts is null, null, attended.posts) as second_value,
        coalesce(held.posts, attended.posts) as entries,
    from held
    full join attended
        using (county_code, period)
),

entitled as (
    -- 10,000 yuan for each village with a post in the year (S22), if the year
    -- is there from January to December.
    select
        posts.county_code,
        left(posts.period, 4) || '-12' as period,
        count(distinct posts.org_unit_code) as villages,
    from posts
    where posts.cohort = 'village'
    group by posts.county_code, left(posts.period, 4) || '-12'
    having min(right(posts.period, 2)) = '01'
        and max(right(posts.period, 2)) = '12'
),

allotted as (
    select
        funds.county_code,
        left(funds.period, 4) || '-12' as period,
        sum(funds.funds_landed) as funds_landed,
    from funds
    where funds.fund_use = 'work_fund'
    group by funds.county_code, left(funds.period, 4) || '-12'
),

work_fund as (
    select
        'work_fund_and_posts' as statement,
        entitled.county_code,
        entitled.period,
        if(fund_years.period is null, null, entitled.villages * 10000)
            as first_value,
        if(
            fund_years.period is null, null,
            coalesce(allotted.funds_landed, 0)
        ) as second_value,
        entitled.villages as entries,
    from entitled
    left join fund_years
        on entitled.county_code = fund_years.county_code
        and entitled.period = fund_years.period
    left join allotted
        on entitled.county_code = allotted.county_code
        and entitled.period = allotted.period
),

statements as (
    select * from presence
    union all by name
    select * from work_fund
),

compared as (
    select
        statements.statement,
        statements.county_code,
        statements.period,
        cast(statements.first_value as decimal(18, 4)) as first_value,
        cast(statements.first_value as decimal(18, 4)) as first_low,
        cast(statements.first_value as decimal(18, 4)) as first_high,
        cast(statements.second_value as decimal(18, 4)) as second_value,
        cast(statements.second_value as decimal(18, 4)) as second_low,
        cast(statements.second_value as decimal(18, 4)) as second_high,
        if(statements.first_value is null, 0, statements.entries)
            as compared,
        if(statements.first_value is null, statements.entries, 0)
            as left_out,
    from statements
)

select * from compared

-- People: each post with its term, how it ended, last grade and spot checks.
-- Grain: one row per secretary and org unit.
-- Key: county_code, org_unit_code, secretary_code.
-- Unit: days, points, checks.
with posts as (
    select * from core.fct_posts
),

cut_off as (
    select
        cast(cast(cut_off.cut_off as timestamp) + interval 8 hour as date)
            as cut_off_date,
    from source.cut_off
),

backgrounds as (
    select * from core.int_cadre_backgrounds
),

village_types as (
    select
        entries.org_unit_code,
        arg_max(entries.facets['village_type'], entries.period)
            as village_type,
    from core.int_entries_in_force as entries
    where entries.ledger = 'village_profile'
    group by entries.org_unit_code
),

-- Which background a type of village asks for.
matches (village_type, background) as (
    values
        ('disorderly', 'political_legal'),
        ('poor', 'economic'),
        ('weak_organisation', 'party_affairs'),
        ('specialised', 'agriculture'),
        ('distinctive', 'specialist')
),

appraised as (
    select
        appraisals.county_code,
        appraisals.org_unit_code,
        appraisals.secretary_code,
        max(appraisals.period) as appraised_period,
        arg_max(appraisals.grade, appraisals.period) as last_grade,
    from marts.appraisals
    group by
        appraisals.county_code,
        appraisals.org_unit_code,
        appraisals.secretary_code
),

checked as (
    select
        entries.county_code,
        entries.org_unit_code,
        entries.secretary_code,
        count(*) as checks,
        count(*) filter (entries.facets['on_post'] = 'absent')
            as checks_absent,
        count(*) filter (entries.facets['finding'] <> 'none')
            as checks_wanting,
    from core.int_entries_in_force as entries
    where entries.ledger = 'spot_checks'
    group by
        entries.county_code,
        entries.org_unit_code,
        entries.secretary_code
),

described as (
    select
        posts.county_code,
        posts.org_unit_code,
        posts.secretary_code,
        posts.cohort,
        posts.dispatch_level,
        posts.rank,
        backgrounds.background as cadre_background,
        village_types.village_type,
        posts.ended_by,
        appraised.appraised_period,
        appraised.last_grade,
        -- Without the day it ended nobody knows how long it lasted.
        case
            when posts.ended_by is null
                then date_diff('day', posts.start_date, cut_off.cut_off_date)
            else date_diff('day', posts.start_date, posts.end_date)
        end as days_in_post,
        coalesce(checked.checks, 0) as checks,
        coalesce(checked.checks_absent, 0) as checks_absent,
        coalesce(checked.checks_wanting, 0) as checks_wanting,
        posts.ended_by is null as is_in_post,
        posts.promotion_date is not null as is_promoted,
        backgrounds.background = matches.background as is_matched,
        posts.start_date,
        posts.term_end_date,
        posts.end_date,
    from posts
    cross join cut_off
    left join backgrounds
        on posts.dispatching_unit = backgrounds.dispatching_unit
    left join village_types
        on posts.org_unit_code = village_types.org_unit_code
    left join matches
        on village_types.village_type = matches.village_type
    left join appraised
        on posts.county_code = appraised.county_code
        and posts.org_unit_code = appraised.org_unit_code
        and posts.secretary_code = appraised.secretary_code
    left join checked
        on posts.county_code = checked.county_code
        and posts.org_unit_code = checked.org_unit_code
        and posts.secretary_code = checked.secretary_code
)

select * from described

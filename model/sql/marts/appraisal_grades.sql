-- Appraisal grades: how many posts of a county got which grade, and turnout.
-- Grain: one row per city or county, half-year and grade.
-- Key: org_unit_code, period, grade.
-- Unit: posts, ballots, shares from 0 to 1.
with appraisals as (
    select * from marts.appraisals
),

areas as (
    select * from core.dim_areas
),

grades (grade, grade_position) as (
    values
        ('excellent', 1),
        ('competent', 2),
        ('basically_competent', 3),
        ('not_competent', 4)
),

by_area as (
    select
        areas.org_unit_code,
        appraisals.period,
        count(*) as posts_appraised,
        histogram(appraisals.grade) as posts_by_grade,
        sum(appraisals.ballots_cast) as ballots_cast,
        sum(appraisals.ballots_eligible) as ballots_eligible,
    from appraisals
    inner join areas
        on appraisals.county_code = areas.county_code
    group by areas.org_unit_code, appraisals.period
),

shared as (
    select
        by_area.org_unit_code,
        by_area.period,
        grades.grade,
        cast(grades.grade_position as integer) as grade_position,
        cast(
            coalesce(by_area.posts_by_grade[grades.grade], 0) as bigint
        ) as posts,
        by_area.posts_appraised,
        cast(
            coalesce(by_area.posts_by_grade[grades.grade], 0)
            / by_area.posts_appraised as decimal(9, 6)
        ) as share,
        cast(by_area.ballots_cast as decimal(18, 4)) as ballots_cast,
        cast(by_area.ballots_eligible as decimal(18, 4)) as ballots_eligible,
        cast(
            by_area.ballots_cast / nullif(by_area.ballots_eligible, 0)
            as decimal(9, 6)
        ) as turnout_share,
    from by_area
    cross join grades
)

select * from shared

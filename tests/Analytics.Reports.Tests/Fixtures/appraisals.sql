-- Half-yearly appraisals of the first half of 2016: Jixian has forty posts, Raohe two; the township is three points stricter than the villagers throughout.
create table appraisals as
select county_code, '2016-06' as period, county_code || lpad(n::varchar, 6, '0') as org_unit_code, 'HZ' || right(county_code, 2) || lpad(n::varchar, 3, '0') as secretary_code, 'village' as cohort,
    case when n % 4 = 0 then 'excellent' when n % 10 = 1 then 'not_competent' else 'competent' end as grade,
    case when n % 4 = 0 then 92 when n % 10 = 1 then 50 else 80 end as villagers, villagers - 3 as township,
    format('township 0.5×{} + villagers 0.5×{} = {}', township, villagers, (township + villagers) / 2) as arithmetic,
    2::bigint as raters, ((township + villagers) / 2)::decimal(9, 4) as weighted_score, 30::decimal(18, 4) as ballots_cast, 40::decimal(18, 4) as ballots_eligible, true as is_published
from (values ('230521', 40), ('230524', 2)) as t(county_code, posts), generate_series(1, t.posts) as g(n);
create table spot_check_coverage as
select * from (values ('230500', '2016-H1', 84, 50, 40, 0.9, 0.85, 0.95, 0.1, 0.05, 0.2), ('230521', '2016-H1', 80, 48, 38, 0.5, 0.4, 0.6, 0.1, 0.05, 0.2), ('230524', '2016-H1', 4, 2, 2, 1, 0.5, 1, 0, 0, 0.5))
    as t(org_unit_code, span, posts, posts_checked, posts_drawn, on_post_share, on_post_low, on_post_high, wanting_share, wanting_low, wanting_high);
create table spot_check_findings as
select * from (values ('230500', '2016-H1', 'absent', 1, 3::bigint), ('230500', '2016-H1', 'two_jobs', 2, 1::bigint), ('230524', '2016-H1', 'absent', 1, 1::bigint)) as t(org_unit_code, span, finding, finding_position, checks);
-- Raohe's training ledger did not come.
insert into indicators select * replace ('TRN_FS_TRAINED' as indicator_code, '参加培训的第一书记' as name_zh, 'First secretaries trained' as name_en, 'distinct' as aggregation, 'posts' as ledger, 'year' as published_span, 900 as position) from indicators where indicator_code = 'PER_VILLAGES_COVERED';
insert into outcomes by name
select 'TRN_FS_TRAINED' as indicator_code, org_unit_code, 'all' as cohort, span, span_kind, value::decimal(18, 4) as value, value::decimal(18, 4) as low, value::decimal(18, 4) as high, coalesce(value, 0)::bigint as entries, 1::bigint as org_units, 1::bigint as editions,
    6::bigint as expected, received::bigint as received, 0::bigint as late, (6 - received)::bigint as missing, false as has_doubt, 'reported' as state
from (values ('230500', 42, 6), ('230521', 42, 6), ('230524', null, 0)) as t(org_unit_code, value, received), (values ('2016-H1', 'half_year'), ('2016', 'year')) as s(span, span_kind);

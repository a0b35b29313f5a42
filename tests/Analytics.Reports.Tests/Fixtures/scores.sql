-- Made-up scores and risks of the same city: twelve posts a county, half of them scored with wide intervals; the last county's posts came too late to be scored.
create table posts as
select
    code as county_code, zh as county_zh, code || '0012' || lpad(n::varchar, 2, '0') as org_unit_code, 'HZ' || code[3:] || lpad(n::varchar, 2, '0') as secretary_code,
    case when n = 7 then '东风乡第' || n || '村' else '东风乡' || ['向阳', '太平', '红旗', '永发', '兴隆', '长胜', '七星', '宏伟', '双山', '青龙', '朝阳', '新民'][n] || '村' end as place_zh,
    position, n, ((position * 7 + n * 5) % 13 - 6) * 2.4 + case when position = 1 then 5 when position = 7 then -5 else 0 end as away, 9 + n % 4 * 2.0 as half, position = 8 as is_late
from counties, (select unnest(generate_series(1, 12)) as n);

insert into org_units
select org_unit_code, place_zh, 'Village ' || n || ' of ' || county_code, 'village', county_code, county_code, 100 + n from posts;

create table secretary_scores as
select
    '2016' as span, county_code, org_unit_code, secretary_code, case when is_late then 'too_short' else 'scored' end as score_state, case when is_late then null when half < 12 then 'fair' else 'limited' end as information,
    case when not is_late and half < 12 then case when away > 9 then 'competent' else 'basically_competent' end end as band_lowest, case when not is_late and half < 12 then case when away > 9 then 'excellent' else 'competent' end end as band_highest,
    'test-1' as policy_version, case when not is_late then 50 + away end::decimal(9, 2) as score, case when not is_late then 50 + away - half end::decimal(9, 2) as score_low, case when not is_late then 50 + away + half end::decimal(9, 2) as score_high,
    case when not is_late then 50 + away - half / 2 end::decimal(9, 2) as score_if_worst, case when not is_late then 50 + away + half / 3 end::decimal(9, 2) as score_if_best, case when not is_late then 0.62 end::decimal(9, 6) as reliability,
    12 as months_held, 12::decimal(9, 4) as months_counted, case when is_late then 1 else 11 end::decimal(9, 4) as months_entered, 0.93::decimal(9, 6) as reported_share,
    case when not is_late then 0.5 + away / 60 end::decimal(9, 6) as percentile, case when not is_late then greatest(0, 0.5 + away / 60 - 0.2) end::decimal(9, 6) as percentile_low, case when not is_late then least(1, 0.5 + away / 60 + 0.2) end::decimal(9, 6) as percentile_high,
    0.9::decimal(9, 6) as band_chance, 0.97::decimal(9, 6) as competent_chance, 0.2::decimal(9, 6) as excellent_chance, (away / 40)::decimal(18, 12) as effect, 0.2::decimal(18, 12) as deviation,
    0.1::decimal(18, 12) as own_mean, 20::decimal(18, 12) as own_precision, 0.8::decimal(18, 12) as months_worth, 0::decimal(18, 12) as others_mean, 0.02::decimal(18, 12) as others_variance, not is_late as is_at_least_competent, null::varchar as review_state
from posts;

create table score_models as
select '2016' as span, 'state' as measure, '' as part, 'scored' as words, null::decimal(28, 12) as value
union all select '2016', measure, '', null, value from (values ('county_variance', 0.004), ('village_variance', 0.006), ('post_variance', 0.03)) as t(measure, value);

create table score_contributions as
select span, county_code, org_unit_code, secretary_code, dimension, zh as dimension_zh, en as dimension_en, position, weight::decimal(9, 6) as dimension_weight, (part * (score - 50) / 40)::decimal(18, 12) as observed_mean,
    (part * (score - 50) / 40)::decimal(18, 12) as contribution, (part * (score - 50))::decimal(9, 4) as contribution_points
from secretary_scores, (values ('party', '党建', 'Party building', 1, 0.3, 0.55), ('people', '为民服务', 'Services', 2, 0.4, 0.7), ('economy', '产业', 'Industry', 3, 0.3, -0.25)) as t(dimension, zh, en, position, weight, part)
where score_state = 'scored';

create table score_sensitivity as
select span, county_code, org_unit_code, secretary_code, 'people' as depends_on, percentile, percentile_low, percentile_high, percentile_low as weights_low, percentile_high as weights_high,
    percentile as min_max_percentile, percentile as geometric_percentile, percentile as no_case_mix_percentile
from secretary_scores where score_state = 'scored';

create table score_inputs as
select county_code, org_unit_code, secretary_code, period, 'VIS_MASSES' as indicator_code, case when period = '2016-03' then 'not_reported' else 'value' end as slot_state, case when period <> '2016-03' then 20 end::decimal(18, 4) as value,
    1::decimal(18, 6) as exposure, 3::decimal(18, 9) as steadied, 0.2::decimal(18, 9) as distance
from secretary_scores, months where period like '2016-%';

create table score_months as
select span, county_code, org_unit_code, secretary_code, '2016-05' as period, 1::decimal(18, 12) as month_counted, 1::decimal(18, 12) as month_weight, ((score - 50) / 40)::decimal(18, 12) as month_composite,
    0::decimal(18, 12) as month_mean_of_all, 0::decimal(18, 12) as month_expected
from secretary_scores where score_state = 'scored';

create table score_neighbours as
select a.span, a.county_code, a.org_unit_code, a.secretary_code, b.org_unit_code as alike_code, (row_number() over (partition by a.org_unit_code order by b.org_unit_code))::integer as position
from secretary_scores as a inner join secretary_scores as b on a.county_code = b.county_code and a.org_unit_code <> b.org_unit_code
qualify row_number() over (partition by a.org_unit_code order by b.org_unit_code) <= 3;

create table score_policies as
select 'test-1' as policy_version, '无人批准：样例办法' as approved_by_zh, 'nobody: a sample' as approved_by_en, '2016-01' as in_force_from, 'village' as cohorts, '' as case_mix, '2015-12' as reference_from, '2016-12' as reference_to,
    '样例' as reference_zh, 'samples' as reference_en, 8 as county_posts, 1 as settling_months, 3 as half_months, 6 as sheet_months, 3::decimal(9, 2) as score_months, 6::decimal(9, 2) as grade_months,
    0.25::decimal(18, 9) as post_deviation, 0.1::decimal(18, 9) as county_deviation, true as is_sample;

-- Jianshan surely first, Baoqing surely last but for Raohe, which has no score; the others cannot be told apart.
create table county_scores as
with placed as (select *, case code when '230502' then 58.2 when '230523' then 43.1 else 49.2 + position * 0.3 end as score, case when code = '230502' then 3.1 else 3.4 end as half from counties where code <> '230524')
select
    '2016' as span, code as county_code, 'scored' as score_state, case code when '230502' then '1' when '230523' then '3' else '2' end as likeness_groups,
    case code when '230502' then '' when '230523' then '230502 230503 230505 230506 230521 230522' else '230502' end as surely_above,
    case when code in ('230502', '230523') then '' else array_to_string(list_filter(['230503', '230505', '230506', '230521', '230522'], other -> other <> code), ' ') end as not_told_apart,
    case code when '230502' then '230503 230505 230506 230521 230522 230523' when '230523' then '' else '230523' end as surely_below,
    12::bigint as posts_held, 12::bigint as posts_scored, (96 + position * 6)::decimal(18, 4) as months_entered, 0.93::decimal(9, 6) as reported_share,
    0::decimal(18, 12) as effect, 0::decimal(18, 12) as effect_low, 0::decimal(18, 12) as effect_high,
    case code when '230502' then 1 when '230523' then 7 else 2 end as rank_best, case code when '230502' then 1 when '230523' then 7 else 6 end as rank_worst,
    case code when '230502' then 1 when '230523' then 6 else 2 end as second_best, case code when '230502' then 2 when '230523' then 7 else 7 end as second_worst,
    (0.5 + (score - 50) / 40)::decimal(9, 6) as percentile, ((score - 50) / 30)::decimal(18, 12) as adjusted_mean, 0.05::decimal(18, 12) as standard_error, (2 / sqrt(96 + position * 6))::decimal(18, 12) as limit_95, (3.1 / sqrt(96 + position * 6))::decimal(18, 12) as limit_998,
    score::decimal(9, 2) as score, (score - half)::decimal(9, 2) as score_low, (score + half)::decimal(9, 2) as score_high
from placed
union all by name
select '2016' as span, '230524' as county_code, 'too_few_posts' as score_state, '' as likeness_groups, '' as surely_above, '' as not_told_apart, '' as surely_below, 12::bigint as posts_held, 0::bigint as posts_scored, 12::decimal(18, 4) as months_entered;

create table risk_list as
select
    '2016-Q4' as list_period, org_unit_code, county_code, case when is_late then 'none' else 'rule' end as decided_by, case when is_late then null when n <= 1 then 'visit' when n <= 3 then 'watch' else 'none' end as band,
    case when n = 1 and not is_late then case when position <= 3 then 'yes' else 'tie' end else 'no' end as to_visit,
    '走访群众12人，同类村中位数为40人；“三会一课”2次，中位数为5次' as reasons_up_zh, '12 residents visited, the median of its peers is 40; 2 meetings, the median is 5' as reasons_up_en, null as reasons_down_zh, null as reasons_down_en,
    '补齐“三会一课”，每月走访到40人' as change_zh, 'hold the meetings; visit 40 residents a month' as change_en, case when is_late then '3个季度没有报数' end as not_judged_zh, case when is_late then 'nothing reported in 3 quarters' end as not_judged_en,
    '2017-01-10T08:00:00Z' as listed_at, 'risk-1' as policy_version, case when not is_late then case when n = 1 then least(position, 4) else 4 + n end end::integer as place, case when not is_late then 9 - n % 9 end::integer as points, null::decimal(9, 6) as chance,
    0.9::decimal(9, 6) as known_share, false as is_provisional, false as is_before_policy
from posts;

create table risk_backtest as
select '2016-Q4' as list_period, 'rule' as decided_by, 5::integer as capacity, 84::integer as judged, 12::integer as not_judged, 7::integer as villages_listed, 0::integer as outcomes_known, null::integer as declined, null::decimal(9, 6) as precision_share,
    null::decimal(9, 6) as recall_share, null::decimal(9, 6) as kept_share, 0::integer as visited, 0::integer as not_visited, null::decimal(9, 6) as confirmed_share, null::decimal(9, 6) as confirmed_low, null::decimal(9, 6) as confirmed_high,
    null::decimal(18, 6) as places_visited, null::decimal(9, 6) as capacity_confirmed_share, null::decimal(9, 6) as capacity_confirmed_low, null::decimal(9, 6) as capacity_confirmed_high,
    null::decimal(9, 6) as false_alarm_share, null::decimal(9, 6) as false_alarm_low, null::decimal(9, 6) as false_alarm_high;

create table risk_model_card as select * from (values
    (1, '名单', 'List', '2016-Q4', '2016-Q4'), (2, '预测什么', 'What is foretold', '下一年是否下降两成以上', 'whether it declines by a fifth or more in the year after'), (3, '为什么不用模型', 'Why no model', '只有1年的结果，至少要3年', 'outcomes of 1 year, 3 are the least')
) as t(line_no, label_zh, label_en, text_zh, text_en);

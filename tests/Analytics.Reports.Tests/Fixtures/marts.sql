-- Made-up marts of one city, small enough to reckon by hand: eight counties, thirteen months, five ledgers.
-- Missing: projects of Raohe in August, monthly work of Sifangtai in March. Posts do not reconcile by 9.
create table counties as select * from (values
    (1, '230502', '尖山区', 'Jianshan District', 'district', 18, 34, 40), (2, '230503', '岭东区', 'Lingdong', 'district', 16, 20, 12),
    (3, '230505', '四方台区', 'Sifangtai', 'district', 20, 14, 10), (4, '230506', '宝山区', 'Baoshan', 'district', 18, 22, 15),
    (5, '230521', '集贤县', 'Jixian County', 'county', 120, 8, 42), (6, '230522', '友谊县', 'Youyi', 'county', 40, 6, 18),
    (7, '230523', '宝清县', 'Baoqing', 'county', 120, 10, 50), (8, '230524', '饶河县', 'Raohe', 'county', 63, 6, 26)
) as t(position, code, zh, en, kind, village, community, enterprise);

create table months as
select strftime(month, '%Y-%m') as period, row_number() over (order by month) - 1 as n from (select unnest(generate_series(date '2015-12-01', date '2016-12-01', interval 1 month)) as month);

create table cohorts as select * from (values ('village', '2015-12'), ('community', '2016-05'), ('enterprise', '2016-11')) as t(cohort, since);

create table ledgers as select * from (values ('posts'), ('monthly_work'), ('projects'), ('infrastructure'), ('personnel_changes')) as t(ledger);

create table coverage as
select
    ledger, code as county_code, period, 1 as expected,
    case
        when (ledger, code, period) in (('projects', '230524', '2016-08'), ('monthly_work', '230505', '2016-03')) then 'missing'
        when (position + n) % 9 = 0 and ledger in ('projects', 'infrastructure') then 'late'
        else 'on_time'
    end as state,
    case when state = 'missing' then null when (position + n) % 7 = 0 and ledger = 'personnel_changes' then 'empty' when (position + n) % 11 = 0 and ledger = 'projects' then 'partial' else 'full' end as content,
    40 as entries, 0 as refused, 1 as findings
from ledgers, counties, months;

create table indicators as select *, null::varchar as elective_column, true as in_programme, case when indicator_code in ('INF_FIELD_ROAD_KM', 'INF_LAMPS', 'ECO_MAIZE_REDUCED', 'PER_VILLAGES_COVERED') then 'village' else 'village community enterprise' end as cohorts,
    null::varchar as numerator, null::varchar as denominator, null::integer as suppress_below, null::decimal(4, 3) as suppress_dominated from (values
    ('PER_FS_TOTAL', 'people', '第一书记总数', 'First secretaries', '年末在任的第一书记人数', 'First secretaries in post at the end of the span', 'person', '名', 'people', 'stock', 'posts', 'year', 10, 0),
    ('PER_VILLAGES_COVERED', 'people', '覆盖行政村', 'Villages covered', '有第一书记的行政村数', 'Different villages with a first secretary', 'organisation', '个村', 'villages', 'distinct', 'posts', 'year', 20, 0),
    ('PER_PROMOTED_RATE', 'people', '提拔占比', 'Share promoted', '提拔人数占第一书记总数的比例', 'Promotions as a share of first secretaries', 'share', '', 'share', 'ratio', null, 'since_start', 30, 0),
    ('PER_ADJUSTED', 'people', '累计调整', 'First secretaries adjusted', '组织调整的人数', 'First secretaries moved or removed', 'person', '名', 'people', 'sum', 'personnel_changes', 'since_start', 40, 2),
    ('ECO_PROJ_STARTUP', 'economy', '扶持创业项目', 'Projects started', '当月新上项目数', 'Projects begun in the span', 'item', '个', 'projects', 'sum', 'projects', 'since_start', 50, 9),
    ('ECO_MAIZE_REDUCED', 'economy', '调减玉米面积', 'Maize area reduced', '引导调减的玉米种植面积', 'Maize area given up', 'mu', '亩', 'mu', 'sum', 'monthly_work', 'since_start', 60, 2100),
    ('FUN_ATTRACTED', 'funds', '引入资金', 'Funds brought in', '项目到位资金', 'Funds landed for projects', 'yuan', '元', 'yuan', 'sum', 'projects', 'since_start', 70, 3100000),
    ('INF_FIELD_ROAD_KM', 'infrastructure', '维修田间路', 'Field roads repaired', '期内完工的田间路长度', 'Length of field roads completed', 'km', '公里', 'km', 'sum', 'infrastructure', 'year', 80, 13.5),
    ('INF_LAMPS', 'infrastructure', '安装太阳能路灯', 'Solar lamps installed', '期内完工的路灯数', 'Lamps completed', 'unit', '盏', 'lamps', 'sum', 'infrastructure', 'year', 90, 7),
    ('PTY_ORG_LIFE', 'party', '开展“三会一课”', 'Organisation-life meetings', '组织开展的次数', 'Meetings held', 'event', '次', 'meetings', 'sum', 'monthly_work', 'year', 100, 48),
    ('GOV_MECHANISMS', 'governance', '完善监督机制', 'Mechanisms improved', '完善的机制数', 'Mechanisms improved', 'item', '项', 'mechanisms', 'sum', 'monthly_work', 'year', 110, 4),
    ('LIV_SERVICE_PT', 'livelihood', '代办便民服务', 'Services rendered', '代办服务的人次', 'Services rendered, in person-times', 'person_time', '人次', 'person-times', 'sum', 'monthly_work', 'year', 120, 75),
    ('LIV_PROBLEMS_SOLVED', 'livelihood', '解决群众难题', 'Problems solved', '解决的难题件数', 'Problems of residents solved', 'item', '件', 'problems', 'sum', 'monthly_work', 'year', 130, 33),
    ('VIS_MASSES', 'visits', '走访群众', 'Residents visited', '走访的群众人数', 'Residents visited', 'person', '人', 'people', 'sum', 'monthly_work', 'year', 140, 830)
) as t(indicator_code, family, name_zh, name_en, definition_zh, definition_en, unit, unit_zh, unit_en, aggregation, ledger, published_span, position, scale);

-- One month of one county and cohort; nothing where the ledger is missing or the cohort not yet there.
create table cells as
select
    i.indicator_code, i.aggregation, i.ledger, c.code, h.cohort, m.period, m.n,
    case i.aggregation when 'sum' then
        round(i.scale * (0.4 + 0.15 * ((c.position * 5 + m.n * 3 + i.position) % 9)) * (case h.cohort when 'village' then c.village when 'community' then c.community else c.enterprise end) / 55.0,
            case when i.unit = 'km' then 1 else 0 end)
        else case h.cohort when 'village' then c.village when 'community' then c.community else c.enterprise end
    end as value,
    case when i.indicator_code in ('FUN_ATTRACTED', 'VIS_MASSES', 'INF_FIELD_ROAD_KM', 'ECO_PROJ_STARTUP') and (c.position + m.n) % 5 = 0 then 0.1 else 0 end as doubt
from indicators as i, counties as c, months as m, cohorts as h
where m.period >= h.since and i.aggregation <> 'ratio' and not (i.indicator_code = 'PER_VILLAGES_COVERED' and h.cohort <> 'village')
    and not (i.indicator_code in ('INF_FIELD_ROAD_KM', 'INF_LAMPS', 'ECO_MAIZE_REDUCED') and h.cohort <> 'village')
    and not exists (select 1 from coverage as v where v.state = 'missing' and v.ledger = i.ledger and v.county_code = c.code and v.period = m.period);

create table areas as select code as org_unit_code, code from counties union all select '230500', code from counties;
create table groups as select cohort as asked, cohort from cohorts union all select 'all', cohort from cohorts;
create table spans as
select period as span, 'month' as span_kind, period from months
union all select '2016', 'year', period from months where period >= '2016-01'
union all select '2015-12..2016-12', 'since_start', period from months;

create table covered as
select l.ledger, a.org_unit_code, s.span, s.span_kind, count(*) as expected, count(*) filter (state <> 'missing') as received, count(*) filter (state = 'late') as late, count(*) filter (state = 'missing') as missing
from coverage as l inner join areas as a on l.county_code = a.code inner join spans as s on l.period = s.period group by all;

create table added as
select
    x.indicator_code, a.org_unit_code, g.asked as cohort, s.span,
    sum(x.value) filter (x.aggregation = 'sum' or x.period = least(right(s.span, 7), '2016-12') or (s.span = '2016' and x.period = '2016-12')) as value,
    sum(x.value * (1 + x.doubt)) filter (x.aggregation = 'sum' or x.period = least(right(s.span, 7), '2016-12') or (s.span = '2016' and x.period = '2016-12')) as high,
    count(*) as entries
from cells as x inner join areas as a on x.code = a.code inner join groups as g on x.cohort = g.cohort inner join spans as s on x.period = s.period group by all;

create table outcomes as
select
    i.indicator_code, c.org_unit_code, g.asked as cohort, c.span, c.span_kind,
    x.value::decimal(18, 4) as value, x.value::decimal(18, 4) as low, x.high::decimal(18, 4) as high, null::decimal(18, 4) as numerator, null::decimal(18, 4) as denominator,
    coalesce(x.entries, 0) as entries, coalesce(x.entries, 0) as org_units, coalesce(x.entries, 0) as editions, c.expected, c.received, c.late, c.missing, x.high is distinct from x.value as has_doubt
from indicators as i inner join covered as c on i.ledger = c.ledger cross join (select distinct asked from groups) as g
left join added as x on x.indicator_code = i.indicator_code and x.org_unit_code = c.org_unit_code and x.cohort = g.asked and x.span = c.span
where i.aggregation <> 'ratio';

create table promotions as select * from (values ('230502', 9), ('230503', 4), ('230505', 5), ('230506', 4), ('230521', 12), ('230522', 2), ('230523', 30), ('230524', 4)) as t(code, promotions);

insert into outcomes
select
    'PER_PROMOTED_RATE', a.org_unit_code, 'all', c.span, c.span_kind, sum(p.promotions) / sum(t.village + t.community + t.enterprise), sum(p.promotions) / sum(t.village + t.community + t.enterprise),
    sum(p.promotions) / sum(t.village + t.community + t.enterprise), sum(p.promotions), sum(t.village + t.community + t.enterprise), sum(p.promotions), 8, 8, any_value(c.expected), any_value(c.received), any_value(c.late), any_value(c.missing), false
from areas as a inner join promotions as p using (code) inner join counties as t using (code) inner join covered as c on c.org_unit_code = a.org_unit_code and c.ledger = 'personnel_changes' and c.span_kind = 'since_start' group by all;

create table promotion_shares as
with city as (select sum(promotions) / sum(village + community + enterprise) as t from promotions inner join counties using (code)),
counted as (select code as org_unit_code, (village + community + enterprise)::bigint as posts, promotions::bigint as promotions, promotions / (village + community + enterprise) as share, t from promotions inner join counties using (code), city)
select
    org_unit_code, posts, promotions, share,
    (share + 3.8416 / (2 * posts) - 1.96 * sqrt(share * (1 - share) / posts + 3.8416 / (4 * posts * posts))) / (1 + 3.8416 / posts) as low,
    (share + 3.8416 / (2 * posts) + 1.96 * sqrt(share * (1 - share) / posts + 3.8416 / (4 * posts * posts))) / (1 + 3.8416 / posts) as high,
    greatest(0, t - 1.96 * sqrt(t * (1 - t) / posts)) as lower_95, t + 1.96 * sqrt(t * (1 - t) / posts) as upper_95,
    greatest(0, t - 3.09 * sqrt(t * (1 - t) / posts)) as lower_998, t + 3.09 * sqrt(t * (1 - t) / posts) as upper_998
from counted;

create table monthly_runs as
with monthly as (select indicator_code, org_unit_code, span as period, value, value - lag(value) over (partition by indicator_code, org_unit_code order by span) as step from outcomes inner join indicators using (indicator_code)
    where span_kind = 'month' and cohort = 'all' and indicators.ledger = 'monthly_work'),
limits as (select indicator_code, org_unit_code, avg(value) as centre, avg(abs(step)) as range from monthly group by all)
select indicator_code, org_unit_code, period, value, centre, greatest(0, centre - 2.66 * range) as lower, centre + 2.66 * range as upper, coalesce(value > centre + 2.66 * range or value < centre - 2.66 * range, false) as is_signal
from monthly inner join limits using (indicator_code, org_unit_code);

create table reconciliation as
with lines as (select * from (values
    ('posts', 1, '行政村', 'Villages', 'PER_VILLAGES_COVERED', false, false, 415), ('posts', 2, '街道、社区', 'Streets and communities', null, false, false, 111),
    ('posts', 3, '企业和社会组织', 'Enterprises and social organisations', null, false, false, 213), ('posts', 4, '在任第一书记', 'First secretaries in post', 'PER_FS_TOTAL', true, false, 748),
    ('posts', 5, '未分列：县属社区', 'Not itemised: communities of counties', null, false, true, 9)) as t(statement, position, part_label_zh, part_label_en, indicator_code, is_total, is_remainder, value))
select statement, '230500' as org_unit_code, position, '2016' as span, part_label_zh, part_label_en, case when is_remainder then '由各县委组织部分列。' end as explanation_zh,
    case when is_remainder then 'The counties can itemise it.' end as explanation_en, indicator_code, value::decimal(18, 4) as value, value::decimal(18, 4) as low, value::decimal(18, 4) as high, is_total, is_remainder
from lines;

create table projects_by_kind as
with kinds as (select * from (values ('planting', 0.34), ('breeding', 0.22), ('processing', 0.18), ('tourism', 0.12), ('commerce', 0.09), ('other', 0.05)) as t(project_kind, part))
select org_unit_code, span, project_kind, (value * part)::decimal(18, 4) as funds_landed, (value * part)::decimal(18, 4) as funds_landed_low, (high * part)::decimal(18, 4) as funds_landed_high
from outcomes, kinds where indicator_code = 'FUN_ATTRACTED' and cohort = 'all' and span_kind <> 'month';

create table org_units as
select '230500' as org_unit_code, '双鸭山市' as org_unit_name, 'Shuangyashan' as name_en, 'city' as kind, null as parent_code, null as county_code, 0 as position
union all select code, zh, en, kind, '230500', code, position from counties;

-- Two org units make what a county has; the first makes more of it in every second county. Visits are those of eight villages a county: Jianshan's
-- rise by six in the second half, Baoshan's fall by four and Jixian's by two, the others' sway; in Youyi only four villages report.
create table measures as
with shared as (
    select cells.indicator_code, cells.code as county_code, cells.code || units.unit as org_unit_code, cells.cohort, cells.period,
        (cells.value * case when counties.position % 2 = 0 then units.even else units.odd end)::decimal(18, 4) as value
    from cells inner join counties on cells.code = counties.code, (values ('001', 0.7, 0.5), ('002', 0.3, 0.5)) as units(unit, even, odd)
    where cells.indicator_code <> 'VIS_MASSES'
),
visits as (
    select 'VIS_MASSES', code, code || '10' || house, 'village', period,
        (20 + house + (house * 3 + n * 5) % 7 + case when period < '2016-07' then 0 when position = 1 then 6 when position = 4 then -4 else (house * position) % 5 - 2 end)::decimal(18, 4)
    from counties, months, range(1, 9) as houses(house)
    where code <> '230505' and period >= '2016-01' and not (code = '230522' and house > 4)
)
select indicator_code, county_code, org_unit_code, cohort, period, value, 'reported' as state from (select * from shared union all select * from visits)
union all
select 'VIS_MASSES', '230505', '230505001', 'village', '2016-12', null, 'not_collected';

create table editions as
select md5(ledger || county_code || period)[:12] || '-' || ledger || '-' || period as edition_id, sha256(ledger || county_code || period) as sha256, county_code || '-' || ledger || '-' || period || '.xlsx' as file_name,
    ledger, county_code, period, '2017-01-08T02:00:00Z' as received_at, true as is_in_force, null as superseded_by
from coverage where state <> 'missing';
-- Raohe has no funds; Baoqing corrected the lamps of May and had sent those of June late.
create table fund_flow as
select code as org_unit_code, '2015-12..2016-12' as span, source_kind, fund_use, (amount * position)::decimal(18, 4) as funds_landed, (amount * position)::decimal(18, 4) as funds_landed_low, (amount * position * 1.01)::decimal(18, 4) as funds_landed_high
from counties, (values ('finance', 'industry_project', 2500000), ('finance', 'infrastructure', 400000), ('enterprise', 'industry_project', 900000), ('donation', 'relief', 30000)) as t(source_kind, fund_use, amount)
where code <> '230524';
create table revisions as
select 'INF_LAMPS' as indicator_code, '230523' as org_unit_code, 'all' as cohort, span, known_at, before::decimal(18, 4) as value_before, before::decimal(18, 4) as low_before, before::decimal(18, 4) as high_before,
    value, low, high, reason
from outcomes inner join (values ('2016-05', '2016-09-01T02:00:00Z', 3, 'corrected'), ('2016-06', '2016-09-02T02:00:00Z', null, 'late')) as t(span, known_at, before, reason) using (span)
where indicator_code = 'INF_LAMPS' and org_unit_code = '230523' and cohort = 'all';
create table series_breaks (indicator_code varchar, replaced_code varchar, valid_from varchar, both_until varchar, reason_zh varchar, reason_en varchar);
alter table outcomes add column state varchar;
update outcomes set state = case when value is null then 'not_reported' else 'reported' end;
-- Ledgers came five days after the month and as many as the county's position; late ones twenty more. Jixian's projects of June went back in part and were corrected after four days.
alter table coverage add column received_at varchar;
update coverage set received_at = strftime(last_day(strptime(period || '-01', '%Y-%m-%d')::date) + to_days(5 + right(county_code, 1)::int + if(state = 'late', 20, 0)) + interval 2 hour, '%Y-%m-%dT%H:%M:%SZ') where state <> 'missing';
alter table coverage add column due_date date;
update coverage set due_date = last_day(strptime(period || '-01', '%Y-%m-%d')::date) + 10;
alter table coverage add column returned_at varchar;
alter table coverage add column corrected_at varchar;
alter table coverage add column days_to_correct bigint;
update coverage set refused = 2, returned_at = '2016-07-08T02:00:00Z', corrected_at = '2016-07-12T02:00:00Z', days_to_correct = 4 where (ledger, county_code, period) = ('projects', '230521', '2016-06');
alter table measures add column low decimal(18, 4);
alter table measures add column high decimal(18, 4);
update measures set low = value, high = value + if(indicator_code = 'VIS_MASSES' and period = '2016-12' and value is not null, 5, 0);
-- What projects landed and what the funds ledger says landed; the second compares nothing.
create table ledger_reconciliation as select *, 'M' as mechanism, 'since_start' as span_kind from (values
    ('projects_and_funds', '230500', '2015-12..2016-12', 'yuan', 'projects', 'infrastructure', 'agrees_in_sum_only', 'county_organisation_department', 500::decimal(18, 4), 500::decimal(18, 4), 520::decimal(18, 4), 490::decimal(18, 4), 490::decimal(18, 4), 490::decimal(18, 4), -10::decimal(18, 4), 80, 2, 3),
    ('attendance_and_posts', '230500', '2015-12..2016-12', 'post', 'posts', 'personnel_changes', 'not_comparable', 'county_organisation_department', null, null, null, null, null, null, null, 0, 12, 0)
) as t(statement, org_unit_code, span, unit, first_ledger, second_ledger, agreement, owner, first_value, first_low, first_high, second_value, second_low, second_high, side_difference, compared, left_out, months_apart);

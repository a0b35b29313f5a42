-- When a month was closed to editions, and when it was reopened.
-- Grain: one row per closing.
-- Key: period, closed_at.
-- Unit: none.
with actions as (
    select * from source.period_actions
),

paired as (
    select
        actions.period,
        actions.action,
        actions.acted_at as closed_at,
        lead(actions.acted_at) over (
            partition by actions.period
            order by actions.acted_at, actions.action
        ) as reopened_at,
    from actions
),

closings as (
    select
        paired.period,
        paired.closed_at,
        paired.reopened_at,
    from paired
    where paired.action = 'lock'
)

select * from closings

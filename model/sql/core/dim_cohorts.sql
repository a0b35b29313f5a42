-- Which cohort a kind of org unit belongs to.
-- Grain: one row per kind of org unit that a ledger may name.
-- Key: unit_kind.
-- Unit: none.
with kinds (unit_kind, cohort) as (
    values
        ('village', 'village'),
        ('street', 'community'),
        ('community', 'community'),
        ('enterprise', 'enterprise'),
        ('social_organisation', 'enterprise')
)

select * from kinds

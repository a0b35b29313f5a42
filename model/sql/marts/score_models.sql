-- What the model of a span says: how much posts, places and months differ.
-- Grain: one row per span, measure and part.
-- Key: span, measure, part.
-- Unit: the composite's, its square, or a count.
with facts as (
    select
        int_scores_estimated.span,
        int_scores_estimated.measure,
        int_scores_estimated.part,
        int_scores_estimated.words,
        int_scores_estimated.value,
    from core.int_scores_estimated
    where int_scores_estimated.subject = 'span'
)

select * from facts

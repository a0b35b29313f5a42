-- Half-year appraisals, one rater's score of one post at a time.
-- Grain: one row per entry of an edition.
-- Key: entry_id.
-- Unit: weights as shares of one, scores in points, ballots in pieces.
with appraisals as (
    select * from source.appraisals
),

renamed as (
    select
        appraisals.entry_id,
        appraisals.edition_id,
        'appraisals' as ledger,
        appraisals.county_code,
        appraisals.period,
        appraisals.org_unit_code,
        appraisals.secretary_code,
        appraisals.unit_kind,
        appraisals.rater,
        appraisals.grade,
        appraisals.sheet,
        map {
            'unit_kind': appraisals.unit_kind,
            'rater': appraisals.rater,
            'grade': appraisals.grade,
            'is_published': cast(appraisals.is_published as varchar),
        } as facets,
        map {
            'weight': appraisals.weight,
            'score': appraisals.score,
            'ballots_cast': appraisals.ballots_cast,
            'ballots_eligible': appraisals.ballots_eligible,
        } as quantities,
        appraisals.doubts,
        appraisals.row_no,
        appraisals.weight,
        appraisals.score,
        appraisals.ballots_cast,
        appraisals.ballots_eligible,
        appraisals.is_published,
    from appraisals
)

select * from renamed

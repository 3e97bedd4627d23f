-- Where each partner stands with each period reported on: whether its figures are final.
select
    partner_id,
    period_id,
    toc_id,
    submission_id is not null as has_submission,
    deviations_beyond,
    deviations_unexplained,
    is_final
from marts.partner_standing
order by period_id, partner_id;

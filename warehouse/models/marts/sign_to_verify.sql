-- marts.sign_to_verify: signs of change in the order in which they are verified. Grain: sign. Of each
-- theory of change and period the most significant first (high, medium, low, not rated), then those
-- with a source before those without, then by sign_id, a fingerprint of what the sign says: so the
-- order depends on nothing but the signs. The first so many per cent of all, rounded up, are chosen.
create or replace table marts.sign_to_verify (
    sign_id varchar primary key,
    toc_id varchar not null,
    period_id varchar not null,
    verify_rank integer not null,
    is_chosen boolean not null,
    verdict varchar,
    is_with_whom_told boolean not null,
    state varchar not null
);

comment on table marts.sign_to_verify is 'Which signs are verified, and what came of it, one row per sign.';
comment on column marts.sign_to_verify.sign_id is 'The sign, of core.sign_of_change.';
comment on column marts.sign_to_verify.toc_id is 'Its theory of change, of core.theory_of_change.';
comment on column marts.sign_to_verify.period_id is 'Period reported on, of core.period.';
comment on column marts.sign_to_verify.verify_rank is 'Its place in the order of its theory of change and period, from 1.';
comment on column marts.sign_to_verify.is_chosen is 'Whether it is among those that have to be verified.';
comment on column marts.sign_to_verify.verdict is 'confirmed or not confirmed, on record; null when there is no verdict.';
comment on column marts.sign_to_verify.is_with_whom_told is 'Whether the partner or the record says who was asked.';
comment on column marts.sign_to_verify.state is 'confirmed, not confirmed, still to verify, or not chosen: no verdict, and none wanted.';

insert into marts.sign_to_verify
with ranked as (
    select
        sign_id,
        toc_id,
        period_id,
        verified_with,
        row_number() over (
            partition by toc_id, period_id
            order by
                case significance when 'high' then 1 when 'medium' then 2 when 'low' then 3 else 4 end,
                trim(source) = '',
                sign_id
        ) as verify_rank,
        count(*) over (partition by toc_id, period_id) as sign_count
    from core.sign_of_change
),

-- In thousandths of a per cent, whole numbers all the way: the quotient is rounded up exactly.
chosen as (
    select
        ranked.*,
        ranked.verify_rank
        <= (ranked.sign_count * (programme.signs_verified_pct * 1000)::bigint + 99999) // 100000
            as is_chosen
    from ranked
    cross join core.programme as programme
)

select
    chosen.sign_id,
    chosen.toc_id,
    chosen.period_id,
    chosen.verify_rank,
    chosen.is_chosen,
    recorded.verdict,
    trim(chosen.verified_with || coalesce(recorded.verified_with, '')) <> '' as is_with_whom_told,
    case
        when recorded.verdict is not null then recorded.verdict
        when chosen.is_chosen then 'still to verify'
        else 'not chosen'
    end as state
from chosen
left join core.sign_record as recorded
    on chosen.sign_id = recorded.sign_id
order by chosen.toc_id, chosen.period_id, chosen.verify_rank;

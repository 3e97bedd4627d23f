-- What the warehouse says now, as marks: of each layer, and of each total held back.
select
    name,
    fingerprint
from ops.build
union all
select
    total_id,
    reason
from marts.suppression
order by all;

-- Names of the migrations this file has seen.
select name
from ops.migration
order by name;

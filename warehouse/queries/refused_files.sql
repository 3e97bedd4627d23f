-- Names of the files that were ever sent back, whether answered since or not.
select distinct file_name
from staging.submission
where not is_accepted
order by file_name;

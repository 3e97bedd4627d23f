-- What a layer was last built from.
select fingerprint
from ops.build
where name = ?;

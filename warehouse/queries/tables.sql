-- Every table of the warehouse with its schema.
select schema_name || '.' || table_name as table_name
from duckdb_tables()
where not internal
order by schema_name, table_name;

-- The file of the open warehouse.
select path
from duckdb_databases()
where database_name = current_database();

"""`dtz map`: explaining partners' own files, so that they are read like the form.

Questions and answers stand here; what may be said in a mapping in `schemas.mappings`, how a file
is then read in `submissions.mapping`.
"""

from pipelines.mapping.learn import map_file, show_mapping

__all__ = ["map_file", "show_mapping"]

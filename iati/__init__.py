"""IATI documents: compose, write, read back, validate, compare, release.

Knows programmes and totals as plain data; knows nothing of submissions, warehouse or Dagster.
`iati.validate` is of use for anybody's file.
"""

"""A synthetic programme for what the example has no figures of: plans, budgets, ratings, money.

Everything in it is made up, by a seed, and says so: titles begin with `SYNTHETIC:` and identifiers
hold `SYNTHETIC`. Only the making of it goes here; no test and no measuring.
"""

from benchmarks.synthetic.definition import programme_files
from benchmarks.synthetic.reports import filled
from benchmarks.synthetic.write import write_everything

__all__ = ["filled", "programme_files", "write_everything"]

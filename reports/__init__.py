"""Documents for people, made from plain rows: results frameworks of countries, annexes of reports.

How they look only. Which rows there are, and which of them may be public, is decided elsewhere.
"""

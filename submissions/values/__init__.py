"""What one cell says: a number, date, share, unit or word, in any script and language.

Never a guess: what can be read in two ways is asked about. Where a cell stands, and whether it
fits with others, does not belong here.
"""

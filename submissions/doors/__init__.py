"""Doors: the bytes of a file to a grid of cells, one module or two for each kind of file.

A door knows nothing of the programme, nor what a cell is for.
"""

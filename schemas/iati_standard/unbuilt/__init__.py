"""A folder that lets pip download a source distribution without running anything inside it.

Put on the path of a pip process, its package `setuptools` stands in for the real one. Nothing of
it is imported by our own code.
"""

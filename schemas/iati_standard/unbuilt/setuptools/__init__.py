"""Stands in for setuptools in a pip process that is to download and not to build."""

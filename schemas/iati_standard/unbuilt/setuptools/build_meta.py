"""A build backend (PEP 517) that builds nothing and runs nothing of the distribution.

pip asks a source distribution for its metadata before it saves it, which setuptools answers by
running setup.py. Here the answer is the metadata file that is in the distribution already.
"""

import sys
from email import message_from_string
from pathlib import Path
from typing import Any


def get_requires_for_build_wheel(config_settings: Any = None) -> list[str]:  # noqa: ARG001
    """Nothing is needed."""
    return []


def prepare_metadata_for_build_wheel(
    metadata_directory: str,
    config_settings: Any = None,  # noqa: ARG001 - the interface has it
) -> str:
    """Copy the metadata of the distribution, which is unpacked in the working folder."""
    text = Path("PKG-INFO").read_text(encoding="utf-8")
    metadata = message_from_string(text)
    target = Path(metadata_directory, f"{metadata['Name']}-{metadata['Version']}.dist-info")
    target.mkdir()
    (target / "METADATA").write_text(text, encoding="utf-8")
    return target.name


# The name by which pip asks for setuptools where a distribution does not say how it is built.
__legacy__ = sys.modules[__name__]

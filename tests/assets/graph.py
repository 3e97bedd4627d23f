"""The asset graph as plain data, and its snapshot.

`python -m tests.assets.graph` writes the snapshot anew; the change is then reviewed as a diff.
"""

import json
from pathlib import Path
from typing import Any

import dagster as dg

from assets import ASSETS, CHECKS

SNAPSHOT = Path(__file__).parent / "snapshots" / "asset_graph.json"

Graph = dict[str, dict[str, Any]]


def asset_graph() -> Graph:
    """Every asset with what a steward sees of it, and its checks; first sentences only."""
    checks = {
        key: spec for definition in CHECKS for spec in definition.check_specs for key in [spec.key]
    }
    specs = [spec for asset in ASSETS for spec in asset.specs]
    return {
        spec.key.to_user_string(): {
            "group": spec.group_name,
            "deps": sorted(dep.asset_key.to_user_string() for dep in spec.deps),
            "kinds": sorted(spec.kinds),
            "owners": list(spec.owners),
            "description": " ".join((spec.description or "").split()),
            "checks": {
                check.name: {"blocking": check.blocking, "description": check.description}
                for key, check in sorted(checks.items(), key=lambda item: item[0].name)
                if key.asset_key == spec.key
            },
        }
        for spec in specs
    }


def snapshot() -> Graph:
    """The graph as it was last reviewed."""
    graph: Graph = json.loads(SNAPSHOT.read_text(encoding="utf-8"))
    return graph


def all_checks() -> list[dg.AssetCheckSpec]:
    """Every check of the road."""
    return [spec for definition in CHECKS for spec in definition.check_specs]


if __name__ == "__main__":
    text = json.dumps(asset_graph(), indent=2, ensure_ascii=False)
    SNAPSHOT.write_text(text + "\n", encoding="utf-8")

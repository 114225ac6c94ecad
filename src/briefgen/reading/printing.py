"""What plain data looks like as YAML: a text that reads back as the same data."""

import yaml

__all__ = ["yaml_text"]

_WIDTH = 100


def yaml_text(data: object) -> str:
    """Return the YAML of plain data: keys in their order, innermost lists and maps in a line."""
    return yaml.safe_dump(
        data, sort_keys=False, allow_unicode=True, width=_WIDTH, default_flow_style=None
    )

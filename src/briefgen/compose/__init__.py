"""Brief -> document: what is said, in which order, in which words."""

__all__: list[str] = []

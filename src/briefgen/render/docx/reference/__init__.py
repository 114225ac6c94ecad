"""A house's own template: what it offers, and how a document is set on it."""

__all__: list[str] = []

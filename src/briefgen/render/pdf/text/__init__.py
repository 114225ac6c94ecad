"""How spans become lines, and lines operators of a page."""

__all__: list[str] = []

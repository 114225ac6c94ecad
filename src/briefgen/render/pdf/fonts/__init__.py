"""Which glyphs of which font set a text."""

__all__: list[str] = []

"""How the words of a paragraph become runs, links, fields and bookmarks."""

__all__: list[str] = []

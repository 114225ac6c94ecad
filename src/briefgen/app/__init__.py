"""The stories: text becomes files, or all that is wrong with it."""

__all__: list[str] = []

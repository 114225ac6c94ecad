"""Document -> bytes: three writers that know nothing of each other."""

__all__: list[str] = []

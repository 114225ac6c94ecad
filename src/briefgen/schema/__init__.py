"""What an author may write: the brief, its sections, and the values they are made of."""

__all__: list[str] = []

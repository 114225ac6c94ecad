"""How what is drawn becomes a file, with its structure and what it says of itself."""

__all__: list[str] = []

"""Which way words run: embedding levels by the Unicode Bidirectional Algorithm (UAX #9)."""

__all__: list[str] = []

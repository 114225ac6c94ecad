"""Every fixed phrase a document can print: one catalogue a language, read when it is asked for."""

__all__: list[str] = []

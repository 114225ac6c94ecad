"""Verb: bytes of a Word file -> what they say."""

__all__: list[str] = []

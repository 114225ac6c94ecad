"""Verb: bytes -> what they say. Reads a DOCX and a PDF back, and tells whether they agree."""

__all__: list[str] = []

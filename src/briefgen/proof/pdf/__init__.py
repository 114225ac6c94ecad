"""Verb: the bytes of a PDF -> what they say."""

__all__: list[str] = []

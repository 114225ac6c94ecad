"""Placeholder sentence."""

__all__: list[str] = []

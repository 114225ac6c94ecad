"""What Word is told once: styles, numberings, theme."""

__all__: list[str] = []

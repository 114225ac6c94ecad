"""The package: its parts, its properties, its bytes."""

__all__: list[str] = []

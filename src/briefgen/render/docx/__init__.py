"""A document as a Word file: named styles, native lists, notes and fields, stable bytes."""

__all__: list[str] = []

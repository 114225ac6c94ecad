"""What fills the body from top to bottom: paragraphs, lists, tables, figures, notes."""

__all__: list[str] = []

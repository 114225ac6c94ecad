"""What fills the page from top to bottom: paragraphs, lists, tables, figures."""

__all__: list[str] = []

"""Document -> PDF: tagged while it is drawn, on paragraphs and tables of our own."""

__all__: list[str] = []

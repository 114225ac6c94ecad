"""Document -> plain text: the witness, and what `briefgen show` prints."""

__all__: list[str] = []

"""The door: words in, words out, exit codes."""

__all__: list[str] = []

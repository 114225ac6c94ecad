"""What a document is, whatever becomes of it: plain frozen values, no third-party import."""

__all__: list[str] = []

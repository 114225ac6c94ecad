"""Files of data, and the records in them."""

__all__: list[str] = []

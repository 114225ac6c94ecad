"""Plain data with `{{ }}` in its texts, and one record, become plain data."""

__all__: list[str] = []

"""Many briefs at once: what they came from, what became of each, and how that is told."""

__all__: list[str] = []

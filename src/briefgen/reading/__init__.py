"""Text becomes a tree, and a tree becomes any pydantic model; knows no brief and no style."""

__all__: list[str] = []

"""A house style as an author writes it: a layout half for composing, a look half for rendering."""

from briefgen.style.style import Style

__all__ = ["Style"]

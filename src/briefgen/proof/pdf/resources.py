"""What the names in a content stream stand for: fonts, forms, colour spaces, layers."""

from typing import Any

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.fonts import Font, font_of
from briefgen.proof.pdf.objects import Ref

__all__ = ["Library", "Resources"]

_DEVICE = frozenset({"/DeviceGray", "/DeviceRGB", "/DeviceCMYK", "/CalGray", "/CalRGB"})
_SHORT = {"/G": "/DeviceGray", "/RGB": "/DeviceRGB", "/CMYK": "/DeviceCMYK"}


class Library:
    """What all pages of a file share: its fonts, and the layers that are switched off."""

    def __init__(self, file: File) -> None:
        self.file = file
        self._fonts: dict[Ref, Font] = {}
        self._off, self._base_off = self._layers()

    def font(self, value: Any) -> Font | None:
        """Return the font that a value is or leads to."""
        dictionary = self.file.dictionary(value)
        if not dictionary:
            return None
        if type(value) is not Ref:
            return font_of(self.file, dictionary)
        if value not in self._fonts:
            self._fonts[value] = font_of(self.file, dictionary)
        return self._fonts[value]

    def is_off(self, layer: Any) -> bool:
        """Tell whether a layer, or every layer of a membership, is off when the file opens."""
        dictionary = self.file.dictionary(layer)
        if dictionary.get("/Type") != "/OCMD":
            return type(layer) is Ref and (layer in self._off) != self._base_off
        members = dictionary.get("/OCGs")
        layers = [members] if type(members) is Ref else self.file.array(members)
        known = [each for each in layers if type(each) is Ref]
        return bool(known) and all(self.is_off(each) for each in known)

    def _layers(self) -> tuple[frozenset[Ref], bool]:
        """Return the layers that differ from the base state, and whether that is off."""
        properties = self.file.dictionary(self.file.catalog.get("/OCProperties"))
        default = self.file.dictionary(properties.get("/D"))
        is_off = default.get("/BaseState") == "/OFF"
        named = self.file.array(default.get("/ON" if is_off else "/OFF"))
        return frozenset(each for each in named if type(each) is Ref), is_off


class Resources:
    """A resource dictionary (ISO 32000-1, 7.8.3)."""

    def __init__(self, library: Library, entries: dict[str, Any]) -> None:
        self.library = library
        self._file = library.file
        self._entries = entries
        self._kinds: dict[str, dict[str, Any]] = {}

    def named(self, kind: str, name: str) -> Any:
        """Return what a name of a kind stands for, or null."""
        if kind not in self._kinds:
            self._kinds[kind] = self._file.dictionary(self._entries.get(kind))
        return self._kinds[kind].get(name)

    def font(self, name: str) -> Font | None:
        """Return the font of a name."""
        return self.library.font(self.named("/Font", name))

    def properties(self, name: str) -> dict[str, Any]:
        """Return a property list."""
        return self._file.dictionary(self.named("/Properties", name))

    def is_off(self, name: str) -> bool:
        """Tell whether the layer of a name is off when the file opens."""
        return self.library.is_off(self.named("/Properties", name))

    def is_plain_space(self, name: str) -> bool:
        """Tell whether the components of a colour space are grey, RGB or CMYK themselves."""
        if _SHORT.get(name, name) in _DEVICE:
            return True
        space = self._file.value(self.named("/ColorSpace", name))
        if isinstance(space, str):
            return space in _DEVICE
        if not isinstance(space, list) or not space:
            return False
        return space[0] == "/ICCBased" or space[0] in _DEVICE

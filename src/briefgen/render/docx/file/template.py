"""The empty document that every other begins as: our own base template, made from the look."""

import io
import zipfile
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache

from docx.opc.constants import CONTENT_TYPE as TYPES
from docx.opc.constants import RELATIONSHIP_TYPE as RELATIONS

from briefgen.render.docx.file.settings import font_table_part, settings_part
from briefgen.render.docx.markup import HEADER, part_xml
from briefgen.render.docx.styles.definitions import styles_part
from briefgen.render.docx.styles.numbering import numbering_part
from briefgen.render.docx.styles.theme import theme_part
from briefgen.style.look import Look

__all__ = ["template"]

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EXTENDED = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_WORD_PARTS = {
    "styles.xml": (RELATIONS.STYLES, TYPES.WML_STYLES),
    "numbering.xml": (RELATIONS.NUMBERING, TYPES.WML_NUMBERING),
    "settings.xml": (RELATIONS.SETTINGS, TYPES.WML_SETTINGS),
    "fontTable.xml": (RELATIONS.FONT_TABLE, TYPES.WML_FONT_TABLE),
    "theme/theme1.xml": (RELATIONS.THEME, TYPES.OFC_THEME),
}
_CORE = (
    f'{HEADER}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
)
_APPLICATION = (
    f'{HEADER}<Properties xmlns="{_EXTENDED}"><Application>briefgen</Application>'
    "<DocSecurity>0</DocSecurity></Properties>"
)


def template(look: Look, language: str, numbered: AbstractSet[int] = frozenset()) -> bytes:
    """Return the base template of a look and a language, made once for each.

    Word numbers the headings of those levels (from 1) that are `numbered`.
    """
    return _template(_Key(look.model_dump_json(), look), language, frozenset(numbered))


@dataclass(frozen=True, slots=True)
class _Key:
    """A look by its JSON: models with tables cannot be keys."""

    json: str
    look: Look = field(compare=False)


@lru_cache(8)
def _template(key: _Key, language: str, numbered: frozenset[int]) -> bytes:
    look = key.look
    parts = {
        "[Content_Types].xml": _content_types(),
        "_rels/.rels": _relationships(
            (RELATIONS.OFFICE_DOCUMENT, "word/document.xml"),
            (RELATIONS.CORE_PROPERTIES, "docProps/core.xml"),
            (RELATIONS.EXTENDED_PROPERTIES, "docProps/app.xml"),
        ),
        "word/document.xml": part_xml("document", "<w:body/>"),
        "word/_rels/document.xml.rels": _relationships(
            *((relation, name) for name, (relation, _) in _WORD_PARTS.items())
        ),
        "word/styles.xml": styles_part(look, language, numbered),
        "word/numbering.xml": numbering_part(look, language, numbered),
        "word/settings.xml": settings_part(look, language),
        "word/fontTable.xml": font_table_part(look),
        "word/theme/theme1.xml": theme_part(look, language),
        "docProps/core.xml": _CORE,
        "docProps/app.xml": _APPLICATION,
    }
    return _zipped(parts)


def _content_types() -> str:
    named = {
        "/word/document.xml": TYPES.WML_DOCUMENT_MAIN,
        "/docProps/core.xml": TYPES.OPC_CORE_PROPERTIES,
        "/docProps/app.xml": TYPES.OFC_EXTENDED_PROPERTIES,
        **{f"/word/{name}": kind for name, (_, kind) in _WORD_PARTS.items()},
    }
    overrides = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in named.items()
    )
    return (
        f'{HEADER}<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{TYPES.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{TYPES.XML}"/>{overrides}</Types>'
    )


def _relationships(*targets: tuple[str, str]) -> str:
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'{HEADER}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'


def _zipped(parts: dict[str, str]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content)
    return stream.getvalue()

"""What Word is told about a document as a whole: its mode, its notes, its fonts' languages."""

from briefgen.render.docx.markup import escaped, part_xml
from briefgen.render.docx.styles.east_asian import east_asian_tag
from briefgen.render.docx.styles.languages import has_decimal_comma, native_tag, western_tag
from briefgen.style.look import Look

__all__ = ["font_table_part", "settings_part"]

_COMPATIBILITY = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 1,
    "doNotFlipMirrorIndents": 1,
    "differentiateMultirowTableHeaders": 1,
}
_HYPHENATION = (  # the limit is that of the PDF
    '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="360"/>'
    "<w:doNotHyphenateCaps/>"
)
_SCHEME = {
    "bg1": "light1",
    "t1": "dark1",
    "bg2": "light2",
    "t2": "dark2",
    **{f"accent{number}": f"accent{number}" for number in range(1, 7)},
    "hyperlink": "hyperlink",
    "followedHyperlink": "followedHyperlink",
}


def settings_part(look: Look, language: str) -> str:
    """Return settings.xml."""
    modes = "".join(
        f'<w:compatSetting w:name="{name}" w:uri="http://schemas.microsoft.com/office/word"'
        f' w:val="{value}"/>'
        for name, value in _COMPATIBILITY.items()
    )
    scheme = "".join(f' w:{name}="{value}"' for name, value in _SCHEME.items())
    point, separator = (",", ";") if has_decimal_comma(language) else (".", ",")
    return part_xml(
        "settings",
        '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>'
        f"{_HYPHENATION if look.is_hyphenated else ''}"
        '<w:characterSpacingControl w:val="doNotCompress"/>'
        '<w:endnotePr><w:numFmt w:val="decimal"/>'
        '<w:endnote w:id="-1"/><w:endnote w:id="0"/></w:endnotePr>'
        f"<w:compat>{modes}</w:compat>"
        f'<w:themeFontLang w:val="{escaped(western_tag(language))}"'
        f' w:eastAsia="{east_asian_tag(look, language)}" w:bidi="{escaped(native_tag(language))}"/>'
        f"<w:clrSchemeMapping{scheme}/>"
        f'<w:decimalSymbol w:val="{point}"/><w:listSeparator w:val="{separator}"/>',
    )


def font_table_part(look: Look) -> str:
    """Return fontTable.xml."""
    fonts = look.fonts
    pitches = {
        fonts.text.word: "variable",
        fonts.arabic.word: "variable",
        fonts.mono.word: "fixed",
        **{face.word: "variable" for face in fonts.east_asian},
    }
    return part_xml(
        "fonts",
        "".join(
            f'<w:font w:name="{escaped(name)}"><w:pitch w:val="{pitch}"/></w:font>'
            for name, pitch in pitches.items()
        ),
    )

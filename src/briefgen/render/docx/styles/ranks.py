"""Where Word lists each style: in the gallery, in its place there, or only where it is used."""

from briefgen.render.docx.styles.names import BUILT_IN

__all__ = ["GALLERY", "LATENT_STYLES", "rank"]

GALLERY = (
    "Normal", "Body Text", "heading 1", "heading 2", "heading 3", "List Bullet", "List Number",
    "List Letter", "Bottom Line", "Key Judgement", "Likelihood", "Confidence", "Labelled Line",
    "Run-in", "Strong", "Emphasis", "Mono", "Citation", "Table Caption", "Table Header",
    "Table Cell", "Table Cell Label", "Native Name", "caption", "Title", "Subtitle",
)  # fmt: skip
"""The styles that a person picks by hand, in the order in which Word is to offer them."""

_RANKS = {name: place for place, name in enumerate(GALLERY, start=1)}
_TABLE_GRID = 59  # where Word itself lists the style of tables that are drawn by hand


def rank(name: str) -> str:
    """Return where Word lists a style: in the gallery, far below, or, one of ours, once used."""
    if name in _RANKS:
        return f'<w:uiPriority w:val="{_RANKS[name]}"/><w:qFormat/>'
    hidden = "" if name in BUILT_IN else "<w:semiHidden/><w:unhideWhenUsed/>"
    return f'<w:uiPriority w:val="99"/>{hidden}'


def _exception(name: str, priority: int, *, is_offered: bool) -> str:
    return (
        f'<w:lsdException w:name="{name}" w:semiHidden="0" w:uiPriority="{priority}"'
        f' w:unhideWhenUsed="0" w:qFormat="{int(is_offered)}"/>'
    )


def _latent_styles() -> str:
    """Return what Word does with those of its own styles that no document of ours defines."""
    seen = [
        *(_exception(name, _RANKS[name], is_offered=True) for name in GALLERY if name in BUILT_IN),
        _exception("Table Grid", _TABLE_GRID, is_offered=False),
    ]
    return (
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1"'
        f' w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376">{"".join(seen)}'
        "</w:latentStyles>"
    )


LATENT_STYLES = _latent_styles()
"""The element of styles.xml that hides Word's own styles but for a few."""

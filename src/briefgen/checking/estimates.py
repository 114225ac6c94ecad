"""Whether likelihoods are said in the words of the brief's yardstick."""

from collections.abc import Iterator

from briefgen.checking.finding import Finding, error
from briefgen.schema.brief import Brief
from briefgen.schema.spelling import nearest

__all__ = ["unknown_terms"]

_SECTIONS = ("summary", "judgements", "scenarios", "alternatives")


def unknown_terms(brief: Brief) -> Iterator[Finding]:
    """BG301: a likelihood is no term of the yardstick."""
    known = [term for band in brief.bands for term in (band.term, *band.also)]
    for section in _SECTIONS:
        for i, item in enumerate(getattr(brief, section)):
            if item.likelihood and item.likelihood not in known:
                message = f'"{item.likelihood}" is not a term of the yardstick {brief.yardstick}'
                meant = nearest(item.likelihood, known)
                hint = f'did you mean "{meant}"?' if meant else f"one of {', '.join(known)}"
                yield error("BG301", (section, i, "likelihood"), message, hint)

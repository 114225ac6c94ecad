"""Whether a brief stands up that is built on a template: one that holds all that briefs hold."""

from dataclasses import replace
from typing import Final

from briefgen.app.build import build
from briefgen.app.formats import Format
from briefgen.app.outcome import Built
from briefgen.app.templates import Reference, refusal
from briefgen.diagnostics import Diagnostic, Severity
from briefgen.render.docx.reference.markings import markings_of
from briefgen.render.docx.reference.opening import opened

__all__ = ["tried"]

_REMEDY: Final = "mend in Word what hides, moves or colours text there: a style, the head, the foot"
_SAMPLE: Final = """\
title: A sample of what briefs hold
subtitle: With a line below its title
date: 2024-11-18
serial: SAMPLE-1
keywords: [sample]
originator: Sample desk
bluf: This sample holds one of each kind that briefs have.
summary:
  - The first point rests on a source. [@one]
  - "**Bold**, *italic* and [a link](https://example.org)."
judgements:
  - {text: It will hold., probability: 70, confidence: moderate}
discussion:
  - heading: A section
    body: |
      A paragraph, then lists and a table:

      1. first
      2. second
          - below the second

      | Left | Right |
      |------|-------|
      | 1    | 2     |
actors:
  - {id: desk, name: Sample desk, role: Author, sources: [one]}
  - {id: press, name: Sample press, role: Printer}
relationships:
  - {from: desk, to: press, type: controls}
events:
  - {date: 2024-11-16, description: The sample is written., actors: [desk], sources: [one]}
sources:
  - {id: one, title: A sample source, publisher: Sample press}
glossary: {BLUF: Bottom line up front}
"""


def tried(reference: Reference) -> Diagnostic | None:
    """Return why no sample can be built on a template, None where one stands up to the proof.

    It bears the label that the template bears, if any.
    """
    labels = [one for one in sorted(markings_of(opened(reference.data))) if one.startswith("TLP:")]
    outcome = build(
        _SAMPLE,
        settings=[("marking", label) for label in labels[:1]],
        formats=(Format.DOCX,),
        reference_doc=reference,
    )
    if isinstance(outcome, Built):
        return None
    first = next(one for one in outcome.diagnostics if one.severity is Severity.ERROR)
    if first.code == "BG617":
        return first
    found = refusal(reference.name, f"a sample does not stand up to the proof: {first.message}")
    return replace(found, hint=_REMEDY)

"""What a job is known by from one run to the next: all that its files come from, but for files."""

from typing import TYPE_CHECKING

from briefgen.app.batch.digests import digest
from briefgen.app.batch.fingerprint import StyleDigests, fingerprint
from briefgen.app.styles import styles_at_hand

if TYPE_CHECKING:
    from briefgen.app.batch.job import Job
    from briefgen.style.style import Style

__all__ = ["Keys"]


class Keys:
    """Keys of jobs; what many jobs of one run share is worked out once."""

    def __init__(self) -> None:
        self._styles = StyleDigests()
        self._handed_in: tuple[Style, str] | None = None
        self._has_noted = False

    def of_style(self, name: str) -> str:
        """Return the digest of all that the name, or the path, of a style leads to."""
        return self._styles.of_name(name)

    def note_styles(self) -> None:
        """Note what each style at hand holds, once in a run: one may change while it is used."""
        if not self._has_noted:
            self._has_noted = True
            for name in styles_at_hand():
                self.of_style(name)

    def of(self, job: "Job") -> str:
        """Return the key of a job: another key, another build.

        What the brief itself names is not part of it: pictures, libraries, the product's style;
        nor is the place of a record among the others.
        """
        reference = job.reference_doc
        return fingerprint(
            {
                "source": job.source,
                "text": digest(job.text),
                "record": job.record and job.record.fields,
                "style": self._style(job.style),
                "formats": job.formats,
                "settings": job.settings,
                "files": job.files.told(),
                "reference": reference and (reference.name, digest(reference.data)),
                "force": job.force,
                "verify": job.verify,
            }
        )

    def _style(self, style: "Style | str | None") -> str | None:
        if style is None:
            return None
        if isinstance(style, str):
            return self.of_style(style)
        if self._handed_in is None or self._handed_in[0] is not style:
            self._handed_in = (style, self._styles.of(style))
        return self._handed_in[1]

"""How jobs get to workers without our files: with their style, template and what they name."""

import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, Future, InvalidStateError, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from briefgen.app.batch.fingerprint import release
from briefgen.app.batch.job import Carried, Files, Job
from briefgen.app.batch.outcome import Result
from briefgen.app.batch.sent import Answer, Named, Read, carry_out_there
from briefgen.app.check import check_text
from briefgen.app.formats import Format
from briefgen.app.styles import find_style, shipped_folder, styles_at_hand
from briefgen.app.templates import read_reference
from briefgen.diagnostics import AssetError, InputError
from briefgen.reading.tree import decode
from briefgen.style.style import Style

__all__ = ["Sending"]

_MOST_SHARED: Final = 64


class Sending(Executor):
    """Hands jobs to another executor, whose workers need briefgen and none of our files.

    A worker that lacks a file of a brief says so, and is sent the job again with that file. What
    many briefs share (what they extend, their libraries) is soon sent beforehand. `executor` may
    be any; it stays open.
    """

    def __init__(self, executor: Executor) -> None:
        self._executor = executor
        self._reading = ThreadPoolExecutor(1, thread_name_prefix="briefgen-sending")
        self._shared: dict[Named, None] = {}

    def submit(self, _fn: Callable[..., Any], /, *args: Any, **_kwargs: Any) -> "Future[Any]":
        """Return the future of what becomes of a job, which is the only argument of any call."""
        (job,) = args
        answer: Future[Result] = Future()
        self._send(_whole(job), self._likely(job), answer)
        return answer

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Read no more files; the executor behind goes on."""
        self._reading.shutdown(wait, cancel_futures=cancel_futures)

    def _send(self, job: Job, known: Mapping[Named, Read], answer: "Future[Result]") -> None:
        bare = replace(job, files=Carried(files={}))
        moment = os.environ.get("SOURCE_DATE_EPOCH")
        sent = self._executor.submit(carry_out_there, bare, known, moment, release())
        answer.add_done_callback(lambda done: sent.cancel() if done.cancelled() else None)
        sent.add_done_callback(
            lambda done: self._reading.submit(self._received, job, known, done, answer)
        )

    def _received(
        self,
        job: Job,
        known: Mapping[Named, Read],
        done: "Future[Answer]",
        answer: "Future[Result]",
    ) -> None:
        """Pass a result on, or send the job again with what it lacked."""
        try:
            result, lacking = done.result()
            if result is not None:
                answer.set_result(result)
                return
            self._note(lacking)
            more = {named: _read(job.files, named) for named in lacking}
            self._send(job, {**known, **more}, answer)
        except InvalidStateError:  # nobody waits for it any more
            return
        except BaseException as error:  # noqa: BLE001  a future carries it to whoever waits
            if not answer.done():
                answer.set_exception(error)

    def _note(self, lacking: tuple[Named, ...]) -> None:
        for named in lacking:
            if named.use == "related" and len(self._shared) < _MOST_SHARED:
                self._shared[named] = None

    def _likely(self, job: Job) -> dict[Named, Read]:
        """Return the files that other briefs of the run shared and that this one mentions too."""
        found: dict[Named, Read] = {}
        text = job.text
        for named in tuple(self._shared):
            if Path(named.name).name.encode() in text:
                read = _read(job.files, named)
                if not read.refusal:
                    found[named] = read
                    text += read.data
        return found


def _read(files: Files, named: Named) -> Read:
    """Return what a job's own files have at a name."""
    paths = files.looked_at(named.name)
    try:
        read = files.picture if named.use == "picture" else files.related
        return Read(paths, data=read(named.name))
    except AssetError as error:
        return Read(paths, refusal=str(error))


def _whole(job: Job) -> Job:
    """Return a job with its style and template as values, if workers may not have them.

    A style that cannot be used is left a name: the worker's finding says what is wrong with it.
    """
    try:
        style = _style(job)
    except InputError:
        return job
    named = style.docx.reference_doc if isinstance(style, Style) else None
    if named is None or job.reference_doc is not None or Format.DOCX not in job.formats:
        return replace(job, style=style)
    return replace(job, style=style, reference_doc=read_reference(named))


def _style(job: Job) -> Style | str | None:
    """Return the style of a job; as a value, if it comes from a folder of our own."""
    if isinstance(job.style, Style):
        return job.style
    if job.style is not None:
        return find_style(job.style)
    if not (own := set(_own_styles())):
        return None
    checked = check_text(
        decode(job.text, job.source),
        job.source,
        job.settings,
        job.files.related,
        record=job.record,
        force=job.force,
    )
    product = checked.brief.product if checked.brief else ""
    return find_style(product) if product in own else None


def _own_styles() -> Iterator[str]:
    """Yield the names that lead to styles of our own, and elsewhere perhaps to others."""
    shipped = shipped_folder().resolve()
    for name, path in styles_at_hand().items():
        if path.resolve().parent != shipped:
            yield name

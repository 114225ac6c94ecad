"""What do other tools take for the same content: the peers, and how they are run."""

import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.environments import Environment, MissingError, peer_environment
from tests.bench.measure import RunError, Usage, interleaved, measured, medians

__all__ = ["PEERS", "PLAIN", "Peer", "Standing", "comparison_table", "installed", "standings"]

_SCRIPTS = Path(__file__).parent / "peers"


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """One way of making a file: its environment, its script, and what the script leaves out."""

    name: str
    format: str
    environment: str
    requirements: tuple[str, ...]
    modules: str
    script: str
    arguments: tuple[str, ...] = ()
    note: str = ""

    def command(self, made: Environment, content: Path, out: Path) -> list[str]:
        """Return the command that sets a content file."""
        script = str(_SCRIPTS / f"{self.script}.py")
        return [made.python, script, str(content), str(out), *self.arguments]


_PLAIN_REQUIREMENTS = ("reportlab==5.1.0", "python-docx==1.2.0")
PLAIN = ("plain", _PLAIN_REQUIREMENTS, "reportlab, docx")
_TYPST = ("typst==0.15.2",)

PEERS = (
    Peer(
        name="plain python-docx",
        format="docx",
        environment="plain",
        requirements=_PLAIN_REQUIREMENTS,
        modules="reportlab, docx",
        script="plain_docx",
    ),
    Peer(
        name="docxtpl",
        format="docx",
        environment="docxtpl",
        requirements=("docxtpl==0.20.2",),
        modules="docxtpl",
        script="with_docxtpl",
    ),
    Peer(
        name="pandoc",
        format="docx",
        environment="pandoc",
        requirements=("pypandoc-binary==1.17", *_TYPST),
        modules="pypandoc, typst",
        script="with_pandoc",
    ),
    Peer(
        name="plain platypus",
        format="pdf",
        environment="plain",
        requirements=_PLAIN_REQUIREMENTS,
        modules="reportlab, docx",
        script="plain_pdf",
        note="not tagged",
    ),
    Peer(
        name="typst, system fonts",
        format="pdf",
        environment="typst",
        requirements=_TYPST,
        modules="typst",
        script="with_typst",
        arguments=("system-fonts",),
        note="tagged",
    ),
    Peer(
        name="typst, given fonts only",
        format="pdf",
        environment="typst",
        requirements=_TYPST,
        modules="typst",
        script="with_typst",
        note="tagged",
    ),
    Peer(
        name="WeasyPrint",
        format="pdf",
        environment="weasyprint",
        requirements=("weasyprint==70.0",),
        modules="weasyprint",
        script="with_weasyprint",
        arguments=("tagged",),
        note="tagged",
    ),
    Peer(
        name="fpdf2",
        format="pdf",
        environment="fpdf2",
        requirements=("fpdf2==2.8.9",),
        modules="fpdf",
        script="with_fpdf2",
        note="not tagged",
    ),
    Peer(
        name="emboss-pdf",
        format="pdf",
        environment="emboss",
        requirements=("emboss-pdf==1.3.1",),
        modules="emboss",
        script="with_emboss",
        note="tagged",
    ),
    Peer(
        name="pandoc and typst",
        format="pdf",
        environment="pandoc",
        requirements=("pypandoc-binary==1.17", *_TYPST),
        modules="pypandoc, typst",
        script="with_pandoc",
        note="tagged",
    ),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What a peer takes, in shares of what briefgen takes; or why it could not be measured."""

    peer: Peer
    three: Usage | None = None
    twenty: Usage | None = None
    missing: str = ""


def installed(root: Path) -> dict[Peer, Environment | str]:
    """Return the environment of each peer, or why it has none."""
    found: dict[Peer, Environment | str] = {}
    for peer in PEERS:
        try:
            found[peer] = peer_environment(root, peer.environment, peer.requirements, peer.modules)
        except MissingError as missing:
            found[peer] = str(missing)
    return found


def standings(
    made: Mapping[Peer, Environment | str],
    works: Mapping[str, tuple[Path, Mapping[str, Sequence[str]]]],
    runs: int,
    folder: Path,
) -> list[Standing]:
    """Return how every peer stands to briefgen.

    `works` names `three` and `twenty`; each holds the content file and briefgen's own command for
    each format.
    """
    able, found = _able(made, works["three"][0], folder)
    for form in ("docx", "pdf"):
        peers = {peer: made for peer, made in able.items() if peer.format == form}
        shares = {
            size: _shares(peers, content, own[form], runs, folder)
            for size, (content, own) in works.items()
        }
        found += [
            Standing(peer=peer, three=shares["three"][peer], twenty=shares["twenty"][peer])
            for peer in peers
        ]
    return sorted(found, key=lambda one: PEERS.index(one.peer))


def _able(
    made: Mapping[Peer, Environment | str], content: Path, folder: Path
) -> tuple[dict[Peer, Environment], list[Standing]]:
    """Return the peers that run, and the others with the reason."""
    able: dict[Peer, Environment] = {}
    others: list[Standing] = []
    for peer, environment in made.items():
        if isinstance(environment, str):
            others.append(Standing(peer=peer, missing=environment))
            continue
        try:
            measured(peer.command(environment, content, _out(folder, peer)), folder)
            able[peer] = environment
        except RunError as failure:
            others.append(Standing(peer=peer, missing=str(failure)))
    return able, others


def _shares(
    peers: Mapping[Peer, Environment],
    content: Path,
    own: Sequence[str],
    runs: int,
    folder: Path,
) -> dict[Peer, Usage]:
    print(f"peers: {content.stem}, {', '.join(peer.name for peer in peers)}", file=sys.stderr)
    commands = {
        peer.name: peer.command(made, content, _out(folder, peer)) for peer, made in peers.items()
    }
    taken = interleaved({"briefgen": own, **commands}, runs, folder)
    ours = medians(taken["briefgen"])
    return {peer: _share(medians(taken[peer.name]), ours) for peer in peers}


def _out(folder: Path, peer: Peer) -> Path:
    return folder / "out" / f"{peer.script}.{peer.format}"


def _share(theirs: Usage, ours: Usage) -> Usage:
    return Usage(
        wall=theirs.wall / ours.wall,
        processor=theirs.processor / ours.processor,
        peak=theirs.peak / ours.peak,
    )


def comparison_table(found: Iterable[Standing]) -> list[Sequence[str]]:
    """Return the rows of the table of peers, its header first."""
    measures = ("processor", "wall", "memory")
    head = [f"{pages} p., {measure}" for pages in (3, 20) for measure in measures]
    rows: list[Sequence[str]] = [("format", "peer", *head, "note")]
    for one in found:
        if one.three is None or one.twenty is None:
            rows.append((one.peer.format, one.peer.name, *["missing"] * 6, one.missing))
            continue
        shares = [
            f"{share:.2f}"
            for usage in (one.three, one.twenty)
            for share in (usage.processor, usage.wall, usage.peak)
        ]
        rows.append((one.peer.format, one.peer.name, *shares, one.peer.note))
    return rows

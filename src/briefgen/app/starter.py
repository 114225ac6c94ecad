"""What a new brief starts as: a commented YAML file that builds as it is."""

from datetime import date, timedelta
from pathlib import Path

from briefgen.app.files import write_files
from briefgen.diagnostics import OutputError

__all__ = ["SCHEMA_FILE", "start_brief", "starter"]

SCHEMA_FILE = "briefgen.schema.json"

_STARTER = """\
# yaml-language-server: $schema={schema}
# A brief. Check it with `briefgen check {file}`, build it with `briefgen build {file}`.
# Everything but title, date and summary may be left out; what is left out is not printed.

title: Port strike spreads to a second terminal     # one line: what happened
{subtitle}product: {product}                                # the house style; see `briefgen styles`
serial: EX-001
date: {date}                                    # the date of issue
information_cutoff: {cutoff}                      # the latest information used
{period}originator: Example Desk
audience: Supply planners
marking: TLP:GREEN                                  # TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:RED ...

{requirement}# The bottom line: three sentences at most.
bluf: >-
  Dockers at a second terminal have stopped work. Deliveries will slow from next week.
  A full closure is unlikely this month.

# The key points. [@id] cites a source from the list below.
summary:
  - Dockers at the eastern terminal walked out one week after those at the western one. [@herald]
  - text: The port authority has offered talks and set no date.
    sources: [authority]
  - text: Neither side is expected to give way before the weekend.
    basis: judgement                                # information, assumption or judgement

# What you judge: one likelihood term in each, and how sure you are as a sentence of its own.
judgements:
  - text: A closure of the whole port is unlikely before the end of the month.
    likelihood: unlikely
    confidence: moderate                            # high, moderate or low
    rationale: Only two of five terminals are affected, and talks are on offer.
    sources: [herald, authority]

discussion:
  - heading: Why the strike spread
    body: |                                         # Markdown: paragraphs, lists, tables
      The second crew joined after its own pay talks *failed*. Both crews now ask for the same
      three things [@herald]:

      - a rise in line with prices;
      - fixed shifts;
      - no use of outside labour.

actors:
  - name: Harbour Workers' Union
    type: organisation
    role: Leads the strike at both terminals
    significance: high
  - Port Authority: employer at both terminals      # the short form: name, then role

# Dates may be as precise as you know: 2024-05-17, 2024-05, 2024-05~ (about), 2024-05-17/..
events:
  - {earlier}: Dockers at the western terminal stop work. [@herald]
  - date: {cutoff}
    title: Second walk-out
    description: Dockers at the eastern terminal join the strike.
    actors: [Harbour Workers' Union]
    sources: [herald]

indicators:
  - text: A date is set for talks
    status: not-observed                            # not-observed, emerging or observed

sources:
  - id: herald
    title: Second crew joins port strike
    publisher: The Example Herald
    date: {cutoff}
    url: https://news.example.org/port-strike
    type: news
    reliability: C                                  # A to F
    credibility: 3                                  # 1 to 6
  - id: authority
    title: Statement on the eastern terminal
    publisher: Example Port Authority
    date: {cutoff}
    type: official
    locator: press office, by e-mail
    reliability: B
    credibility: 2
"""


_SUBTITLE = "subtitle: What it means for deliveries this month\n"
_REQUIREMENT = "requirement: Will the strike stop deliveries before the end of the month?\n\n"


def starter(file: str, product: str, today: date, schema: str = SCHEMA_FILE) -> str:
    """Return the text of a new brief issued `today`."""
    cutoff = today - timedelta(days=1)
    earlier = today - timedelta(days=8)
    following = today + timedelta(days=7)
    period = f"period: {earlier}/{today}\nnext_report: {following}\n"
    return _STARTER.format(
        schema=schema,
        file=file,
        product=product,
        date=today,
        cutoff=cutoff,
        earlier=earlier,
        period=period if product == "sitrep" else "",
        subtitle="" if product == "sitrep" else _SUBTITLE,
        requirement="" if product == "sitrep" else _REQUIREMENT,
    )


def start_brief(name: str, product: str, today: date, schema: str) -> tuple[Path, ...]:
    """Write a new brief and, beside it, the JSON Schema; refuse to replace a brief."""
    path = Path(name if name.endswith((".yaml", ".yml")) else f"{name}.yaml")
    if path.exists():
        raise OutputError(str(path), "there is such a file already; it was left as it is")
    beside = path.with_name(SCHEMA_FILE)
    write_files({path: starter(path.name, product, today).encode(), beside: schema.encode()})
    return path, beside

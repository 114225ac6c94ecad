"""Does the page of a run work in a real browser: for eyes, keys and ears, with hostile words?"""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from time import perf_counter
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from briefgen.app.batch.index import INDEX_NAME, Index
from briefgen.app.batch.outcome import NOTHING_KNOWN, About, Outcome, Status
from briefgen.diagnostics import Diagnostic, Place, Severity
from tests.conformance.browser import axe_findings, browser

HOSTILE = "<script>window.hostile = 1</script><img src=x onerror='window.hostile = 1'>"
FOUND = tuple(
    Diagnostic(
        severity=severity,
        code="BG201",
        message=f"no source {HOSTILE}",
        place=Place(source="raid.yaml", line=3, column=5),
        hint="name one",
    )
    for severity in (Severity.ERROR, Severity.WARNING)
)
ABOUT = About("Raid on the depot", "TLP:RED", "final", "2020-06-30")


def row(
    status: Status = Status.BUILT,
    files: tuple[str, ...] = ("irak/raid.pdf", "irak/raid.docx"),
    diagnostics: tuple[Diagnostic, ...] = (),
    source: str = "briefs/raid.yaml",
    **about: str,
) -> Outcome:
    """Return the outcome of a raid, or of another brief."""
    told = ABOUT._replace(**about) if status.is_well else NOTHING_KNOWN
    return Outcome(
        source=source,
        name="raid",
        status=status,
        about=told,
        paths=tuple(map(Path, files)),
        diagnostics=diagnostics,
    )


ROWS = (
    row(),
    row(Status.UNCHANGED, title="Éire", date="2021-01-01", marking="TLP:GREEN"),
    row(diagnostics=FOUND[1:], title="Zebra 10", date="2019-12-31", marking="INTERNAL"),
    row(files=("x #?%20é.pdf",), title="Zebra 9", date="2020-02-01", marking=""),
    row(title="غارة على المستودع", marking="TLP:AMBER+STRICT"),
    row(Status.REJECTED, files=(), source=f"{HOSTILE}.yaml", diagnostics=FOUND),
    row(Status.FAILED, files=(), source="gone.yaml"),
)
SHOWN = [one.about.title or one.source for one in ROWS]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as one:
        yield one


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the page of a run, with its files round it."""
    folder = tmp_path_factory.mktemp("out")
    for one in ROWS:
        for path in one.paths:
            (folder / path).parent.mkdir(exist_ok=True)
            (folder / path).write_bytes(b"%PDF-1.7")
    return written(folder, ROWS)


def written(folder: Path, rows: Iterable[Outcome]) -> Path:
    """Return the page of some outcomes, whose paths are seen from the folder."""
    index = Index(Path())
    counts = Counter[Status]()
    with (folder / INDEX_NAME).open("w", encoding="utf-8") as page:
        page.write(index.head())
        for one in rows:
            counts[one.status] += 1
            page.write(index.brief(one))
        page.write(index.foot(counts))
    return folder / INDEX_NAME


@pytest.fixture
def page(chromium: Browser, index: Path) -> Iterator[Page]:
    with chromium.new_context() as context:
        one = context.new_page()
        one.goto(index.as_uri())
        yield one


def names(page: Page) -> list[str]:
    """Return the briefs in the order that the page has them in."""
    return list(page.locator("tbody th > bdi").all_text_contents())


def test_the_page_fetches_nothing_and_has_nothing_to_complain_of(chromium: Browser, index: Path):
    page = chromium.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(index.as_uri())
    page.locator("summary").first.click()
    page.get_by_role("button", name="Date").click()

    assert asked == [index.as_uri()]
    assert said == []
    assert names(page) != SHOWN
    page.close()


def test_words_of_a_brief_run_no_script(page: Page):
    for summary in page.locator("summary").all():
        summary.click()

    assert page.evaluate("window.hostile") is None
    assert page.locator("tbody img, tbody script").count() == 0
    assert HOSTILE in (page.locator("tbody").text_content() or "")


def test_the_policy_stops_a_script_that_would_get_in(chromium: Browser, index: Path):
    planted = index.read_text("utf-8").replace("<tbody>", f"<tbody><tr><td>{HOSTILE}</td></tr>")
    index.with_name("planted.html").write_text(planted, "utf-8")
    page = chromium.new_page()
    page.goto(index.with_name("planted.html").as_uri())

    assert page.locator("tbody img").count() == 1
    assert page.evaluate("window.hostile") is None
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_wrong(page: Page, scheme, width):
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    page.get_by_role("button", name="Brief").click()
    for summary in page.locator("summary").all():
        summary.click()

    found = axe_findings(page)
    print(f"{scheme}, {width} pixels wide, axe: {len(found)} findings", *found[:10], sep="\n  ")
    assert found == []


@pytest.mark.parametrize(
    ("rule", "defect"),
    [
        ("color-contrast", "document.querySelector('tbody bdi').style.color = '#ddd'"),
        ("html-has-lang", "document.documentElement.removeAttribute('lang')"),
        ("aria-allowed-attr", "document.querySelector('a').setAttribute('aria-sort', 'none')"),
        ("button-name", "document.querySelector('button').textContent = ''"),
    ],
)
def test_axe_finds_what_is_wrong_where_something_is(page: Page, rule, defect):
    page.evaluate(defect)

    assert rule in {one.split(":")[0] for one in axe_findings(page)}


def test_light_and_dark_are_two(page: Page):
    grounds = set()
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        grounds.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))

    assert grounds == {"rgb(255, 255, 255)", "rgb(17, 22, 30)"}


def test_the_table_is_read_with_its_caption_its_heads_and_its_links(page: Page):
    table = page.get_by_role("table", name="Briefs with their files, in the order of the run")

    assert table.get_by_role("columnheader").all_text_contents() == [
        "Brief", "Outcome", "Marking", "Status", "Date", "Files", "Diagnostics"
    ]  # fmt: skip
    assert table.get_by_role("rowheader").count() == len(ROWS)
    assert table.get_by_role("link", name="Word of Raid on the depot").count() == 1


@pytest.mark.parametrize(
    ("column", "rising"),
    [
        ("Date", ["Zebra 10", "Zebra 9", "Raid on the depot", SHOWN[4], "Éire"]),
        ("Brief", ["Éire", "gone.yaml", "Raid on the depot", "Zebra 9", "Zebra 10", SHOWN[4]]),
        ("Marking", ["Zebra 10", SHOWN[4], "Éire", "Raid on the depot"]),
        ("Outcome", ["Raid on the depot", *SHOWN[2:5], "Éire", *SHOWN[5:]]),
        ("Diagnostics", [*SHOWN[:2], *SHOWN[3:5], "gone.yaml", "Zebra 10", SHOWN[5]]),
    ],
)
def test_a_column_sorts_up_then_down_and_what_is_empty_stays_below(page: Page, column, rising):
    head = page.get_by_role("columnheader", name=column)
    for direction in ("ascending", "descending"):
        head.get_by_role("button").click()
        told = [one for one in names(page) if one in rising]
        assert told[: len(rising)] == rising if direction == "ascending" else told != rising
        assert head.get_attribute("aria-sort") == direction
        assert page.get_by_role("status").text_content() == (
            f"sorted by {column.lower()}, {direction}"
        )
    assert page.locator("[aria-sort]").count() == 1
    assert sorted(names(page)) == sorted(SHOWN)
    if column == "Date":
        assert names(page)[-2:] == SHOWN[-2:]


def test_all_is_reached_and_done_with_keys(page: Page):
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('role')") == "region"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert names(page)[0] != SHOWN[0]
    assert page.evaluate("document.activeElement.textContent") == "Brief", "the focus stays"
    page.keyboard.press("Space")
    assert page.locator("th[aria-sort]").get_attribute("aria-sort") == "descending"

    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.tagName"))
    assert {"A", "BUTTON", "SUMMARY"} <= reached


def test_each_link_leads_to_the_file_that_is_there(page: Page, index: Path):
    links = page.locator("tbody a").evaluate_all("all => all.map((one) => one.href)")
    paths = [Path(unquote(urlsplit(link).path)) for link in links]

    assert len(paths) == sum(len(one.paths) for one in ROWS)
    assert all(path.is_file() and path.is_relative_to(index.parent) for path in paths)


def test_a_narrow_window_scrolls_the_table_and_not_the_page(page: Page):
    page.set_viewport_size({"width": 320, "height": 800})

    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320
    assert page.evaluate("document.querySelector('.table').scrollWidth") > 320


def test_without_scripts_it_is_a_plain_table(chromium: Browser, index: Path):
    with chromium.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(index.as_uri())

        assert page.get_by_role("row").count() == len(ROWS) + 1
        assert page.get_by_role("button").count() == 0


def test_ten_thousand_briefs_are_sorted_while_one_waits(chromium: Browser, tmp_path: Path):
    rows = (row(title=f"Raid {n * 7919 % 10_000}") for n in range(10_000))
    page = chromium.new_page()
    page.goto(written(tmp_path, rows).as_uri())
    started = perf_counter()
    page.get_by_role("button", name="Brief").click()
    first = page.locator("tbody th > bdi").nth(2).text_content()
    took = perf_counter() - started

    print(f"10,000 briefs are sorted in {took:.1f} s")
    assert first == "Raid 2"
    assert took < 30
    page.close()

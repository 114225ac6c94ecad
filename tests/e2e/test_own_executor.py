"""A user's own executor: the program of the page, and any other pool that there is."""

import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import briefgen
from tests.builders import a_brief
from tests.e2e.command import environment
from tests.samples import sample_picture

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "run-on-your-own-executor.md"
PICTURED: dict[str, object] = {"figures": [{"path": "map.png", "caption": "A map", "alt": "A map"}]}


def jobs():
    """Yield jobs that need no disk where they are built."""
    for i in range(4):
        yield briefgen.Job(
            source=f"{i}.yaml",
            name=str(i),
            text=a_brief(title=f"Brief {i}", **PICTURED).encode(),
            files=briefgen.Carried(files={"map.png": sample_picture()}),
        )


@pytest.mark.parametrize(
    "pool",
    [
        lambda: ThreadPoolExecutor(2),
        lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
    ],
    ids=["threads", "processes"],
)
def test_any_executor_makes_the_same_bytes_in_the_same_order(pool):
    expected = [next(briefgen.batch([job])) for job in jobs()]

    with pool() as executor:
        outcomes = list(briefgen.batch(jobs(), executor=executor))

    assert [one.name for one in outcomes] == ["0", "1", "2", "3"]
    assert [one.files for one in outcomes] == [one.files for one in expected]
    assert set(outcomes[0].files) == {"pdf", "docx"}


def fatal():
    """End the process as the system does when memory runs out."""
    os._exit(9)


def test_an_executor_that_breaks_fails_its_briefs_and_raises_nothing():
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        with pytest.raises(Exception, match="terminated abruptly"):
            executor.submit(fatal).result()
        outcomes = list(briefgen.batch(jobs(), executor=executor))

    assert [one.status.value for one in outcomes] == ["failed"] * 4
    assert {found.code for one in outcomes for found in one.diagnostics} == {"BG701"}


def test_the_program_of_the_page_runs(tmp_path):
    [program] = re.findall(r"```python\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "a.yaml").write_text(a_brief(), encoding="utf-8")
    (tmp_path / "briefs" / "b.yaml").write_text(a_brief(date="x"), encoding="utf-8")
    (tmp_path / "run.py").write_text(program, encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "run.py"],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )

    assert done.stdout == "built briefs/a.yaml\nrejected briefs/b.yaml\n"
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["a.docx", "a.pdf"]

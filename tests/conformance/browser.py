"""A real browser, and what axe finds wrong with the page that it shows."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

__all__ = ["AXE", "axe_findings", "browser"]

AXE = Path(__file__).parent / "npm/node_modules/axe-core/axe.min.js"
_RUN = "async () => (await axe.run(document, {resultTypes: ['violations']}))"
_LEAST_RULES = 15


@contextmanager
def browser() -> Iterator[Browser]:
    """Yield Chromium without a window; raises where there is none."""
    program = shutil.which("chromium")
    assert program, "there is no chromium: tests/conformance/install-programs.sh brings it"
    alone = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium's own rule for root
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=alone)
        yield chromium
        chromium.close()


def axe_findings(page: Page) -> list[str]:
    """Return what axe finds wrong with a page as it stands, by its rules and the elements."""
    page.evaluate(AXE.read_text("utf-8"))
    result: dict[str, Any] = page.evaluate(_RUN)
    looked = len(result["passes"]) + len(result["violations"])
    assert looked >= _LEAST_RULES, f"axe looked at {looked} rules only"
    return [f"{one['id']}: {node['html']}" for one in result["violations"] for node in one["nodes"]]

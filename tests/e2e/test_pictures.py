"""Pictures of every kind that PNG and JPEG know build into both formats."""

from pathlib import Path

import pytest
from PIL import Image

from tests.builders import a_brief
from tests.unit.cli.run import run

KINDS = [
    *((f"{mode}.png".replace(";", ""), mode, (60, 40)) for mode in ("RGB", "RGBA", "P", "L", "LA")),
    *((f"{mode}.png".replace(";", ""), mode, (60, 40)) for mode in ("1", "I;16")),
    *((f"{mode}.jpg", mode, (60, 40)) for mode in ("RGB", "L", "CMYK")),
    ("tiny.png", "RGB", (1, 1)),
    ("wide.png", "RGB", (3000, 10)),
    ("tall.png", "RGB", (10, 3000)),
]


@pytest.mark.parametrize(("name", "mode", "size"), KINDS, ids=[name for name, *_ in KINDS])
def test_a_picture_builds(name, mode, size, tmp_path):
    Image.new(mode, size).save(tmp_path / name)
    brief: Path = tmp_path / "brief.yaml"
    brief.write_text(a_brief(figures=[{"path": name, "alt": "A picture"}]), encoding="utf-8")

    done = run("build", str(brief), "-o", str(tmp_path))

    assert (done.code, done.err) == (0, "no problems in 1 brief\n")

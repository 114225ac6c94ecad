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


SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60">{}'
    '<text x="10" y="30" font-family="Arial">quay</text></svg>'
)


def test_an_svg_picture_builds_into_both_formats_and_is_the_same_on_every_run(tmp_path):
    (tmp_path / "map.svg").write_text(SVG.format('<rect width="120" height="60" fill="#EEF2F7"/>'))
    (tmp_path / "brief.yaml").write_text(_with_picture("map.svg"))

    for name in ("one", "two"):
        done = run("build", str(tmp_path / "brief.yaml"), "-o", str(tmp_path / name))
        assert (done.code, done.err) == (0, "no problems in 1 brief\n")
    for form in ("docx", "pdf"):
        one, two = ((tmp_path / name / f"brief.{form}").read_bytes() for name in ("one", "two"))
        assert one == two


def test_an_svg_picture_with_a_script_is_refused_where_it_is_named(tmp_path):
    (tmp_path / "map.svg").write_text(SVG.format("<script>run()</script>"))
    (tmp_path / "brief.yaml").write_text(_with_picture("map.svg"))

    done = run("build", str(tmp_path / "brief.yaml"), "-o", str(tmp_path))
    assert done.code == 1
    assert "BG601" in done.err
    assert "<script>" in done.err


def _with_picture(name):
    return a_brief(figures=[{"id": "map", "path": name, "alt": "A map.", "caption": "The quay"}])

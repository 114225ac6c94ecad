"""How LibreOffice draws a Word file, with the fonts of our PDF in place of Word's own."""

import io
import os
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from briefgen.render.pdf.fonts.chain import font_set
from briefgen.style.look import Fonts

__all__ = ["draw_all", "draw_docx", "fonts_at_hand", "save_docx", "save_odt"]

_FACES = tuple((bold, italic, mono) for bold in (0, 1) for italic in (0, 1) for mono in (0, 1))
_SECONDS = 240


def fonts_at_hand(fonts: Fonts, folder: Path) -> Path:
    """Write the fonts of a style to a folder; return a fontconfig file that offers only them."""
    for index, data in enumerate(dict.fromkeys(_files(fonts))):
        (folder / f"font-{index}.ttf").write_bytes(_static(data))
    pairs = {face.word: face.pdf for face in (fonts.arabic, fonts.mono, fonts.text)}
    aliases = "".join(
        f"<match><test name='family'><string>{word}</string></test>"
        f"<edit name='family' mode='assign' binding='strong'><string>{ours}</string></edit></match>"
        for word, ours in pairs.items()
    )
    config = folder / "fonts.conf"
    config.write_text(
        "<?xml version='1.0'?><!DOCTYPE fontconfig SYSTEM 'fonts.dtd'><fontconfig>"
        f"<dir>{folder}</dir><cachedir>{folder}/cache</cachedir>{aliases}</fontconfig>"
    )
    return config


def _files(fonts: Fonts) -> Iterator[bytes]:
    known = font_set(fonts)
    for bold, italic, mono in _FACES:
        for face in known.faces(bold=bool(bold), italic=bool(italic), mono=bool(mono)):
            yield face.data


def _static(data: bytes) -> bytes:
    """Return a font without its variations: its default instance, which is what our PDF sets."""
    font = TTFont(io.BytesIO(data), recalcTimestamp=False)
    if "fvar" not in font:
        return data
    defaults = {axis.axisTag: axis.defaultValue for axis in font["fvar"].axes}
    instancer.instantiateVariableFont(font, defaults, inplace=True)
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def draw_docx(docx: Path, fonts: Path, folder: Path) -> Path:
    """Return the PDF that LibreOffice makes of a Word file, in a profile of its own."""
    return _converted([docx], "pdf", fonts, folder)[0]


def save_docx(files: Sequence[Path], fonts: Path, folder: Path) -> list[Path]:
    """Return Word files as LibreOffice saves them again, in a folder of their own."""
    return _converted(files, "docx:MS Word 2007 XML", fonts, folder)


def save_odt(files: Sequence[Path], fonts: Path, folder: Path) -> list[Path]:
    """Return Word files as LibreOffice saves them in OpenDocument."""
    return _converted(files, "odt", fonts, folder)


def draw_all(files: Sequence[Path], fonts: Path, folder: Path) -> list[Path]:
    """Return the PDFs that LibreOffice makes of Word files, all drawn by one process."""
    return _converted(files, "pdf", fonts, folder)


def _converted(files: Sequence[Path], form: str, fonts: Path, folder: Path) -> list[Path]:
    """Return the files of another form that LibreOffice makes, in the order of the files."""
    command = [
        "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
        "--convert-to", form, "--outdir", str(folder), *map(str, files),
    ]  # fmt: skip
    environment = os.environ | {"FONTCONFIG_FILE": str(fonts), "HOME": str(folder)}
    done = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=False, timeout=_SECONDS
    )
    made = [folder / file.with_suffix(f".{form.partition(':')[0]}").name for file in files]
    assert all(one.is_file() for one in made), done.stdout + done.stderr
    return made

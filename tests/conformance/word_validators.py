"""What other people's programs find wrong with a Word file."""

import json
import platform
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import docx_integrity
import openxml_audit
from openxml_audit import FileFormat

from tests.conformance.validators import Finding

__all__ = ["AUDIT", "INTEGRITY", "SDK", "WORD_TOOLS", "word_findings"]

_SDK = Path(__file__).parent.joinpath(
    "npm", "node_modules", "@xarsh", "ooxml-validator-linux-x64", "ooxml-validator"
)
_VERSIONS = {
    "Office2013": FileFormat.OFFICE_2013,
    "Microsoft365": FileFormat.MICROSOFT_365,
}
_CHECKS = 10  # of docx-integrity
MISSING = (
    f"the Open XML SDK is not there: npm/package-lock.json brings it for Linux on x64, and this is"
    f" {platform.system()} on {platform.machine()}; `make conformance` installs it where it can"
)
SDK = tuple(f"Open XML SDK {version}" for version in _VERSIONS)
AUDIT = tuple(f"openxml-audit {version}" for version in _VERSIONS)
INTEGRITY = "docx-integrity"
WORD_TOOLS = (*SDK, *AUDIT, INTEGRITY)


def word_findings(docx: bytes, suffix: str = ".docx") -> tuple[Finding, ...]:
    """Return what all the tools find, warnings among it; `suffix` tells a template (.dotx)."""
    with tempfile.TemporaryDirectory() as folder:
        asked = [_ask_sdk(docx, Path(folder), version + suffix) for version in _VERSIONS]
        path = Path(folder) / f"examined{suffix}"
        path.write_bytes(docx)
        ours = (*_of_audit(path), *_of_integrity(path))
        answers = (_of_sdk(sdk, tool) for sdk, tool in zip(asked, SDK, strict=True))
        return (*chain.from_iterable(answers), *ours)


def _ask_sdk(docx: bytes, folder: Path, name: str) -> subprocess.Popen[str]:
    """Start the SDK on a copy of its own: it writes to what it reads."""
    (folder / name).write_bytes(docx)
    assert _SDK.is_file(), MISSING
    command = [str(_SDK), name, Path(name).stem]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True)


def _of_sdk(sdk: subprocess.Popen[str], tool: str) -> Iterator[Finding]:
    said, _ = sdk.communicate()
    assert sdk.returncode == 0, f"the SDK ends with {sdk.returncode}: {said}"  # no such version
    report = json.loads(said)
    assert report["ok"] is not bool(report["errors"]), said
    for error in report["errors"]:
        rule = error["id"] or "unreadable"
        where = f"{error['path']}: {error['xPath']}" if error["path"] else ""
        yield Finding(tool, rule, error["description"], evidence=where)


def _of_audit(path: Path) -> Iterator[Finding]:
    """Yield what validators say that are new each time.

    Why: openxml-audit 0.8.0 keeps what it saw of a file by the address of an object that is gone,
    so that one which is used again takes one file for another now and then.
    """
    for version, tool in zip(_VERSIONS.values(), AUDIT, strict=True):
        auditor = openxml_audit.OpenXmlValidator(file_format=version, max_errors=0)
        result = auditor.validate(path)
        assert result.file_format is version, result
        assert result.is_valid is not bool(result.errors), result
        for error in result.errors:
            rule = error.id or error.error_type.value
            yield Finding(tool, rule, error.description, evidence=f"{error.part_uri}: {error.path}")


def _of_integrity(path: Path) -> Iterator[Finding]:
    inspector = docx_integrity.Inspector(path)
    assert len(inspector.CHECKS) == _CHECKS, inspector.CHECKS
    for found in inspector.run():
        if found.severity is not docx_integrity.INFO:
            yield Finding(INTEGRITY, found.code, found.message, evidence=found.where)

"""Has LibreOffice turn every Word file of a folder into a PDF, in several programs side by side.

    office.py PROCESSES FOLDER

Each has a profile of its own: two programs of one profile are one.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory


def main() -> None:
    """Convert them all."""
    count, folder = int(sys.argv[1]), Path(sys.argv[2])
    files = sorted(folder.glob("*.docx"))
    with TemporaryDirectory() as profiles:
        running = [
            subprocess.Popen(
                [
                    str(shutil.which("soffice")),
                    "--headless",
                    f"-env:UserInstallation=file://{profiles}/{number}",
                    *("--convert-to", "pdf", "--outdir", str(folder)),
                    *map(str, files[number::count]),
                ],
                stdout=subprocess.DEVNULL,
            )
            for number in range(count)
        ]
        codes = [process.wait() for process in running]
    missing = [file.name for file in files if not file.with_suffix(".pdf").is_file()]
    if any(codes) or missing:
        sys.exit(f"LibreOffice left with {codes}; no PDF of {len(missing)} files")


if __name__ == "__main__":
    main()

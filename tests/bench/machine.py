"""On what machine was measured: processor, memory, system, Python; no host name, no path."""

import os
import platform
from pathlib import Path

__all__ = ["described"]

_GIBIBYTE = 2**30


def described() -> list[str]:
    """Return the machine in a few lines."""
    return [
        f"Processor: {_processor()}, {os.cpu_count()} cores",
        f"Memory: {_memory():.0f} GiB",
        f"System: {platform.system()} {platform.release().split('-')[0]}, {platform.machine()}",
        f"Python: {platform.python_implementation()} {platform.python_version()}",
    ]


def _processor() -> str:
    """Return the model of the processor, as the system names it."""
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.is_file():
        for line in cpuinfo.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> float:
    """Return the memory in gibibytes."""
    return os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / _GIBIBYTE

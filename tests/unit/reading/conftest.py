"""Both YAML readers, the one in C and the one in Python, must pass the same tests."""

import pytest
import yaml

from briefgen.reading import stream


@pytest.fixture(params=[yaml.CSafeLoader, yaml.SafeLoader], ids=["c", "python"])
def either_loader(request, monkeypatch):
    monkeypatch.setattr(stream, "LOADER", request.param)

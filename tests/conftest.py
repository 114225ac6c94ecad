"""What all tests share: the profiles of Hypothesis and the option that rewrites golden files."""

import pytest
from hypothesis import HealthCheck, settings

_SLOW_BUT_WELL = [HealthCheck.too_slow, HealthCheck.data_too_large]

settings.register_profile(
    "laptop", max_examples=30, deadline=None, suppress_health_check=_SLOW_BUT_WELL
)
settings.register_profile(  # the same examples every time: a gate must not depend on luck
    "ci",
    max_examples=300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=_SLOW_BUT_WELL,
)
settings.load_profile("laptop")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected files of tests/golden"
    )

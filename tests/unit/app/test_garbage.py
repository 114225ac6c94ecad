"""The collector rests while a brief is built, and is as it was afterwards."""

import gc

import pytest

from briefgen.app.garbage import uncollected


@pytest.fixture
def collector_off():
    gc.disable()
    yield
    gc.enable()


def test_the_collector_rests_within_and_works_again_afterwards():
    with uncollected():
        assert not gc.isenabled()

    assert gc.isenabled()


def test_the_collector_works_again_after_an_error():
    with pytest.raises(ValueError, match="half way"), uncollected():
        raise ValueError("half way")

    assert gc.isenabled()


@pytest.mark.usefixtures("collector_off")
def test_a_collector_that_was_off_stays_off():
    with uncollected():
        pass

    assert not gc.isenabled()

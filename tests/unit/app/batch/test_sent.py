import os
from dataclasses import replace

import pytest

from briefgen.app.batch.fingerprint import release
from briefgen.app.batch.sent import Named, OtherReleaseError, Read, Sent, carry_out_there
from briefgen.app.batch.work import carry_out
from briefgen.diagnostics import AssetError
from tests.samples import sample_picture
from tests.unit.app.batch.jobs import a_job

_FIGURE = Named("picture", "map.png")
_DESK = Named("related", "desk.yaml")
_PICTURED = {"figures": [{"path": "map.png", "caption": "A map", "alt": "A map"}]}


def _answer(job, known=None):
    return carry_out_there(job, known or {}, None, release())


def test_a_job_that_lacks_nothing_is_carried_out():
    job = a_job()

    assert _answer(job).result.files == carry_out(job).files


def test_files_that_were_not_sent_are_asked_for():
    assert _answer(a_job(**_PICTURED)) == (None, (_FIGURE,))
    assert _answer(a_job(extends="desk.yaml")) == (None, (_DESK,))


def test_a_brief_is_built_from_the_files_that_were_sent():
    known = {_FIGURE: Read(("here/map.png",), sample_picture())}

    result, lacking = _answer(a_job(**_PICTURED), known)

    assert lacking == ()
    assert "A map" in result.files["text"].decode()
    assert [seal.path for seal in result.inputs] == ["here/map.png"]


def test_a_refusal_is_sent_as_it_is():
    known = {_FIGURE: Read((), refusal='"map.png" is missing')}

    result, lacking = _answer(a_job(**_PICTURED), known)

    assert lacking == ()
    assert [found.message for found in result.diagnostics] == ['"map.png" is missing']


def test_the_moment_is_that_of_the_place_where_the_job_comes_from(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "no number")
    job = a_job()

    assert carry_out_there(job, {}, "0", release()).lacking == ()
    assert os.environ["SOURCE_DATE_EPOCH"] == "0"
    assert _answer(job).result.files
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_worker_with_another_briefgen_builds_nothing():
    with pytest.raises(OtherReleaseError, match="another briefgen"):
        carry_out_there(a_job(), {}, None, "another")


def test_a_file_is_found_by_its_name_and_its_use():
    sent = Sent(known={_FIGURE: Read((), b"picture")})

    assert sent.picture("map.png") == b"picture"
    assert sent.looked_at("other.png") == ()
    with pytest.raises(AssetError, match="was not sent"):
        sent.related("map.png")
    assert sent.lacking == [Named("related", "map.png")]
    assert replace(sent, lacking=[]).told() is None

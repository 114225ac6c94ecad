"""Chinese, Japanese and Korean: whole with the extra, and a way to it without."""

import os
from typing import Any

import pytest
from pypdf import PdfReader

from tests.e2e.command import briefgen

_WORDS = {
    "zh-Hans": (
        "根据港务局三月五日发布的公告，北港一号码头自2026年3月6日零时起暂停装卸作业，"
        "预计持续六个星期；期间所有集装箱船改靠南港（Nangang），由海事局统一调度，"
        "“海鸥行动”也因此推迟……"
    ),
    "ja": (
        "港湾局は三月五日、北港第一埠頭における荷役作業を一時的に停止すると発表した。"
        "「クレーンの安全点検が終わるまで、ちょっと待ってほしい」と担当者は述べ、"
        "コンテナー船は南港（ナンガン）へ回されている。"
    ),
    "ko": (
        "항만청은 3월 5일 북항 제1부두의 하역 작업을 6주 동안 중단한다고 발표했으며, "
        "모든 컨테이너선은 남항(Nangang)으로 우회하게 된다. "
        "“크레인 안전 점검이 끝날 때까지 기다려 달라”고 담당자가 말했다."
    ),
}
_FACES = {"zh-Hans": "NotoSansSC", "ja": "NotoSansJP", "ko": "NotoSansKR"}


def _brief(folder, language):
    words = _WORDS.get(language, _WORDS["zh-Hans"])
    text = f"title: A title\ndate: 2026-03-05\nlanguage: {language}\nproduct: assessment\n"
    (folder / "brief.yaml").write_text(f"{text}summary:\n  - {words}\n", "utf-8")


@pytest.mark.parametrize("language", _WORDS)
def test_each_language_is_set_in_its_own_forms_and_read_back_as_it_was_typed(language, tmp_path):
    _brief(tmp_path, language)

    done = briefgen("build", "brief.yaml", "-o", "out", folder=tmp_path)

    assert (done.returncode, b"BG605" in done.stderr) == (0, False)
    [page] = PdfReader(tmp_path / "out" / "brief.pdf").pages
    said = page.extract_text()
    assert _WORDS[language] in said.replace("\n", "")
    assert said.count("\n") > 5
    resources: Any = page["/Resources"]
    fonts = [font.get_object()["/BaseFont"] for font in resources["/Font"].values()]
    assert any(_FACES[language] in name for name in fonts)


@pytest.mark.parametrize("language", ["ja", "ko", "zh", "zh-Hant"])
def test_without_the_extra_the_finding_names_it(language, tmp_path):
    _brief(tmp_path, language)
    (tmp_path / "sitecustomize.py").write_text("import sys\nsys.modules['rendercv_fonts'] = None\n")
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))

    done = briefgen("build", "brief.yaml", "-o", "out", folder=tmp_path, PYTHONPATH=path)

    assert done.returncode == 0
    assert b"BG605" in done.stderr
    assert b"hint: pip install 'briefgen[cjk]'\n" in done.stderr
    assert "\ufffd" in PdfReader(tmp_path / "out" / "brief.pdf").pages[0].extract_text()

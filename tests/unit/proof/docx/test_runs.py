from briefgen.proof.docx.runs import NOTHING_SAID, RunProperties, run_properties
from tests.unit.proof.docx.files import element


def _said(xml: str) -> RunProperties:
    return run_properties(element(f"<w:rPr>{xml}</w:rPr>"))


def test_the_properties_of_a_run_are_read():
    assert _said('<w:b/><w:vanish/><w:color w:val="1F3864"/><w:sz w:val="20"/>') == RunProperties(
        vanish=True, colour="1F3864", size=20
    )
    assert _said('<w:webHidden/><w:rtl w:val="0"/><w:szCs w:val="3"/>') == RunProperties(
        web_hidden=True, is_native=False, native_size=3
    )


def test_what_says_nothing_says_nothing():
    assert run_properties(None) is NOTHING_SAID
    assert _said("<w:b/>") is NOTHING_SAID
    assert _said('<w:sz w:val="wide"/>').size is None


def test_a_highlight_lies_over_a_shade():
    shade, highlight = '<w:shd w:val="clear" w:fill="000000"/>', '<w:highlight w:val="yellow"/>'

    assert _said(highlight + shade).ground == "FFFF00"
    assert _said(shade + highlight).ground == "FFFF00"
    assert _said('<w:highlight w:val="none"/>' + shade).ground == "000000"


def test_each_script_has_its_language():
    said = _said('<w:lang w:val="fr-FR" w:eastAsia="ja-JP" w:bidi="ar-SA"/>')

    assert (said.language, said.eastern, said.native) == ("fr-FR", "ja-JP", "ar-SA")


def test_nearer_properties_win():
    near, far = RunProperties(colour="FF0000"), RunProperties(colour="00FF00", size=20)

    assert near.over(far) == RunProperties(colour="FF0000", size=20)
    assert NOTHING_SAID.over(far) is far
    assert near.over(NOTHING_SAID) is near

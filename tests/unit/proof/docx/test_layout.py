import pytest

from briefgen.proof.docx.layout import laid_out
from tests.unit.proof.docx.files import element


@pytest.mark.parametrize(
    ("said", "layout"),
    [
        ('<w:ind w:left="720" w:right="1cm"/>', {"left": 720, "right": 566.9}),
        ('<w:ind w:start="720" w:end="9"/>', {"left": 720, "right": 9}),
        ('<w:ind w:left="720" w:leftChars="100"/>', {"left": 210}),
        ('<w:ind w:left="720" w:leftChars="0"/>', {"left": 720}),
        ('<w:ind w:firstLine="300"/>', {"first": 300}),
        ('<w:ind w:firstLine="300" w:hanging="200"/>', {"first": -200}),
        ('<w:ind w:hangingChars="200"/>', {"first": -420}),
        ('<w:spacing w:before="120" w:after="60"/>', {"before": 120}),
        ('<w:spacing w:beforeLines="100"/>', {"before": 240}),
        ('<w:spacing w:line="20" w:lineRule="exact"/>', {"line": 20, "rule": 1}),
        ('<w:spacing w:line="20" w:lineRule="auto"/>', {"line": 20, "rule": 0}),
        (
            '<w:framePr w:x="9" w:y="8" w:w="7" w:h="6" w:hRule="exact"/>',
            {"x": 9, "x_page": 1, "y": 8, "y_page": 1, "wide": 7, "high": 6},
        ),
        (
            '<w:framePr w:x="9" w:xAlign="right" w:hAnchor="margin" w:vAnchor="text" w:h="6"/>',
            {"x": 0, "x_page": 0, "y_page": 0},
        ),
    ],
)
def test_what_is_said_of_a_place_is_in_twips_by_one_name(said, layout):
    assert laid_out(element(said)) == pytest.approx(layout, rel=1e-3)

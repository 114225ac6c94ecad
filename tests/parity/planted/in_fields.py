"""Disagreements planted in the fields, links and bookmarks of the Word file."""

import re
from collections.abc import Callable

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.files import replaced, rewritten
from tests.parity.planted.word import instead, planted

__all__ = ["IN_FIELDS"]


def _enclosing_nothing(bookmark: str) -> Callable[[str], str]:
    start, end = (
        rf'(<w:bookmarkStart w:id="(\d+)" w:name="{bookmark}"/>)',
        r'<w:bookmarkEnd w:id="\2"/>',
    )
    return lambda xml: rewritten(xml, f"{start}(.*?)({end})", r"\1\4\3")


def _ending_early(xml: str) -> str:
    """Let the bookmark round what the contents list lists end before its last heading."""
    number = re.search(r'w:id="(\d+)" w:name="_Listed_', xml)
    assert number is not None
    end = f'<w:bookmarkEnd w:id="{number[1]}"/>'
    last = xml.rindex('<w:p><w:pPr><w:pStyle w:val="Heading1"/>')
    return xml[:last] + end + replaced(xml[last:], end, "")


IN_FIELDS = (
    planted(
        "a link to another address",
        Aspect.LINK,
        instead("https://example.org/office", "https://example.org/offers"),
        "word/_rels/document.xml.rels",
        says="https://example.org/offers",
    ),
    planted(
        "a contents line that leads elsewhere",
        Aspect.LINK,
        instead('w:anchor="_Toc_discussion_1"', 'w:anchor="_Toc_section_gaps"'),
        says="What failed",
    ),
    planted(
        "a reference to another note",
        Aspect.LINK,
        instead("NOTEREF _Ref_tally", "NOTEREF _Ref_notice"),
        says="Some 340 lorries",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    planted(
        "pages counted from five",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r"(<w:cols )", r'<w:pgNumType w:start="5"/>\1'),
        says="5",
    ),
    planted(
        "a contents line without its page",
        Aspect.MARK,
        lambda xml: rewritten(
            xml, r"(PAGEREF _Toc_section_gaps(?:(?!</w:hyperlink>).)*?<w:t[^>]*>)3", r"\1"
        ),
        says="Gaps",
    ),
    planted(
        "another word in a cross-reference",
        Aspect.TEXT,
        lambda xml: rewritten(xml, r"(Affects:.*?REF .*?<w:t [^>]*>)KJ-1", r"\1KJ-2"),
        says="KJ-2",
        also=frozenset({Aspect.STRUCTURE, Aspect.LINK}),
    ),
    planted(
        "a cross-reference to another judgement",
        Aspect.LINK,
        lambda xml: rewritten(xml, r"(Affects:.*?REF _Ref_judgement_)kj1", r"\1kj2"),
        says="Affects",
        also=frozenset({Aspect.STRUCTURE}),
    ),
    planted(
        "a bookmark that encloses less than its cross-references show",
        Aspect.STRUCTURE,
        _enclosing_nothing("_Ref_judgement_kj1"),
        says='shows "KJ-1"',
    ),
    planted(
        "a figure that Word would count otherwise",
        Aspect.STRUCTURE,
        instead("SEQ Figure ", "SEQ Figure \\r 4 "),
        says='would show "4"',
    ),
    planted(
        "no page number",
        Aspect.PAGE_NUMBER,
        instead(" PAGE ", " DATE "),
        "word/footer1.xml",
        alone=Aspect.FOOT,
        says="{page}",
    ),
    planted(
        "another page in the contents",
        Aspect.MARK,
        lambda xml: rewritten(
            xml, r"(PAGEREF _Toc_section_gaps(?:(?!</w:hyperlink>).)*?<w:t[^>]*>)3", r"\g<1>2"
        ),
        says="Gaps",
    ),
    planted(
        "a bookmark that is not closed",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'<w:bookmarkEnd w:id="\d+"/>', ""),
        says="is not closed",
    ),
    planted(
        "a contents list of fewer levels",
        Aspect.STRUCTURE,
        instead('TOC \\o "1-2"', 'TOC \\o "1-1"'),
        says='has as line 4 "What failed" of level 2 and would have "Key actors" of level 1',
    ),
    planted(
        "a contents list of the whole document",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r" \\b _Listed_\w+", ""),
        says='and would have "Key judgements" of level 1',
    ),
    planted(
        "a contents list by the styles of paragraphs",
        Aspect.STRUCTURE,
        instead('TOC \\o "1-2"', 'TOC \\o "1-2" \\t "Body Text,1"'),
        says="has a switch that is not known: t",
    ),
    planted(
        "a contents list of a bookmark that is not there",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r'(w:name="_Listed)_', r"\1d_"),
        says='TOC leads to the bookmark "_Listed_',
    ),
    planted(
        "a contents list of less than what is behind it",
        Aspect.STRUCTURE,
        _ending_early,
        says="and would have nothing",
    ),
    planted(
        "a contents line in other words",
        Aspect.STRUCTURE,
        lambda xml: rewritten(xml, r"(_Toc_section_gaps(?:(?!</w:hyperlink>).)*?>)Gaps", r"\1Gap"),
        says='"Gap" of level 1 and would have "Gaps" of level 1',
        also=frozenset({Aspect.TEXT, Aspect.LINK}),
    ),
)

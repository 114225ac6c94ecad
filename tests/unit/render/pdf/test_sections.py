from briefgen.render.pdf.sections import Sections


def outline(*levels):
    sections = Sections()
    return [sections.begin(level).role for level in levels], sections


def test_blocks_before_the_first_heading_stand_in_the_document():
    sections = Sections()

    assert sections.current is sections.root
    assert sections.depth == 0


def test_a_heading_opens_a_section_within_that_of_the_level_above():
    roles, sections = outline(1, 2, 3)

    assert roles == ["H1", "H2", "H3"]
    assert sections.depth == 3


def test_a_heading_ends_the_sections_of_its_own_level_and_below():
    _, sections = outline(1, 2, 3, 2, 1)

    assert [kid.role for kid in sections.root.kids] == ["Sect", "Sect"]
    assert sections.depth == 1


def test_a_level_that_is_skipped_is_closed_up():
    roles, _ = outline(2, 3, 3, 1, 3)

    assert roles == ["H1", "H2", "H3", "H1", "H2"]

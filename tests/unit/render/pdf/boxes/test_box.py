from briefgen.render.pdf.boxes.box import Box, Chain


class Block(Box):
    """A box of a given height that may end after its first `least` points."""

    def __init__(self, height, least=None, before=0, after=0):
        super().__init__(before, after)
        self.wanted = height
        self.shortest = height if least is None else least
        self.drawn = []

    def measure(self, _width):
        return self.wanted

    def least(self, _width):
        return self.shortest

    def parts(self, _width, room, *, at_top):
        if room < self.shortest and not at_top:
            return []
        return [Block(room), Block(self.wanted - room)]

    def paint(self, left, top, width):
        self.drawn.append((left, top, width))


def test_a_chain_is_as_tall_as_its_members_and_the_larger_of_the_spaces_between_them():
    chain = Chain([Block(10, after=6), Block(20, before=14, after=3), Block(30, before=1)])

    assert chain.measure(100) == 10 + 14 + 20 + 3 + 30
    assert (chain.spaceBefore, chain.spaceAfter) == (0, 0)


def test_a_chain_needs_room_for_all_but_the_end_of_its_last_member():
    assert Chain([Block(10), Block(20), Block(300, least=40)]).least(100) == 70


def test_a_chain_whose_last_member_can_begin_is_released():
    members = [Block(10), Block(300, least=40)]

    assert Chain(members).parts(100, 50, at_top=False) == members


def test_a_chain_whose_last_member_cannot_begin_moves_to_the_next_page():
    assert Chain([Block(10), Block(300, least=40)]).parts(100, 49, at_top=False) == []


def test_what_no_page_holds_together_begins_below_what_it_must_not_be_parted_from():
    members = [Block(10), Block(300, least=290)]

    first, following = Chain(members).parts(100, 200, at_top=True)

    assert [first, following] == members
    assert following.insists
    assert len(following.split(100, 190)) == 2


def test_more_than_one_member_that_insists_stay_a_chain():
    members = [Block(10), Block(20), Block(300, least=290)]

    first, following = Chain(members).parts(100, 200, at_top=True)

    assert first is members[0]
    assert following.insists
    assert following.parts(100, 190, at_top=True) == members[1:]


def test_a_first_member_taller_than_a_page_is_split():
    first, rest = Chain([Block(500), Block(10)]).parts(100, 200, at_top=True)

    assert (first.measure(100), rest.measure(100)) == (200, 310)


def test_a_first_member_that_cannot_be_split_moves():
    class Whole(Block):
        def parts(self, _width, _room, *, at_top):  # noqa: ARG002
            return []

    assert Chain([Whole(500), Block(10)]).parts(100, 200, at_top=True) == []


def test_the_members_of_a_chain_are_drawn_below_each_other():
    members = [Block(10, after=5), Block(20), Block(30)]

    Chain(members).paint(50, 700, 100)

    assert [member.drawn for member in members] == [
        [(50, 700, 100)],
        [(50, 685, 100)],
        [(50, 665, 100)],
    ]


def test_platypus_is_given_sizes_parts_and_places():
    block = Block(30, least=10)

    assert block.wrap(100, 20) == (100, 30)
    assert len(block.split(100, 20)) == 2
    block.drawOn(None, 50, 600)

    assert block.drawn == [(50, 630, 100)]

from briefgen.proof.docx.grid import grid_rows, grid_width
from tests.unit.proof.docx.files import element

_GRID = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"


def _cell(properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr><w:p/></w:tc>"


def _row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def _table(*rows: str):
    return element(f"<w:tbl><w:tblPr/>{_GRID}{''.join(rows)}</w:tbl>")


def test_cells_stand_where_the_grid_says():
    wide = _cell('<w:gridSpan w:val="2"/>')
    (row,) = grid_rows(_table(_row(wide, _cell())))

    assert [(cell.column, cell.columns) for cell in row.cells] == [(0, 2), (2, 1)]
    assert row.width == grid_width(_table()) == 3


def test_a_row_may_leave_columns_out():
    properties = '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'
    (row,) = grid_rows(_table(_row(_cell(), properties=properties)))

    assert (row.cells[0].column, row.width) == (1, 3)


def test_cells_reach_over_rows():
    begin, more = _cell('<w:vMerge w:val="restart"/>'), _cell("<w:vMerge/>")
    rows = grid_rows(
        _table(
            _row(begin, _cell(), begin),
            _row(more, _cell(), more),
            _row(more, _cell(), _cell()),
            _row(more, _cell(), more),
        )
    )

    assert [cell.rows for cell in rows[0].cells] == [4, 1, 2]
    assert [cell.goes_on for cell in rows[3].cells] == [True, False, False]


def test_only_the_first_rows_are_heads():
    head = "<w:tblHeader/>"
    rows = grid_rows(
        _table(
            _row(_cell(), properties=head),
            _row(_cell(), properties='<w:tblHeader w:val="0"/>'),
            _row(_cell(), properties=head),
        )
    )

    assert [row.heads for row in rows] == [True, False, False]


def test_rows_and_cells_in_content_controls_are_found_and_deleted_ones_are_not():
    def control(inner: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{inner}</w:sdtContent></w:sdt>"

    deleted = _row(_cell(), properties="<w:del/>")
    rows = grid_rows(_table(control(_row(control(_cell()), _cell())), deleted))

    assert [len(row.cells) for row in rows] == [2]


def test_only_the_first_choice_of_rows_is_read():
    choice = f"<mc:Choice>{_row(_cell())}</mc:Choice><mc:Fallback>{_row(_cell())}</mc:Fallback>"

    assert len(grid_rows(_table(f"<mc:AlternateContent>{choice}</mc:AlternateContent>"))) == 1


def test_bookmarks_between_cells_and_rows_belong_to_a_row():
    mark = '<w:bookmarkStart w:id="1" w:name="{}"/>'.format
    rows = grid_rows(_table(_row(_cell()), mark("a"), _row(mark("b"), _cell())))

    assert [sorted(row.bookmarks) for row in rows] == [[], ["a", "b"]]


def test_a_cell_has_its_own_ground():
    (row,) = grid_rows(_table(_row(_cell('<w:shd w:val="clear" w:fill="1F3864"/>'), _cell())))

    assert [cell.ground for cell in row.cells] == ["1F3864", None]


def test_a_table_may_lack_everything():
    assert grid_rows(element("<w:tbl/>")) == []
    assert grid_width(element("<w:tbl/>")) == 0

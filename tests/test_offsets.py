import pytest
from hypothesis import given
from hypothesis import strategies as st

from etiquette_lint.offsets import Offsets

TEXTS = st.text(
    alphabet=st.one_of(st.sampled_from("aяї\r\n\u0301\u00ad👍🏽\u200d\ufe0f€"), st.characters()),
    max_size=600,
)


@given(TEXTS, st.data())
def test_there_and_back(text: str, data: st.DataObject) -> None:
    offsets = Offsets(text)
    index = data.draw(st.integers(0, len(text)))
    assert offsets.from_utf16(offsets.utf16(index)) == index
    assert offsets.from_utf8(offsets.utf8(index)) == index
    line, column = offsets.line_column(index)
    assert offsets.from_line_column(line, column) == index


@given(TEXTS, st.data())
def test_they_count_what_encoders_write(text: str, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, len(text)))
    head = text[:index]
    assert Offsets(text).utf16(index) == len(head.encode("utf-16-le", "surrogatepass")) // 2
    assert Offsets(text).utf8(index) == len(head.encode("utf-8", "surrogatepass"))


@given(TEXTS.filter(lambda text: any(ord(c) > 0xFFFF for c in text)))
def test_inside_a_code_point_means_the_code_point(text: str) -> None:
    index = next(i for i, c in enumerate(text) if ord(c) > 0xFFFF)
    offsets = Offsets(text)
    assert offsets.from_utf16(offsets.utf16(index) + 1) == index
    assert offsets.from_utf8(offsets.utf8(index) + 3) == index


def test_lines_and_columns() -> None:
    offsets = Offsets("один\r\nдва\rтри\n")
    assert [offsets.line_column(i) for i in (0, 3, 6, 8, 10, 13, 14)] == [
        (1, 1),
        (1, 4),
        (2, 1),
        (2, 3),
        (3, 1),
        (3, 4),
        (4, 1),
    ]
    assert offsets.from_line_column(2, 99) == 9


@pytest.mark.parametrize("wrong", [-1, 4])
def test_beyond_the_text(wrong: int) -> None:
    offsets = Offsets("три")
    for convert in (offsets.utf16, offsets.utf8, offsets.from_utf16, offsets.line_column):
        with pytest.raises(IndexError):
            convert(wrong)

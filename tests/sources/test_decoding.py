"""Encodings found, or plainly refused."""

import codecs
import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.errors import InputError
from studyapp.sources.decoding import clean, decode

HANS = "一九三一年夏天，这条河的水位上涨，两岸的村庄都被淹没。政府派人来到这里，组织大家修建新的堤坝。"
HANT = "一九三一年夏天，這條河的水位上漲，兩岸的村莊都被淹沒。政府派人來到這裡，組織大家修建新的堤壩。"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (HANS, "utf-8"),
        (HANT, "utf-8"),
        (HANS, "gb18030"),
        (HANS, "gbk"),
        (HANT, "gb18030"),
        (HANT, "big5"),
        (HANS, "utf-16-le"),
        (HANT, "utf-16-be"),
        ("The river rose in 1931.\n" * 3, "utf-16-le"),
        ("The river – “Jia” – rose in 1931.", "cp1252"),
        ("plain", "ascii"),
    ],
)
def test_encoding_is_found(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), name="x.txt").text == text


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_byte_order_marks(mark: bytes, encoding: str) -> None:
    decoded = decode(mark + HANS.encode(encoding), name="x.txt")
    assert (decoded.text, decoded.encoding) == (HANS, encoding)


def test_the_declared_encoding_comes_first() -> None:
    assert decode("河".encode("big5"), name="x", declared="Big5").text == "河"
    assert decode(HANS.encode(), name="x", declared="no-such-encoding").text == HANS
    assert decode(HANS.encode("gbk"), name="x", declared="gb2312").text == HANS


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4,
        b"%PDF-1.7 some text",
        b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(range(256)),
        bytes([0xFF, 0xC0, 0x81, 0x02]) * 50,
        "河水".encode() + b"\xff\xfe\xfd" * 30 + bytes(50),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(InputError, match=r"^x\.txt: .+; .+$") as caught:
        decode(data, name="x.txt")
    assert "\n" not in str(caught.value)


def test_a_file_without_measure_is_refused() -> None:
    with pytest.raises(InputError, match=r"^x\.txt: larger than 32 MB; split the file$"):
        decode(b"a" * (33 * 2**20), name="x.txt")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    with contextlib.suppress(InputError):
        assert isinstance(decode(data, name="x").text, str)


def test_clean() -> None:
    assert clean("甲\r\n乙\r丙\u2028丁\xa0戊\u200b己\u202e庚\x00\ufeff") == "甲\n乙\n丙\n丁 戊己庚"

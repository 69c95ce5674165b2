"""Where sentences end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.text.sentences import sentence_spans


def sentences(text: str) -> list[str]:
    return [text[a:b] for a, b in sentence_spans(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("双方谈判。次年签约。", ["双方谈判。", "次年签约。"]),
        ("雙方談判！次年簽約？", ["雙方談判！", "次年簽約？"]),
        ("没有句号", ["没有句号"]),
        ("谈判……签约。", ["谈判……", "签约。"]),
        ("他问：“签吗？”众人不答。", ["他问：“签吗？”", "众人不答。"]),
        ("歎曰：「無人乎！」其後南渡。", ["歎曰：「無人乎！」", "其後南渡。"]),
        ("他问“签吗？”众人不答。", ["他问“签吗？”众人不答。"]),
        ("他说：“签。”众人散去。", ["他说：“签。”", "众人散去。"]),
        ("他說：「簽。」，眾人散去。", ["他說：「簽。」，眾人散去。"]),
        ("信中写道“谈。打。”后封好。", ["信中写道“谈。打。”", "后封好。"]),
        ("高呼“打倒列强！”的口号。散去。", ["高呼“打倒列强！”的口号。", "散去。"]),
        ("合约（见下。附图）生效。完。", ["合约（见下。附图）生效。", "完。"]),
        ("《前进！》一书出版。完。", ["《前进！》一书出版。", "完。"]),
        ("一个“没关上的引号。下一句。", ["一个“没关上的引号。", "下一句。"]),
        ("一个多余的”引号。下一句。", ["一个多余的”引号。", "下一句。"]),
        ("「開了。「又開」。完。", ["「開了。", "「又開」。", "完。"]),
        ('他说："签。"走了。', ['他说："签。"', "走了。"]),
        ("第一段\n第二段。尾", ["第一段", "第二段。", "尾"]),
        ("一段 \n\n  二段", ["一段", "二段"]),
        ("It was signed in 1950. The pact held.", ["It was signed in 1950.", "The pact held."]),
        ("J. Smith paid 2.5 million. It held.", ["J. Smith paid 2.5 million.", "It held."]),
        ("see a.b.c and http://x.y/?q=A.B here", ["see a.b.c and http://x.y/?q=A.B here"]),
        ("", []),
        ("\n \n", []),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_a_very_long_quotation_is_cut_inside() -> None:
    text = "「" + "第一句很長很長。" * 60 + "」完。"
    assert len(sentences(text)) > 10


@given(st.text(alphabet="甲。！？…「」“”（）\"'.A b\n[]"))
def test_spans_are_in_order_and_leave_only_blanks(text: str) -> None:
    at = 0
    for start, end in sentence_spans(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert "\n" not in text[start:end]
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("piece", ["「", "」", "。", "(", "“。", '"', "甲", ". A", "「」。"])
def test_linear_on_hostile_text(piece: str) -> None:
    text = piece * (300_000 // len(piece))
    began = time.process_time()
    sentence_spans(text)
    assert time.process_time() - began < 1.5

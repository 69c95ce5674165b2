import pytest

from studyapp.ui.models.query import Query, parse_query, split_token


@pytest.mark.parametrize(
    ("text", "tokens", "words"),
    [
        ("article:港口 铁路", ("article:港口",), "铁路"),
        ("文章：港口 是:due", ("文章：港口", "是:due"), ""),
        ('article:"东 河" -is:new x', ('article:"东 河"', "-is:new"), "x"),
        ("salience>0.5 year:1850..1860", ("salience>0.5", "year:1850..1860"), ""),
        ('"通商 条约"', (), '"通商 条约"'),
        ("is:", (), "is:"),
    ],
)
def test_tokens_are_told_from_words(text: str, tokens: tuple[str, ...], words: str) -> None:
    assert parse_query(text) == Query(tokens, words)


def test_the_word_being_written_is_no_token_yet() -> None:
    assert parse_query("is:due", whole=False) == Query((), "is:due")
    assert parse_query("is:due ", whole=False) == Query(("is:due",), "")


def test_a_token_is_toggled() -> None:
    query = Query(("is:due",), "铁路").toggled("year:1850")
    assert query.text == "is:due year:1850 铁路"
    assert query.toggled("is:due").text == "year:1850 铁路"


def test_a_token_is_a_key_and_a_value() -> None:
    assert split_token("-is:due") == ("-is:", "due")
    assert split_token("salience>=0.5") == ("salience>=", "0.5")

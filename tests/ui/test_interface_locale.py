import pytest

from studyapp.ui.interface_locale import in_a_row


@pytest.mark.parametrize(
    ("first", "second", "both"),
    [("One.", "Two.", "One. Two."), ("一句。", "两句。", "一句。两句。"), ("", "Two.", " Two.")],
)
def test_a_full_width_stop_is_followed_by_no_space(first: str, second: str, both: str) -> None:
    assert in_a_row(first, second) == both

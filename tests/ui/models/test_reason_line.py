import tomllib

from studyapp.domain.event import Reason
from studyapp.domain.resources import resource
from studyapp.ui.models.reason_line import reason_line


def test_every_weight_of_the_rules_has_words() -> None:
    rules = tomllib.loads(resource("rules", "zh", "events.toml").read_text("utf-8"))
    codes = {f"action-{action['id']}" for action in rules["action"]}
    codes |= {name for name, value in rules["salience"].items() if isinstance(value, float)} - {"base", "threshold"}
    codes -= {"long", "short"}  # words as they are
    assert [code for code in sorted(codes) if reason_line(Reason(code, 0.1)).startswith(f"{code} ")] == []


def test_a_weight_is_told_in_points_and_one_unknown_by_its_code() -> None:
    assert reason_line(Reason("as_of", -0.1)) == "a state of things up to a date  -10%"
    assert reason_line(Reason("new-thing", 0.08)) == "new-thing  +8%"

"""Each verb does its work and says it plainly, to people and to programs."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import TEXT, Program

VERBS = (
    *("import", "extract", "dates", "explain", "list", "search", "show", "learn"),
    *("review", "export", "build", "stats", "check", "backup", "restore"),
)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize("verb", VERBS)
def test_help_shows_an_example(program: Program, verb: str) -> None:
    ran = program(verb, "--help")
    assert ran.code == 0
    assert f"Example: studyapp {verb}" in " ".join(ran.output.split())


def test_help_names_every_verb(program: Program) -> None:
    output = program("--help").output
    assert all(verb in output for verb in VERBS)


def test_version(program: Program) -> None:
    assert program("--version").output.startswith("studyapp 0.")


def test_import_reports_each_file(program: Program, file: Path) -> None:
    ran = program("import", file, "--collection", "城市")
    assert ran.code == 0
    assert ran.lines[0].startswith("云城: 2 sections, 4 events,")
    assert "城市" in program("list").output


def test_import_again_prints_the_diff(filled: Program, file: Path) -> None:
    assert "nothing changed" in filled("import", file).output
    file.write_text(TEXT.replace("1923年", "1924年").replace("1905年，云城爆发罢工。", ""), encoding="utf-8")
    output = filled("import", file).output
    assert "date-corrected: 1923 -> 1924" in output
    assert "gone: 1905" in output


def test_import_again_does_not_count_what_is_gone(filled: Program, file: Path) -> None:
    file.write_text(file.read_text(encoding="utf-8").replace("1905年，云城爆发罢工。", ""), encoding="utf-8")
    first = filled("import", file).lines[0].partition(";")[0]
    assert filled("import", file).lines == [f"{first}; nothing changed"]


def test_import_speaks_json(program: Program, file: Path) -> None:
    (record,) = records(program("import", file, "--json").output)
    assert (record["article"], record["events"], record["again"]) == ("云城", 4, False)


def test_import_of_the_starter_library(program: Program) -> None:
    ran = program("import", "--starter")
    assert ran.code == 0
    assert len(ran.lines) >= 4


def test_extract_prints_the_contract(program: Program, file: Path) -> None:
    found = records(program("extract", file, "--format", "jsonl").output)
    assert [r["date"] for r in found] == ["1901-03-04", "1905", "1920-05", "1923"]
    first = found[0]
    assert {"article", "section", "sentence", "expression", "start", "end", "date", "mod", "anchor", "event"} <= set(
        first
    )
    assert {"salience", "confidence", "cards"} <= set(first)
    assert set(first["cards"][0]) == {"kind", "question", "answer", "context"}
    assert found[2]["section"] == ["交通"]
    assert "rejected" not in first


def test_extract_all_adds_what_was_left_out(program: Program, tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        "**云城**是城市。1901年，云城大学成立。“七七事变”一词常见于书中，1937年的《云城报》也提到它。", encoding="utf-8"
    )
    usual = records(program("extract", path).output)
    everything = records(program("extract", path, "--all").output)
    left = [r for r in everything if r.get("rejected")]
    assert len(everything) == len(usual) + len(left)


def test_extract_stores_nothing(program: Program, file: Path, tmp_path: Path) -> None:
    program("extract", file)
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("form", ["csv", "table"])
def test_extract_in_other_forms(program: Program, file: Path, form: str) -> None:
    lines = program("extract", file, "--format", form).lines
    assert len(lines) == 5
    assert "1901-03-04" in lines[1]


def test_dates_of_an_argument_and_of_standard_input(program: Program) -> None:
    text = "会议于1950年2月14日召开。"
    expected = [{"expression": "1950年2月14日", "start": 3, "end": 13, "date": "1950-02-14", "mod": None}]
    for ran in (program("dates", text), program("dates", "-", typed=text), program("dates", typed=text)):
        found = records(ran.output)
        assert [{k: r[k] for k in expected[0]} for r in found] == expected
        assert found[0]["rule"]


def test_dates_of_another_language_are_refused(program: Program) -> None:
    ran = program("dates", "x", "--language", "tlh")
    assert (ran.code, ran.errors) == (2, "studyapp: tlh: there are no rules for this language; try zh\n")


def test_explain_names_rule_and_reason(program: Program, file: Path) -> None:
    output = program("explain", file, "--match", "罢工").output
    assert output.startswith("1905年")
    assert "rule " in output
    assert "salience" in output
    (record,) = records(program("explain", file, "--match", "罢工", "--json").output)
    assert record["events"][0]["reasons"]


def test_list_shows_the_numbers(filled: Program) -> None:
    filled("learn", "云城", "--section", "交通")
    lines = filled("list", "--sections").lines
    assert [line.split()[-1] for line in lines] == ["title", "library", "云城", "(lead)", "交通"]
    (collection,) = json.loads(filled("list", "--json").output)
    assert (collection["new"], collection["unqueued"], collection["events"]) == (2, 2, 4)


def test_list_of_nothing_says_what_to_do(program: Program) -> None:
    assert "studyapp import FILE" in program("list").output


def test_search_finds_two_characters(filled: Program) -> None:
    (record,) = records(filled("search", "协定", "--json").output)
    assert record["date"] == "1920-05"
    assert "协定" in filled("search", "年:1900..1930", "协定").output


def test_search_in_vain_says_so(filled: Program) -> None:
    assert filled("search", "没有这个词").output == "nothing found\n"


def test_search_that_cannot_be_read_is_told(filled: Program) -> None:
    ran = filled("search", "is:nonsense")
    assert ran.code == 2
    assert ran.errors.startswith("studyapp: is:nonsense: ")


def test_show_prints_event_and_cards(filled: Program) -> None:
    number = records(filled("search", "协定", "--json").output)[0]["id"]
    assert "1920-05" in filled("show", str(number)).output
    record = json.loads(filled("show", str(number), "--json").output)
    assert record["cards"][0]["phase"] == "new"


def test_learn_a_section_then_the_rest(filled: Program) -> None:
    assert "2 events" in filled("learn", "云城", "--section", "交通").output
    assert "2 events" in filled("learn", "雲城").output
    assert "in the queue already" in filled("learn", "云城").output


def test_common_options_before_and_after_the_verb(program: Program, file: Path, tmp_path: Path) -> None:
    other = str(tmp_path / "other")
    program("--data-dir", other, "import", file)
    before = program("--data-dir", other, "--json", "list").output
    after = program("list", "--json", "--data-dir", other).output
    assert before == after
    assert "云城" in before
    assert "云城" not in program("list", "--json").output


def test_stats(filled: Program) -> None:
    filled("learn", "云城")
    filled("review", typed="3\n1\n")
    assert "answered today 2, in all 2" in filled("stats").output
    assert "library in " in filled("stats").lines[0]
    record = json.loads(filled("stats", "--json").output)
    assert (record["articles"], record["reviews"], record["answered_today"]) == (1, 2, 2)


def test_check_of_a_sound_library(filled: Program) -> None:
    ran = filled("check")
    assert (ran.code, ran.output.split(":")[0]) == (0, "sound")


def test_check_tells_of_contradicting_articles(program: Program, tmp_path: Path) -> None:
    for name, year in (("东港史", 1871), ("西港史", 1874)):
        file = tmp_path / f"{name}.md"
        file.write_text(f"**{name}**讲的是海岸。{year}年5月，东港商会与西港商会签订《通航协定》。\n", encoding="utf-8")
        assert program("import", file).code == 0
    ran = program("check")
    assert ran.code == 0
    assert len([line for line in ran.lines if "1871-05" in line and "1874-05" in line and "西港史" in line]) == 1
    ((one, other),) = json.loads(program("check", "--json").output)["contradictions"]
    assert (one["date"], other["article"]) == ("1871-05", "西港史")


def test_check_of_a_damaged_library_fails(filled: Program, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(tmp_path / "data" / "library.db")) as connection:
        connection.execute("UPDATE events SET date = 'nonsense'")
        connection.commit()
    ran = filled("check")
    assert ran.code == 1
    assert "nonsense" in ran.errors


def test_backup_and_restore(filled: Program, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    assert filled("backup", copy).code == 0
    assert filled("--data-dir", tmp_path / "new", "restore", copy).code == 0
    assert "云城" in filled("--data-dir", tmp_path / "new", "list").output


def test_backup_writes_over_no_file(filled: Program, tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("mine", encoding="utf-8")
    assert filled("backup", notes).code == 2
    assert notes.read_text(encoding="utf-8") == "mine"


def test_learn_with_an_empty_heading_queues_nothing(filled: Program) -> None:
    ran = filled("learn", "云城", "--section", "")
    assert ran.code == 2
    assert "--section" in ran.errors


def test_a_table_is_no_article(program: Program, tmp_path: Path) -> None:
    table = tmp_path / "cards.csv"
    table.write_text("question,answer\n云城何时通车？,1908年\n", encoding="utf-8")
    ran = program("import", table)
    assert ran.code == 2
    assert "cards.csv" in ran.errors


@pytest.mark.parametrize("suffix", ["apkg", "csv", "tsv"])
def test_export_and_preview(filled: Program, tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"deck.{suffix}"
    assert "4 new" in filled("export", out, "--preview").output
    assert not out.exists()
    assert "4 new" in filled("export", out).output
    assert out.stat().st_size > 100
    assert "4 unchanged" in filled("export", out).output


def test_export_of_a_part(filled: Program, tmp_path: Path) -> None:
    out = tmp_path / "deck.tsv"
    assert "2 notes" in filled("export", out, "--article", "云城", "--section", "交通").output
    assert "1 note, " in filled("export", out, "--search", "罢工").output
    assert filled("export", out, "--collection", "没有").code == 2


def test_build_of_a_recipe(filled: Program, file: Path, tmp_path: Path) -> None:
    recipe = tmp_path / "deck.toml"
    recipe.write_text(
        'name = "城"\ndescription = "一座城"\nlicence = "CC0"\narticles = ["云城.md"]\ndeck = "城"\n', encoding="utf-8"
    )
    first = filled("build", recipe, "--out", tmp_path / "one")
    assert first.code == 0, first.errors
    filled("build", recipe, "--out", tmp_path / "two")
    assert (tmp_path / "one" / "deck.apkg").read_bytes() == (tmp_path / "two" / "deck.apkg").read_bytes()

"""QuestionTemplates: the wording of questions in one language, loaded from its data file."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from importlib.resources.abc import Traversable

from studyapp.domain.article import Script
from studyapp.domain.errors import RuleError
from studyapp.text.script import convert

FILE = "questions.toml"


@dataclass(frozen=True, slots=True)
class QuestionTemplates:
    """Forms with {fields}, and the lists of words that choose among them."""

    when: Mapping[str, str]
    event_date: Mapping[str, str]
    tail_words: tuple[str, ...]
    needed: re.Pattern[str]
    hollow: re.Pattern[str]
    paused: re.Pattern[str]
    traced: re.Pattern[str]
    called: re.Pattern[str]
    explained: re.Pattern[str]
    done_mark: str
    happened: Mapping[str, str]
    date_event: Mapping[str, str]
    done: tuple[str, ...]
    kinds: tuple[str, ...]
    scope: str
    dated_title: re.Pattern[str]
    name: Mapping[str, str]
    blank: str
    cloze_hints: re.Pattern[str]
    with_era: str
    parts: tuple[str, ...]
    span_parts: tuple[str, ...]
    lunar_words: re.Pattern[str]
    numbers: tuple[tuple[str, ...], ...]
    day_names: tuple[str, ...]
    year_mark: str
    of_year: tuple[str, ...]
    lunar: str
    lunar_only: str
    context: str
    context_section: str


def in_script(templates: QuestionTemplates, script: Script) -> QuestionTemplates:
    """The same templates in a script; the lists of words that are compared stay as they are."""

    def mapped(forms: Mapping[str, str]) -> Mapping[str, str]:
        return {name: convert(form, script) for name, form in forms.items()}

    return replace(
        templates,
        when=mapped(templates.when),
        event_date=mapped(templates.event_date),
        date_event=mapped(templates.date_event),
        scope=convert(templates.scope, script),
        name=mapped(templates.name),
        with_era=convert(templates.with_era, script),
        lunar=convert(templates.lunar, script),
        lunar_only=convert(templates.lunar_only, script),
        context=convert(templates.context, script),
        kinds=tuple(convert(k, script) for k in templates.kinds),
    )


def load_templates(root: Traversable) -> QuestionTemplates:
    """The templates in `questions.toml` below `root`. Raises RuleError where the file is wrong."""
    try:
        data = tomllib.loads(root.joinpath(FILE).read_text(encoding="utf-8"))
        event_date, date_event = dict(data["event_date"]), dict(data["date_event"])
        return QuestionTemplates(
            when=data["when"],
            tail_words=tuple(sorted(event_date.pop("tail_words").split(), key=len, reverse=True)),
            paused=re.compile(event_date.pop("paused")),
            traced=re.compile(event_date.pop("traced_words")),
            called=re.compile(event_date.pop("called")),
            explained=re.compile(event_date.pop("explained")),
            done_mark=event_date.pop("done_mark"),
            happened={end: verb for verb, ends in data["happened"].items() for end in ends.split()},
            needed=re.compile(event_date.pop("needed")),
            hollow=re.compile(event_date.pop("hollow")),
            event_date=event_date,
            done=tuple(sorted(date_event.pop("done").split(), key=len, reverse=True)),
            kinds=tuple(sorted(date_event.pop("kinds").split(), key=len, reverse=True)),
            date_event=date_event,
            scope=data["scope"]["form"],
            dated_title=re.compile(data["scope"]["dated"]),
            name=data["name"],
            blank=data["cloze"]["blank"],
            cloze_hints=re.compile(data["cloze"]["hints"]),
            with_era=data["answer"]["with_era"],
            parts=tuple(data["answer"]["parts"].split()),
            span_parts=tuple(data["answer"]["span_parts"].split()),
            lunar_words=re.compile(data["answer"]["lunar_words"]),
            numbers=tuple(tuple(n.split("/")) for n in data["days"]["numbers"].split()),
            day_names=tuple(data["days"]["names"].split()),
            year_mark=data["answer"]["year_mark"],
            of_year=tuple(data["answer"]["of_year"].split()),
            lunar=data["answer"]["lunar"],
            lunar_only=data["answer"]["lunar_only"],
            context=data["context"]["form"],
            context_section=data["context"]["section"],
        )
    except (tomllib.TOMLDecodeError, KeyError, TypeError, AttributeError, OSError) as error:
        raise RuleError(f"{FILE}: cannot be used ({error!r}); correct the file") from error

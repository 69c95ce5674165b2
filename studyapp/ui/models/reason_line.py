"""What made an event worth more or less to learn: the weights of the rules, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from studyapp.domain.event import Reason


def reason_line(reason: Reason) -> str:
    """A reason with its weight in points of a hundred; its code where the rules have one unknown here."""
    return f"{_weights().get(reason.code.replace('_', '-'), reason.code)}  {100 * reason.weight:+.0f}%"


def _weights() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "action-treaty": translate("Signal", "a treaty or agreement"),
        "action-founding": translate("Signal", "a founding or opening"),
        "action-war": translate("Signal", "war or fighting"),
        "action-death": translate("Signal", "a death"),
        "action-birth": translate("Signal", "a birth"),
        "action-reign": translate("Signal", "a reign begins or ends"),
        "action-office": translate("Signal", "an office taken or left"),
        "action-state": translate("Signal", "relations between states"),
        "action-meeting": translate("Signal", "a meeting or visit"),
        "action-work": translate("Signal", "a work published"),
        "action-learning": translate("Signal", "studies or a discovery"),
        "action-company": translate("Signal", "a company's affairs"),
        "action-disaster": translate("Signal", "a disaster"),
        "action-law": translate("Signal", "a law or decree"),
        "action-move": translate("Signal", "a journey or move"),
        "action-deal": translate("Signal", "help, trade or money"),
        "action-speech": translate("Signal", "something said or held"),
        "action-figure": translate("Signal", "a number or size"),
        "lead": translate("Signal", "in the introduction"),
        "heading": translate("Signal", "the heading tells of it"),
        "named": translate("Signal", "something with a name of its own"),
        "linked": translate("Signal", "with a link"),
        "bold": translate("Signal", "in bold"),
        "never": translate("Signal", "says what did not happen"),
        "first": translate("Signal", "a first or a last"),
        "day": translate("Signal", "the day is known"),
        "month": translate("Signal", "the month is known"),
        "decade": translate("Signal", "only the decade is known"),
        "century": translate("Signal", "only the century is known"),
        "dynasty": translate("Signal", "only the dynasty is known"),
        "bound": translate("Signal", "only before or after a date"),
        "open": translate("Signal", "only since or until a date"),
        "repeated": translate("Signal", "told more than once"),
        "follows": translate("Signal", "a further fact under the same date"),
        "attribute": translate("Signal", "the date only qualifies a noun"),
        "quoted": translate("Signal", "in a quotation"),
        "parenthesis": translate("Signal", "in brackets"),
        "planned": translate("Signal", "planned, not done"),
        "as-of": translate("Signal", "a state of things up to a date"),
        "lifespan": translate("Signal", "years of a life"),
        "figures": translate("Signal", "several numbers"),
        "long": translate("Signal", "long"),
        "short": translate("Signal", "short"),
        "vague-subject": translate("Signal", "who acts is vague"),
        "no-action": translate("Signal", "no verb of weight"),
        "happening": translate("Signal", "a war, treaty or incident by its name"),
    }

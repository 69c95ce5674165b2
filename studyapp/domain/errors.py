"""The errors a user may be told of. What is not a StudyAppError is a bug.

A message says what happened, where, and what to do: "FILE: what; what to do".
"""


class StudyAppError(Exception):
    """Root of all errors with a message for the user; the command line exits with 2."""


class InputError(StudyAppError):
    """A file, address or argument from outside cannot be used."""


class NotFoundError(InputError):
    """Something named by the user is not in the library."""


class RuleError(StudyAppError):
    """A rule or language file of the program is wrong; the message names file and rule."""


class EnvironmentFault(StudyAppError):  # noqa: N818 - a fault of the surroundings, not of the input
    """The surroundings fail: disk full, database locked or damaged, no permission, no network."""


class Cancelled(StudyAppError):  # noqa: N818 - not an error
    """The user cancelled; nothing was changed."""

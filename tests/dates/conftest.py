"""The Chinese date language, loaded once."""

import pytest

from studyapp.dates.language import Language, load_language
from studyapp.domain.resources import resource


@pytest.fixture(scope="session")
def zh() -> Language:
    return load_language(resource("rules", "zh"))

"""StudyApp: history articles, the dated events in them, and quiz cards to remember them by."""

__version__ = "0.1.0"

"""Sections, sentences and scripts: plain text with offsets; knows nothing of dates."""

"""Anki packages and AnkiConnect; the only importer of genanki."""

"""Temporal expressions and their values in context; the engine holds no word of any language."""

"""Frozen values, ids and errors that every layer speaks; standard library only, no input or output."""

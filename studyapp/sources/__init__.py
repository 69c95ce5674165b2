"""Bytes or an address become an Article; knows file formats, nothing of dates or cards."""

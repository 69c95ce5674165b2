"""The library on disk; the only importer of sqlalchemy."""

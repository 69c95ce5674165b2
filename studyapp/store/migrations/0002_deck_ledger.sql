-- Which notes went out in decks, with what content, and when that last changed. Kept when an event is deleted, so that
-- one that comes back is the same note in Anki.

CREATE TABLE deck_ledger (
    id INTEGER NOT NULL,
    guid TEXT NOT NULL,
    "key" TEXT NOT NULL,
    digest TEXT NOT NULL,
    modified INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (guid)
);

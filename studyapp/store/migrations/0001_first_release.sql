-- The first released schema. Never changed: what comes later is a migration of its own.

CREATE TABLE collections (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

CREATE TABLE deeds (
    id INTEGER NOT NULL,
    batch INTEGER NOT NULL,
    undone BOOLEAN NOT NULL,
    label TEXT NOT NULL,
    at INTEGER NOT NULL,
    steps TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE section_stats (
    id INTEGER NOT NULL,
    events INTEGER NOT NULL,
    unqueued INTEGER NOT NULL,
    new INTEGER NOT NULL,
    levels INTEGER NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE settings (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key")
);

CREATE TABLE articles (
    id INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    collection_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL,
    script TEXT NOT NULL,
    provenance TEXT NOT NULL,
    digest TEXT NOT NULL,
    rules_version TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE ("key"),
    FOREIGN KEY(collection_id) REFERENCES collections (id)
);

CREATE INDEX ix_articles_collection_id ON articles (collection_id);

CREATE TABLE article_sources (
    id INTEGER NOT NULL,
    source TEXT NOT NULL,
    footnotes TEXT NOT NULL,
    categories TEXT NOT NULL,
    warnings TEXT NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(id) REFERENCES articles (id)
);

CREATE TABLE sections (
    id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    position INTEGER NOT NULL,
    level INTEGER NOT NULL,
    heading TEXT NOT NULL,
    path TEXT NOT NULL,
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks TEXT NOT NULL,
    links TEXT NOT NULL,
    bold TEXT NOT NULL,
    damage TEXT NOT NULL,
    read_at INTEGER,
    PRIMARY KEY (id),
    FOREIGN KEY(article_id) REFERENCES articles (id)
);

CREATE INDEX ix_sections_article_id ON sections (article_id);

CREATE TABLE events (
    id INTEGER NOT NULL,
    guid TEXT NOT NULL,
    article_id INTEGER NOT NULL,
    section_id INTEGER NOT NULL,
    state TEXT NOT NULL,
    queued BOOLEAN NOT NULL,
    rejected TEXT,
    own BOOLEAN NOT NULL,
    marked BOOLEAN NOT NULL,
    sentence TEXT NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end INTEGER NOT NULL,
    expression TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    date TEXT,
    mod TEXT,
    calendar TEXT NOT NULL,
    lo INTEGER,
    hi INTEGER,
    rule TEXT NOT NULL,
    anchor TEXT NOT NULL,
    text TEXT NOT NULL,
    spans TEXT NOT NULL,
    salience DOUBLE NOT NULL,
    confidence DOUBLE NOT NULL,
    subject TEXT NOT NULL,
    actors TEXT NOT NULL,
    action TEXT NOT NULL,
    name TEXT NOT NULL,
    era TEXT NOT NULL,
    reasons TEXT NOT NULL,
    note TEXT NOT NULL,
    edited TEXT NOT NULL,
    extracted TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (guid),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(section_id) REFERENCES sections (id)
);

CREATE INDEX events_bounds ON events (lo, hi);

CREATE INDEX ix_events_article_id ON events (article_id);

CREATE INDEX events_place ON events
    (section_id, sentence_start, start, state, rejected, queued, marked, own, salience, confidence);

CREATE TABLE cards (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    section_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    question TEXT NOT NULL,
    answer TEXT NOT NULL,
    context TEXT NOT NULL,
    worded BOOLEAN NOT NULL,
    active BOOLEAN NOT NULL,
    suspended BOOLEAN NOT NULL,
    turn INTEGER NOT NULL,
    buried_until INTEGER,
    phase TEXT NOT NULL,
    due INTEGER,
    stability DOUBLE,
    difficulty DOUBLE,
    step INTEGER,
    last_review INTEGER,
    interval INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    PRIMARY KEY (id),
    FOREIGN KEY(event_id) REFERENCES events (id)
);

CREATE INDEX cards_due ON cards (due, section_id, event_id, buried_until, phase) WHERE active = 1;

CREATE INDEX cards_section ON cards (section_id, due, event_id, buried_until) WHERE active = 1;

CREATE INDEX cards_new ON cards (turn, section_id, event_id) WHERE active = 1 AND phase = 'new';

CREATE INDEX cards_steps ON cards (due, section_id) WHERE active = 1 AND step IS NOT NULL;

CREATE INDEX ix_cards_event_id ON cards (event_id);

CREATE TABLE confusables (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    other_id INTEGER NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (event_id, other_id),
    FOREIGN KEY(event_id) REFERENCES events (id),
    FOREIGN KEY(other_id) REFERENCES events (id)
);

CREATE INDEX ix_confusables_other_id ON confusables (other_id);

CREATE TABLE event_sources (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    article_id INTEGER NOT NULL,
    section_id INTEGER NOT NULL,
    sentence TEXT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    date TEXT,
    mod TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(event_id) REFERENCES events (id),
    FOREIGN KEY(article_id) REFERENCES articles (id),
    FOREIGN KEY(section_id) REFERENCES sections (id)
);

CREATE INDEX ix_event_sources_article_id ON event_sources (article_id);

CREATE INDEX ix_event_sources_event_id ON event_sources (event_id);

CREATE INDEX ix_event_sources_section_id ON event_sources (section_id);

CREATE TABLE tags (
    id INTEGER NOT NULL,
    event_id INTEGER NOT NULL,
    tag TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (event_id, tag),
    FOREIGN KEY(event_id) REFERENCES events (id)
);

CREATE INDEX ix_tags_tag ON tags (tag);

CREATE TABLE reviews (
    id INTEGER NOT NULL,
    card_id INTEGER NOT NULL,
    at INTEGER NOT NULL,
    day INTEGER NOT NULL,
    grade INTEGER NOT NULL,
    "before" TEXT NOT NULL,
    phase TEXT NOT NULL,
    due INTEGER,
    stability DOUBLE,
    difficulty DOUBLE,
    step INTEGER,
    interval INTEGER NOT NULL,
    reps INTEGER NOT NULL,
    lapses INTEGER NOT NULL,
    taken_ms INTEGER NOT NULL,
    typed TEXT,
    PRIMARY KEY (id),
    FOREIGN KEY(card_id) REFERENCES cards (id)
);

CREATE INDEX ix_reviews_card_id ON reviews (card_id);

CREATE INDEX reviews_day ON reviews (day, "before", grade);

CREATE TABLE migrations (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE (name)
);

-- Words with every Chinese character set apart by spaces, so that words of two characters are found.

CREATE VIRTUAL TABLE event_words USING fts5(words, tokenize = "unicode61 remove_diacritics 2");

CREATE VIRTUAL TABLE section_words USING fts5(words, tokenize = "unicode61 remove_diacritics 2");

-- An article that is imported again is found by its address without reading all articles.

ALTER TABLE articles ADD COLUMN address TEXT;

UPDATE articles SET address = json_extract(provenance, '$.address');

CREATE INDEX ix_articles_address ON articles (address);

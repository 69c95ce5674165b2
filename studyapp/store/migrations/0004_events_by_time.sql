-- In order of time, what has an end only ("up to 1957") stands where it ends, not before everything.

CREATE INDEX events_time ON events (CASE WHEN lo <= -1000000000 THEN hi ELSE lo END, hi);

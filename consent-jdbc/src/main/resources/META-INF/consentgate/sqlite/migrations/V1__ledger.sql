-- The chain: one row for each thing that ever happened, never changed; only a prefix is ever dropped.
CREATE TABLE link (
    number   INTEGER PRIMARY KEY,
    added_at INTEGER NOT NULL, -- milliseconds since 1970-01-01T00:00:00Z
    digest   BLOB NOT NULL,    -- SHA-256 of the record or the drop notice of this number
    hash     BLOB NOT NULL     -- SHA-256 of the hash before and the columns of this row
);

-- The key of one visitor. Without it, their records cannot be read.
CREATE TABLE visitor (
    number     INTEGER PRIMARY KEY, -- the number of their first record
    visitor_id TEXT NOT NULL UNIQUE,
    secret     BLOB NOT NULL        -- AES key, 256 bits
);

CREATE TABLE record (
    number   INTEGER PRIMARY KEY REFERENCES link (number),
    visitor  INTEGER NOT NULL, -- 0: somebody without records
    made_at  INTEGER NOT NULL, -- as added_at
    until_at INTEGER NOT NULL,
    body     BLOB NOT NULL     -- nonce and AES-GCM ciphertext of the entry, or the entry in clear where visitor is 0
);

CREATE INDEX record_of_visitor ON record (visitor, number);

-- Says that the records first_row to last_row are gone, and why.
CREATE TABLE drop_notice (
    number    INTEGER NOT NULL REFERENCES link (number),
    first_row INTEGER NOT NULL,
    last_row  INTEGER NOT NULL,
    reason    TEXT NOT NULL CHECK (reason IN ('erased', 'expired')),
    PRIMARY KEY (number, first_row)
) WITHOUT ROWID;

-- The words that visitors were shown, each once.
CREATE TABLE shown_text (
    hash      TEXT NOT NULL,
    language  TEXT NOT NULL,
    words     TEXT NOT NULL,
    first_row INTEGER NOT NULL, -- the first record that refers to them
    PRIMARY KEY (hash, language)
) WITHOUT ROWID;

-- How far the file of queued rows has been appended, so that a crash appends none twice.
CREATE TABLE queue_mark (
    drained INTEGER NOT NULL
);

INSERT INTO queue_mark (drained) VALUES (0);

-- name: schema-version
SELECT mversion FROM schema_history ORDER BY id DESC LIMIT 1;

-- name: head
SELECT number, hash FROM link ORDER BY number DESC LIMIT 1;

-- name: link-hash
SELECT hash FROM link WHERE number = ?;

-- name: add-link
INSERT INTO link (number, added_at, digest, hash) VALUES (?, ?, ?, ?);

-- name: add-record
INSERT INTO record (number, visitor, made_at, until_at, body) VALUES (?, ?, ?, ?, ?);

-- name: add-notice
INSERT INTO drop_notice (number, first_row, last_row, reason) VALUES (?, ?, ?, ?);

-- name: find-visitor
SELECT number, secret FROM visitor WHERE visitor_id = ?;

-- name: add-visitor
INSERT INTO visitor (number, visitor_id, secret) VALUES (?, ?, ?);

-- name: add-text
INSERT INTO shown_text (hash, language, words, first_row) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING;

-- name: texts
SELECT hash, language, words, first_row FROM shown_text;

-- name: records-of-visitor
SELECT body FROM record WHERE visitor = ? ORDER BY number;

-- name: numbers-of-visitor
SELECT number FROM record WHERE visitor = ? ORDER BY number;

-- name: numbers-of-expired
-- What was voided, told by a row that applies for no time, replaces nothing.
WITH
answer AS (
    SELECT
        number,
        visitor,
        made_at,
        CASE WHEN visitor = 0 THEN until_at ELSE max(until_at) OVER same END AS until_at,
        visitor <> 0 AND min(until_at) OVER same > made_at AS holds
    FROM record
    WINDOW same AS (PARTITION BY visitor, made_at)
)
SELECT number
FROM (
    SELECT
        number,
        min(until_at, coalesce(min(CASE WHEN holds THEN made_at END) OVER later, until_at)) AS ended
    FROM answer
    WINDOW later AS (PARTITION BY visitor ORDER BY number ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)
)
WHERE ended < ?
ORDER BY number
LIMIT ?;

-- name: drop-record
DELETE FROM record WHERE number = ?;

-- name: drop-visitor
DELETE FROM visitor WHERE number = ?;

-- name: drop-visitors-without-records
DELETE FROM visitor WHERE NOT EXISTS (SELECT 1 FROM record WHERE record.visitor = visitor.number);

-- name: first-record
SELECT min(number) FROM record;

-- name: drop-links-before
DELETE FROM link WHERE number < ?;

-- name: drop-notices-up-to
DELETE FROM drop_notice WHERE number <= ?;

-- name: mark
SELECT drained FROM queue_mark;

-- name: set-mark
UPDATE queue_mark SET drained = ?;

-- name: chain
SELECT
    link.number AS number,
    link.added_at AS added_at,
    link.digest AS digest,
    link.hash AS hash,
    record.visitor AS visitor,
    record.made_at AS made_at,
    record.until_at AS until_at,
    record.body AS body,
    visitor.secret AS secret
FROM link
LEFT JOIN record ON record.number = link.number
LEFT JOIN visitor ON visitor.number = record.visitor
ORDER BY link.number;

-- name: notices
SELECT number, first_row, last_row, reason FROM drop_notice ORDER BY number, first_row;

-- name: strays
SELECT min(number)
FROM (
    SELECT number FROM record WHERE number NOT IN (SELECT number FROM link)
    UNION ALL
    SELECT number FROM drop_notice WHERE number NOT IN (SELECT number FROM link)
);

-- name: scrub
PRAGMA wal_checkpoint(TRUNCATE);

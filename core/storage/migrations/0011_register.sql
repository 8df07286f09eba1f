-- What staff do with a register: the reason of a mark made by hand, and students who were taken for one another.

ALTER TABLE session_attendance ADD COLUMN reason TEXT NOT NULL DEFAULT '';

-- Two students one of whom was marked in place of the other. The smaller id is first.
CREATE TABLE lookalike_pairs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    second_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    created_at TEXT NOT NULL,
    UNIQUE (first_id, second_id), -- also the index of first_id
    CHECK (first_id < second_id)
) STRICT;
CREATE INDEX lookalike_pairs_second ON lookalike_pairs (second_id);

-- Resolved review items, the latest first.
CREATE INDEX review_items_resolved ON review_items (resolved_at) WHERE resolved_at IS NOT NULL;

-- Staff who sign in by password and by the code of an authenticator app.

-- The secret that a person's authenticator app shares, sealed under the master key. It is asked for only once it is
-- confirmed. last_step is the latest step whose code was used; -1 before the first.
CREATE TABLE authenticators (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    wrapped_secret BLOB NOT NULL CHECK (length(wrapped_secret) > 0),
    begun_at TEXT NOT NULL,
    confirmed_at TEXT,
    last_step INTEGER NOT NULL DEFAULT -1
) STRICT;

-- Hashes of the codes that stand in for a lost app. A row is removed when its code is used.
CREATE TABLE recovery_codes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES authenticators (person_id) ON DELETE CASCADE,
    hash BLOB NOT NULL CHECK (length(hash) = 32),
    UNIQUE (person_id, hash) -- also the index of person_id
) STRICT;

-- What this program keeps beside the seed's tables. The message of a trigger begins with the ErrorCode it stands for.

ALTER TABLE session_attendance ADD COLUMN status TEXT NOT NULL DEFAULT 'present'
    CHECK (status IN ('present', 'late', 'absent', 'excused'));
ALTER TABLE session_attendance ADD COLUMN method TEXT NOT NULL DEFAULT 'face'
    CHECK (method IN ('face', 'pin', 'manual'));
-- The staff member of a manual mark. Staff may leave; the mark stays.
ALTER TABLE session_attendance ADD COLUMN marked_by INTEGER REFERENCES users (id) ON DELETE SET NULL;
CREATE INDEX session_attendance_marked_by ON session_attendance (marked_by) WHERE marked_by IS NOT NULL;

ALTER TABLE attendance_attempts ADD COLUMN method TEXT NOT NULL DEFAULT 'face'
    CHECK (method IN ('face', 'pin', 'manual'));
ALTER TABLE attendance_attempts ADD COLUMN liveness TEXT NOT NULL DEFAULT 'not checked'
    CHECK (liveness IN ('live', 'attack', 'unsure', 'not checked'));
ALTER TABLE attendance_attempts ADD COLUMN previous_hash BLOB;
ALTER TABLE attendance_attempts ADD COLUMN hash BLOB;

-- Who agreed to face recognition, when, and to which wording. A withdrawn consent stays as a record.
CREATE TABLE consents (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'given' CHECK (state IN ('given', 'withdrawn')),
    given_by TEXT NOT NULL,
    by_guardian INTEGER NOT NULL DEFAULT 0 CHECK (by_guardian IN (0, 1)),
    text_version TEXT NOT NULL,
    language TEXT NOT NULL,
    given_at TEXT NOT NULL,
    withdrawn_at TEXT,
    UNIQUE (id, person_id, state), -- what a template refers to
    CHECK ((state = 'withdrawn') = (withdrawn_at IS NOT NULL))
) STRICT;
CREATE INDEX consents_person ON consents (person_id);
CREATE UNIQUE INDEX consents_one_given ON consents (person_id) WHERE state = 'given';

-- The sealed samples of a person's face. A template refers to a consent in state 'given' and only to such a one, so
-- neither can it be stored without, nor can the consent be withdrawn or removed while it exists. ON DELETE has no
-- RESTRICT: that would look before the person's own cascade has removed the templates.
CREATE TABLE templates (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    consent_id INTEGER NOT NULL,
    consent_state TEXT NOT NULL DEFAULT 'given' CONSTRAINT consent_is_given CHECK (consent_state = 'given'),
    model_id TEXT NOT NULL,
    sealed BLOB NOT NULL CHECK (length(sealed) > 0),
    quality REAL NOT NULL CHECK (quality BETWEEN 0 AND 1),
    captured_at TEXT NOT NULL,
    FOREIGN KEY (consent_id, person_id, consent_state) REFERENCES consents (id, person_id, state)
        ON UPDATE RESTRICT ON DELETE NO ACTION
) STRICT;
CREATE INDEX templates_person ON templates (person_id);
CREATE INDEX templates_consent ON templates (consent_id, person_id, consent_state);

-- The same rule for the mean template in users.face_encoding, which has no consent column of its own.
CREATE TRIGGER users_face_needs_consent_insert BEFORE INSERT ON users
WHEN NEW.face_encoding IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM consents WHERE person_id = NEW.id AND state = 'given')
BEGIN
    SELECT RAISE(ABORT, 'ConsentMissing: face_encoding needs a given consent');
END;

CREATE TRIGGER users_face_needs_consent_update BEFORE UPDATE OF face_encoding ON users
WHEN NEW.face_encoding IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM consents WHERE person_id = NEW.id AND state = 'given')
BEGIN
    SELECT RAISE(ABORT, 'ConsentMissing: face_encoding needs a given consent');
END;

CREATE TRIGGER consents_keep_while_face_update BEFORE UPDATE OF state, person_id ON consents
WHEN OLD.state = 'given' AND (NEW.state <> 'given' OR NEW.person_id <> OLD.person_id)
    AND EXISTS (SELECT 1 FROM users WHERE id = OLD.person_id AND face_encoding IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'StillInUse: face_encoding rests on this consent');
END;

-- Removing the person passes: this runs after the row of users is gone.
CREATE TRIGGER consents_keep_while_face_delete BEFORE DELETE ON consents
WHEN OLD.state = 'given'
    AND EXISTS (SELECT 1 FROM users WHERE id = OLD.person_id AND face_encoding IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'StillInUse: face_encoding rests on this consent');
END;

-- Each person's own key, wrapped by the master key. Without it no copy of the templates opens.
CREATE TABLE person_keys (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    wrapped_key BLOB NOT NULL CHECK (length(wrapped_key) > 0)
) STRICT;

-- The hash of a person's PIN.
CREATE TABLE pins (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    pin_hash TEXT NOT NULL,
    set_at TEXT NOT NULL
) STRICT;

-- A lesson that recurs every week. weekday is 1 (Monday) to 7; starts_at is local time, "HH:MM"; the dates are local,
-- "YYYY-MM-DD", and both belong to the rule.
CREATE TABLE timetable_rules (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    course_id INTEGER NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    room TEXT NOT NULL DEFAULT '',
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 1 AND 7),
    starts_at TEXT NOT NULL,
    duration_min INTEGER NOT NULL CHECK (duration_min > 0),
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL CHECK (last_date >= first_date),
    UNIQUE (course_id, weekday, starts_at, first_date) -- also the index of course_id
) STRICT;

-- Named texts: what staff set in the program.
CREATE TABLE settings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

-- The machines a person has used.
CREATE TABLE devices (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    device_hash TEXT NOT NULL,
    first_seen_at TEXT NOT NULL,
    last_seen_at TEXT NOT NULL,
    UNIQUE (person_id, device_hash) -- also the index of person_id
) STRICT;
CREATE INDEX devices_hash ON devices (device_hash);

-- Audit log of what staff did. Rows are added, and one day removed by retention, but never changed. actor_id is a
-- record, not a reference.
CREATE TABLE staff_actions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    actor_id INTEGER,
    actor_name TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    previous_hash BLOB,
    hash BLOB
) STRICT;
CREATE INDEX staff_actions_actor ON staff_actions (actor_id, created_at);
CREATE INDEX staff_actions_time ON staff_actions (created_at);

CREATE TRIGGER staff_actions_stay_as_written
BEFORE UPDATE OF id, actor_id, actor_name, action, subject, detail, created_at ON staff_actions
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: staff_actions rows are never changed');
END;

-- Rows on their way to another system. uuid lets the receiver drop a row it has already; sent_at ends its way.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uuid TEXT NOT NULL UNIQUE,
    target TEXT NOT NULL CHECK (target IN ('postgresql', 'firebase')),
    kind TEXT NOT NULL,
    payload TEXT NOT NULL,
    created_at TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    last_error TEXT NOT NULL DEFAULT '',
    sent_at TEXT
) STRICT;
CREATE INDEX outbox_waiting ON outbox (target, id) WHERE sent_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;

-- How often something was tried in the running window of a rule, and until when it is locked. subject is an account, a
-- machine or a student.
CREATE TABLE rate_limits (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    subject TEXT NOT NULL,
    window_started_at TEXT NOT NULL,
    tries INTEGER NOT NULL DEFAULT 0 CHECK (tries >= 0),
    lockouts INTEGER NOT NULL DEFAULT 0 CHECK (lockouts >= 0),
    locked_until TEXT,
    UNIQUE (rule, subject)
) STRICT;

-- What a teacher should look at: a failed check-in, a lookalike, a student's question. attempt_id is a record.
CREATE TABLE review_items (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    session_id INTEGER REFERENCES class_sessions (id) ON DELETE CASCADE,
    student_id INTEGER REFERENCES users (id) ON DELETE CASCADE,
    attempt_id INTEGER,
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    resolved_at TEXT,
    resolved_by INTEGER REFERENCES users (id) ON DELETE SET NULL,
    resolution TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX review_items_session ON review_items (session_id);
CREATE INDEX review_items_student ON review_items (student_id);
CREATE INDEX review_items_resolved_by ON review_items (resolved_by);
CREATE INDEX review_items_open ON review_items (created_at) WHERE resolved_at IS NULL;

-- Erased people, so that a later import or an old backup does not bring them back. Nothing here tells who they were.
CREATE TABLE tombstones (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL UNIQUE,
    reason TEXT NOT NULL DEFAULT '',
    erased_at TEXT NOT NULL
) STRICT;

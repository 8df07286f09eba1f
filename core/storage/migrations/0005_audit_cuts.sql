-- The oldest rows of the two audit logs may be removed: docs/adr/0005-audit-chain.md. A cut is written here first, and
-- only then do the triggers let the rows up to it go. A cut stands where a daily head stands, so it can be held to that.

CREATE TABLE audit_heads_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name TEXT NOT NULL CHECK (table_name IN ('attendance_attempts', 'staff_actions', 'audit_cuts')),
    date TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count > 0), -- removed ones included
    hash BLOB NOT NULL
) STRICT;
INSERT INTO audit_heads_new (id, table_name, date, row_count, hash)
SELECT id, table_name, date, row_count, hash FROM audit_heads ORDER BY id;
DROP TABLE audit_heads;
ALTER TABLE audit_heads_new RENAME TO audit_heads;

CREATE TRIGGER audit_heads_stay_as_written BEFORE UPDATE ON audit_heads
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_heads rows are never changed');
END;

CREATE TRIGGER audit_heads_stay BEFORE DELETE ON audit_heads
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_heads rows are never removed');
END;

-- The rows of a chain up to last_row are removed: row_count of them since its beginning, the last of last_date (UTC)
-- with last_hash. The table is a chain of its own. No row younger than 30 days is cut off (kLeastAgeOfCut).
CREATE TABLE audit_cuts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name TEXT NOT NULL CHECK (table_name IN ('attendance_attempts', 'staff_actions')),
    last_row INTEGER NOT NULL,
    last_date TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count > 0),
    last_hash BLOB NOT NULL,
    created_at TEXT NOT NULL,
    previous_hash BLOB,
    hash BLOB,
    CHECK (last_date <= date(created_at, '-30 days'))
) STRICT;

CREATE TRIGGER audit_cuts_stand_at_a_head BEFORE INSERT ON audit_cuts
WHEN NOT EXISTS (SELECT 1 FROM audit_heads WHERE table_name = NEW.table_name AND date = NEW.last_date
                     AND row_count = NEW.row_count AND hash = NEW.last_hash)
    OR EXISTS (SELECT 1 FROM audit_cuts WHERE table_name = NEW.table_name AND last_row >= NEW.last_row)
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_cuts rows stand at a daily head, each after the one before');
END;

CREATE TRIGGER audit_cuts_keep_their_hash BEFORE UPDATE ON audit_cuts
WHEN OLD.hash IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_cuts rows are never changed');
END;

CREATE TRIGGER audit_cuts_stay BEFORE DELETE ON audit_cuts
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_cuts rows are never removed');
END;

DROP TRIGGER staff_actions_stay;
CREATE TRIGGER staff_actions_stay BEFORE DELETE ON staff_actions
WHEN NOT EXISTS (SELECT 1 FROM audit_cuts WHERE table_name = 'staff_actions' AND last_row >= OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: staff_actions rows are removed by a cut alone');
END;

DROP TRIGGER attendance_attempts_stay;
CREATE TRIGGER attendance_attempts_stay BEFORE DELETE ON attendance_attempts
WHEN NOT EXISTS (SELECT 1 FROM audit_cuts WHERE table_name = 'attendance_attempts' AND last_row >= OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: attendance_attempts rows are removed by a cut alone');
END;

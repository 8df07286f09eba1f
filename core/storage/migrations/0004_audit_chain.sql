-- The two audit logs become chains of hashes: docs/adr/0005-audit-chain.md. The rows that are there are chained right
-- after this script, in its transaction. A row that has its hash is never changed; none is removed.

CREATE TRIGGER staff_actions_keep_their_hash BEFORE UPDATE ON staff_actions
WHEN OLD.hash IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: staff_actions rows are never changed');
END;

CREATE TRIGGER staff_actions_stay BEFORE DELETE ON staff_actions
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: staff_actions rows are never removed');
END;

CREATE TRIGGER attendance_attempts_keep_their_hash BEFORE UPDATE ON attendance_attempts
WHEN OLD.hash IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: attendance_attempts rows are never changed');
END;

CREATE TRIGGER attendance_attempts_stay BEFORE DELETE ON attendance_attempts
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: attendance_attempts rows are never removed');
END;

-- Where a chain stood at the end of a day: the hash of the last row of that UTC date and the number of rows up to it.
CREATE TABLE audit_heads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    table_name TEXT NOT NULL CHECK (table_name IN ('attendance_attempts', 'staff_actions')),
    date TEXT NOT NULL,
    row_count INTEGER NOT NULL CHECK (row_count > 0),
    hash BLOB NOT NULL
) STRICT;

CREATE TRIGGER audit_heads_stay_as_written BEFORE UPDATE ON audit_heads
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_heads rows are never changed');
END;

CREATE TRIGGER audit_heads_stay BEFORE DELETE ON audit_heads
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: audit_heads rows are never removed');
END;

-- What was removed before there were chains is not to be missed.
UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM attendance_attempts)
WHERE name = 'attendance_attempts';
UPDATE sqlite_sequence SET seq = (SELECT coalesce(max(id), 0) FROM staff_actions)
WHERE name = 'staff_actions';

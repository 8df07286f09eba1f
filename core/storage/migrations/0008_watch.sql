-- What tells that frames were shown before and that the clock was moved: docs/adr/0006-replayed-frames-and-clock.md.

-- Prints of frames that a camera has delivered (core/security/frame_print.h). They say nothing of whom they showed, and
-- the oldest are removed: FramePrintTable.
CREATE TABLE frame_prints (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    print BLOB NOT NULL UNIQUE CHECK (length(print) = 16)
) STRICT;

-- The clock was found moved: what it said, the latest time stored until then, by how many milliseconds it was moved
-- (negative: back), and the last rows written before. Rows are added, never changed or removed.
CREATE TABLE clock_changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    wall TEXT NOT NULL,
    highest TEXT NOT NULL,
    step_ms INTEGER NOT NULL,
    evidence TEXT NOT NULL CHECK (evidence IN ('stored times', 'running clock')),
    last_attempt_id INTEGER NOT NULL CHECK (last_attempt_id >= 0),
    last_action_id INTEGER NOT NULL CHECK (last_action_id >= 0)
) STRICT;

CREATE TRIGGER clock_changes_stay_as_written BEFORE UPDATE ON clock_changes
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: clock_changes rows are never changed');
END;

CREATE TRIGGER clock_changes_stay BEFORE DELETE ON clock_changes
BEGIN
    SELECT RAISE(ABORT, 'PermissionDenied: clock_changes rows are never removed');
END;

-- Tries of a time, whatever session or student they name.
CREATE INDEX attendance_attempts_time ON attendance_attempts (created_at);

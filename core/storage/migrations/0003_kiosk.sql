-- What a kiosk asks every few seconds, and what may be open only once.

-- Sessions whose time may still come.
CREATE INDEX class_sessions_waiting ON class_sessions (ends_at) WHERE is_active = 0;

-- One open item of a kind for each student and session.
CREATE UNIQUE INDEX review_items_one_open ON review_items (session_id, student_id, kind) WHERE resolved_at IS NULL;

-- A course that is over: it is kept for its attendance, and nothing new is added to it.
ALTER TABLE courses ADD COLUMN archived_at TEXT;

-- Local days without lessons, "YYYY-MM-DD"; both belong to them.
CREATE TABLE holidays (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    first_date TEXT NOT NULL,
    last_date TEXT NOT NULL CHECK (last_date >= first_date),
    name TEXT NOT NULL
) STRICT;

-- Which session was made for which local day of a rule. One that staff have removed leaves its row, and is not made again.
CREATE TABLE timetable_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule_id INTEGER NOT NULL REFERENCES timetable_rules (id) ON DELETE CASCADE,
    date TEXT NOT NULL,
    session_id INTEGER REFERENCES class_sessions (id) ON DELETE SET NULL,
    UNIQUE (rule_id, date) -- also the index of rule_id
) STRICT;
CREATE INDEX timetable_sessions_session ON timetable_sessions (session_id);
CREATE INDEX timetable_sessions_date ON timetable_sessions (date);
CREATE INDEX timetable_rules_last_date ON timetable_rules (last_date);

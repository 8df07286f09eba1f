-- The seven tables of the web system this program replaces, names and columns unchanged.
-- Times are ISO 8601 UTC text with milliseconds and Z, so text order is time order. Truth values are 0 and 1.

-- Everybody with an account. face_encoding is the sealed mean template.
CREATE TABLE users (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    department TEXT NOT NULL DEFAULT '',
    password_hash TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL CHECK (role IN ('student', 'teacher', 'admin')),
    face_encoding BLOB,
    face_registered INTEGER NOT NULL DEFAULT 0 CHECK (face_registered IN (0, 1)),
    registered_at TEXT NOT NULL
) STRICT;
CREATE INDEX users_role ON users (role);

-- A subject taught to a section by a teacher.
CREATE TABLE courses (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    section TEXT NOT NULL,
    teacher_id INTEGER NOT NULL REFERENCES users (id),
    created_at TEXT NOT NULL,
    UNIQUE (code, section, teacher_id)
) STRICT;
CREATE INDEX courses_teacher ON courses (teacher_id);

-- Which students belong to which course.
CREATE TABLE enrollments (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    course_id INTEGER NOT NULL REFERENCES courses (id) ON DELETE CASCADE,
    student_id INTEGER NOT NULL REFERENCES users (id),
    enrolled_at TEXT NOT NULL,
    UNIQUE (course_id, student_id) -- also the index of course_id
) STRICT;
CREATE INDEX enrollments_student ON enrollments (student_id);

-- One lesson of a course in a room.
CREATE TABLE class_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    course_code TEXT NOT NULL,
    room TEXT NOT NULL DEFAULT '',
    course_id INTEGER NOT NULL REFERENCES courses (id),
    teacher_id INTEGER NOT NULL REFERENCES users (id),
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    is_active INTEGER NOT NULL DEFAULT 0 CHECK (is_active IN (0, 1)),
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX class_sessions_course ON class_sessions (course_id, starts_at);
CREATE INDEX class_sessions_teacher ON class_sessions (teacher_id, starts_at);
CREATE INDEX class_sessions_start ON class_sessions (starts_at);
CREATE INDEX class_sessions_active ON class_sessions (starts_at) WHERE is_active = 1;

-- One student in one session, at most once.
CREATE TABLE session_attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER NOT NULL REFERENCES class_sessions (id) ON DELETE CASCADE,
    student_id INTEGER NOT NULL REFERENCES users (id),
    marked_at TEXT NOT NULL,
    latitude REAL,
    longitude REAL,
    face_distance REAL,
    device_hash TEXT,
    ip_address TEXT,
    user_agent TEXT,
    UNIQUE (session_id, student_id) -- also the index of session_id
) STRICT;
CREATE INDEX session_attendance_student ON session_attendance (student_id);

-- Audit log of every check-in that was tried. The two ids are records, not references: they never block or cascade.
CREATE TABLE attendance_attempts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    session_id INTEGER,
    student_id INTEGER,
    success INTEGER NOT NULL CHECK (success IN (0, 1)),
    reason TEXT,
    latitude REAL,
    longitude REAL,
    face_distance REAL,
    device_hash TEXT,
    ip_address TEXT,
    user_agent TEXT,
    created_at TEXT NOT NULL
) STRICT;
CREATE INDEX attendance_attempts_session ON attendance_attempts (session_id, created_at);
CREATE INDEX attendance_attempts_student ON attendance_attempts (student_id, created_at);

-- Staff attendance: one row for each teacher and day.
CREATE TABLE attendance (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    user_id INTEGER NOT NULL REFERENCES users (id),
    date TEXT NOT NULL,
    time TEXT NOT NULL,
    status TEXT NOT NULL DEFAULT 'present' CHECK (status IN ('present', 'late', 'absent', 'excused')),
    latitude REAL,
    longitude REAL,
    UNIQUE (user_id, date) -- also the index of user_id
) STRICT;
CREATE INDEX attendance_date ON attendance (date);

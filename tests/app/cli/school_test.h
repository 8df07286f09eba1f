#pragma once

#include "tests/app/cli/school.h"

#include <optional>

namespace rollcall::cli {

/// Base of the tests that need no picture. Every test has a school of its own: a teacher, a student and the course M of
/// both, in that order the first rows of their tables.
class SchoolTest : public QObject
{
protected:
    void makeSchools();
    /// Puts the school, or one with nothing in it, on a new desk.
    void openSchool() { m_desk = m_school->desk(); }
    void openEmptySchool() { m_desk = m_empty->desk(); }

    /// Runs a command, typed without blanks inside words, on the school.
    [[nodiscard]] Answer run(const QString& command) const { return m_desk->run(atSchool(words(command))); }
    [[nodiscard]] Answer runJson(const QString& command) const { return m_desk->runJson(atSchool(words(command))); }
    /// Runs the command with this on its standard input.
    [[nodiscard]] Answer pipe(const QString& command, const QByteArray& input) const;
    void mustRun(const QString& command) const { m_desk->mustRun(atSchool(words(command))); }

    [[nodiscard]] const Desk& desk() const { return *m_desk; }
    [[nodiscard]] QString database() const { return m_desk->path(kSchool); }
    [[nodiscard]] QString sql(const QByteArray& statement) const { return sqlite(database(), statement); }
    [[nodiscard]] QString counts() const { return rowCounts(database()); }

private:
    std::optional<Snapshot> m_empty;
    std::optional<Snapshot> m_school;
    std::unique_ptr<Desk> m_desk;
};

inline Answer SchoolTest::pipe(const QString& command, const QByteArray& input) const
{
    const Desk elsewhere;
    elsewhere.write(QStringLiteral("input"), input);
    return m_desk->run(atSchool(words(command)), {.inputFile = elsewhere.path(QStringLiteral("input"))});
}

inline void SchoolTest::makeSchools()
{
    const Desk desk;
    desk.mustRun(atSchool({QStringLiteral("init")}));
    m_empty.emplace(desk);
    desk.write(QStringLiteral("people.csv"), "name,email,department,role\nT,teacher@example.org,,teacher\n"
                                             "S,student@example.org,,student\n");
    for (const auto& command : {QStringLiteral("user import people.csv"),
                                QStringLiteral("course add --code M --title Algebra --teacher teacher@example.org"),
                                QStringLiteral("enroll --course M --student student@example.org")})
        desk.mustRun(atSchool(words(command)));
    m_school.emplace(desk);
}

} // namespace rollcall::cli

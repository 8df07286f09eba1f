#pragma once

#include "app/office/office.h"
#include "core/services/check_in_record_p.h"
#include "core/services/school_settings.h"
#include "tests/core/services/support.h"

#include <QAbstractButton>
#include <QLineEdit>
#include <QTableView>

namespace rollcall::office {

using namespace services;

inline constexpr int kPatienceMs = 20'000;
inline const QString kPassword = u"correct horse battery"_s;

/// A school with staff who can sign in, two courses, and sessions today: one over, one running, one to come.
struct StaffSchool : NewSchool
{
    struct Person
    {
        base::PersonId id;
        QString email;
    };

    Person chief = staff(u"Grace Okafor"_s, u"grace@example.org"_s, Role::Admin);
    Person teacher = staff(u"Marie Lind"_s, u"marie@example.org"_s, Role::Teacher);
    Person other = staff(u"Tomas Brandt"_s, u"tomas@example.org"_s, Role::Teacher);
    std::vector<base::PersonId> students;
    base::CourseId physics = addCourse(u"PH101"_s, teacher.id);
    base::CourseId history = addCourse(u"HI200"_s, other.id, u"B"_s);
    base::SessionId running;

    StaffSchool()
    {
        for (const auto* name : {"Amira Khalil", "Daniel Osei", "Hana Sato", "Ines Prado", "Jon Berg", "Lucia Moreno",
                                 "Omar Haddad", "Petra Novak"}) {
            const auto text = QString::fromLatin1(name);
            students.push_back(take(People(school, admin)
                                        .add({.name = text,
                                              .email = text.section(u' ', 0, 0).toLower() % u"@example.org",
                                              .department = u"Year 9"_s})));
            enrol(physics, students.back());
        }
        plan(physics, -3h);
        running = startSession(physics);
        plan(history, 2h);
    }

    /// With a password that the person has chosen, or else one that is to be changed.
    Person staff(const QString& name, const QString& email, Role role, bool hasChosen = true)
    {
        const auto id =
            take(People(school, admin).add({.name = name, .email = email, .role = role, .password = kPassword}));
        take(storage::PersonTable(school.database()).setMustChangePassword(id, !hasChosen));
        return {id, email};
    }

    base::SessionId plan(base::CourseId course, std::chrono::minutes from)
    {
        return take(Sessions(school, admin)
                        .start({.courseId = course,
                                .title = {},
                                .room = u"204"_s,
                                .startsAt = school.now() + from,
                                .endsAt = school.now() + from + 50min}))
            .id;
    }
};

/// What stands in a table, as it is sorted at present, without the marks that app::shown() puts around names.
[[nodiscard]] inline QString field(const QTableView* view, int row, int column)
{
    static const QRegularExpression isolates(u"[\u2068\u2069]"_s);
    return view->model()->index(row, column).data().toString().remove(isolates);
}

/// The staff window on such a school.
struct OpenOffice
{
    StaffWindow window;
    app::LanguageSwitch languages;
    Office office;

    explicit OpenOffice(const StaffSchool& place, const QString& language = u"en"_s, const QString& models = {})
        : office(window, languages, {.school = {place.path, &place.clock}, .language = language, .modelFolder = models})
    {
        window.resize(1440, 900);
        window.show();
        office.start();
    }

    template <class Widget>
    [[nodiscard]] Widget* find(const QString& name) const
    {
        return window.findChild<Widget*>(name);
    }

    /// In place of what the field holds.
    void type(const QString& name, const QString& text) const
    {
        auto* edit = find<QLineEdit>(name);
        QVERIFY2(edit, qPrintable(name));
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }

    void press(const QString& name) const
    {
        auto* button = find<QAbstractButton>(name);
        QVERIFY2(button, qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    void signIn(const StaffSchool::Person& person, const QString& password = kPassword) const
    {
        type(u"signInEmail"_s, person.email);
        type(u"signInPassword"_s, password);
        press(u"signInButton"_s);
    }

    void enter(const StaffSchool::Person& person) const
    {
        signIn(person);
        QTRY_VERIFY_WITH_TIMEOUT(window.isShowingPages(), kPatienceMs);
    }
};

} // namespace rollcall::office

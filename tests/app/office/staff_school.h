#pragma once

#include "app/office/office.h"
#include "core/services/check_in_record_p.h"
#include "core/services/school_settings.h"
#include "tests/core/services/support.h"

namespace rollcall::office {

using namespace services;

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

    Person staff(const QString& name, const QString& email, Role role)
    {
        return {take(People(school, admin).add({.name = name, .email = email, .role = role, .password = kPassword})),
                email};
    }

    void plan(base::CourseId course, std::chrono::minutes from)
    {
        take(Sessions(school, admin)
                 .start({.courseId = course,
                         .title = {},
                         .room = u"204"_s,
                         .startsAt = school.now() + from,
                         .endsAt = school.now() + from + 50min}));
    }
};

/// The staff window on such a school.
struct OpenOffice
{
    StaffWindow window;
    app::LanguageSwitch languages;
    Office office;

    explicit OpenOffice(const StaffSchool& place, const QString& language = u"en"_s)
        : office(window, languages, {.databasePath = place.path, .clock = &place.clock, .language = language})
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
};

} // namespace rollcall::office

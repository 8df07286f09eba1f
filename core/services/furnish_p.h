#pragma once

#include "core/services/actor.h"
#include "core/services/school.h"
#include "core/vision/face_reader.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>
#include <vector>

namespace rollcall::services {

/// A school that goes with its folder.
struct TemporarySchool
{
    QTemporaryDir folder;
    std::optional<School> school;

    [[nodiscard]] static base::Result<std::unique_ptr<TemporarySchool>> create(const base::Clock& clock);
};

/// "Ada Demo", "Ben Demo", ..., "Ada Demo 2"; every index has its own.
[[nodiscard]] QString madeUpName(std::size_t index);

/// What a made-up school needs of a student. Emails are `<label>@example.org`.
struct MadeUpStudent
{
    QString label;
    QString source; ///< where the pictures are from
    std::vector<vision::Frame> portraits;
    QString name{}; ///< "Demo <label>" where it is empty
};

struct MadeUpEnrolment
{
    base::PersonId id;
    bool hasFace = false; ///< a portrait was good enough
};

/// The teacher of a made-up school, teacher@example.org. Fails like People::add().
[[nodiscard]] base::Result<base::PersonId> addMadeUpTeacher(School& school, const Actor& actor);

/// A course of this teacher, section A.
[[nodiscard]] base::Result<base::CourseId> addMadeUpCourse(School& school, const Actor& actor, const QString& code,
                                                           const QString& title, base::PersonId teacher);

/// A session of the course that began a minute ago and lasts an hour. Fails like Sessions::start().
[[nodiscard]] base::Result<base::SessionId> startMadeUpSession(School& school, const Actor& actor,
                                                               base::CourseId course);

/// Adds the student with a consent, enrols them and makes a template of the portraits; one that a check-in could read
/// is good enough. Fails with the codes of the services it calls.
[[nodiscard]] base::Result<MadeUpEnrolment> addMadeUpStudent(School& school, const Actor& actor,
                                                             vision::FaceReader& reader, base::CourseId course,
                                                             const MadeUpStudent& student);

} // namespace rollcall::services

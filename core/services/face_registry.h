#pragma once

#include "core/services/actor.h"
#include "core/services/face_samples.h"
#include "core/services/progress.h"
#include "core/services/school.h"
#include "core/storage/template_table.h"

#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace rollcall::services {

struct EnrolOptions
{
    vision::QualityLimits limits = vision::QualityLimits::forEnrolment();
    /// An administrator's reason for registering a face that looks like somebody else's.
    std::optional<QString> overrideReason;
};

struct NamedFrame
{
    QString source;
    vision::Frame frame;
};

/// What became of the pictures of one person. Where none was good enough nothing is stored and what was registered
/// before stays.
struct FaceEnrolment
{
    std::vector<FaceSample> samples;
    int used = 0;
};

/// One folder of a folder enrolment, named by the student's email.
struct FolderEnrolment
{
    QString email;
    base::Result<FaceEnrolment> outcome;
};

/// Everybody with a face. For staff; fails with PermissionDenied otherwise, and with the database codes.
[[nodiscard]] base::Result<std::vector<storage::RegisteredFace>> registeredFaces(School& school, const Actor& actor,
                                                                                 storage::Page page);

/// Destroys the person's templates and key; the consent stays. For staff; fails with PermissionDenied otherwise,
/// NotFound, and the database codes.
[[nodiscard]] base::Result<void> removeFace(School& school, const Actor& actor, base::PersonId person);

/// Makes templates from pictures. For staff; overriding is for administrators. All fail with PermissionDenied
/// otherwise, and with the key and database codes. One person's face may be tried so often, with success or without,
/// as attendance::kRegistrationOfPerson says; then with TooManyTries, the detail being the end of the window as
/// base::toIso() writes it. No picture is kept.
class FaceRegistry final
{
public:
    /// `reader` must outlive the registry.
    FaceRegistry(School& school, Actor actor, vision::FaceReader& reader);

    /// Replaces the person's template by one made of the pictures. Fails with NotFound, ConsentMissing,
    /// FaceOfAnotherPerson (the detail names whose) or ModelFailed.
    [[nodiscard]] base::Result<FaceEnrolment> enrol(base::PersonId person, std::span<const NamedFrame> pictures,
                                                    const EnrolOptions& options);

    /// The same from picture files; one that cannot be read is a refused sample.
    [[nodiscard]] base::Result<FaceEnrolment> enrolFiles(base::PersonId person, const QStringList& paths,
                                                         const EnrolOptions& options);

    /// Enrols DIR/<email>/*.jpg for every folder of `dir`, in order of name. One person's failure does not stop the
    /// rest. `each` is told of every person as soon as it is known. Fails with FileNotFound, FileEmpty or Cancelled.
    [[nodiscard]] base::Result<void> enrolFolder(const QString& dir, const EnrolOptions& options,
                                                 const std::function<void(const FolderEnrolment&)>& each,
                                                 const Progress& progress);

private:
    /// Asked before pictures are read, so that nobody waits for a refusal: consent, permission, number of tries.
    [[nodiscard]] base::Result<void> begin(base::PersonId person, const EnrolOptions& options);
    [[nodiscard]] base::Result<FaceEnrolment> store(base::PersonId person, std::vector<FaceSample> samples,
                                                    const EnrolOptions& options);
    [[nodiscard]] base::Result<void> requireNobodyElse(base::PersonId person, const base::Embedding& mean);
    [[nodiscard]] base::Result<FaceEnrolment> enrolOneFolder(const QString& path, const QString& email,
                                                             const EnrolOptions& options);

    School& m_school;
    Actor m_actor;
    vision::FaceReader& m_reader;
};

} // namespace rollcall::services

#pragma once

#include "core/services/check_in_outcome.h"
#include "core/services/galleries.h"
#include "core/services/school.h"
#include "core/services/school_settings.h"
#include "core/storage/lookalike_table.h"
#include "core/vision/check_in_zone.h"
#include "core/vision/face_reader.h"

#include <optional>
#include <span>
#include <vector>

namespace rollcall::services {

/// What one picture says, before anything is stored.
struct SeenFace
{
    attendance::FaceEvidence evidence;
    std::optional<base::PersonId> person; ///< who it is, on the roster or known to the school
    std::optional<domain::Reason> fault;  ///< why nobody was recognised
    std::optional<base::ErrorCode> hint;  ///< what made the face unreadable, for a person to mend
    std::vector<QByteArray> prints; ///< of a camera's frames that led here; empty: they may have been shown before
};

/// Checks students in to one session by their faces: reads pictures, applies the rules of core/attendance and stores
/// the attempt and, where it is good, the mark, both in one transaction. Rosters and templates are read once, at
/// open(); a mark made meanwhile by another program is noticed all the same. Used from one thread.
class CheckIn final
{
public:
    /// A session that does not exist is no failure: every try is then stored as "Session not found". Fails with the key
    /// and database codes. School and reader must outlive it.
    [[nodiscard]] static base::Result<CheckIn> open(School& school, vision::FaceReader& reader,
                                                    base::SessionId session);

    /// Who stands in the check-in zone, and who beside it. Fails with ModelFailed.
    [[nodiscard]] base::Result<vision::ZoneFaces> find(const vision::Frame& frame);

    /// Identify: who of the roster is in the picture, else who of the school. Stores nothing. Fails with ModelFailed.
    [[nodiscard]] base::Result<SeenFace> look(const vision::Frame& frame);

    /// The same for a picture whose faces in the zone are known from find().
    [[nodiscard]] base::Result<SeenFace> look(const vision::Frame& frame, std::span<const vision::Detection> inZone);

    /// Verify: whether the picture shows the person who was named. Stores nothing. Fails with ModelFailed.
    [[nodiscard]] base::Result<SeenFace> lookFor(base::PersonId person, const vision::Frame& frame);

    /// The print by which the frame is known should it be shown again: security::framePrint() of every eighth row.
    /// Fails with the key codes.
    [[nodiscard]] base::Result<QByteArray> printOf(const vision::Frame& frame);

    /// Judges and stores what was seen. Where a print is one that was stored with an earlier try, the frames are
    /// replayed; else the prints of a known person's frames are stored. A student of the session who is not marked for
    /// it leaves a review item. Fails with the database codes, and then nothing is stored.
    [[nodiscard]] base::Result<CheckInOutcome> record(const SeenFace& seen,
                                                      const std::optional<domain::Position>& position);

    /// Whether roster, templates and settings are still those of open(): false after any change by staff. Fails with
    /// the database codes.
    [[nodiscard]] base::Result<bool> isCurrent();

    /// Templates of the school that could not be opened.
    [[nodiscard]] int unreadableTemplates() const { return m_galleries.unreadable; }

private:
    CheckIn(School& school, vision::FaceReader& reader, base::SessionId session, SchoolSettings settings,
            ClassGalleries galleries, std::vector<storage::LookalikePair> lookalikes, qint64 staffChanges);

    struct ReadFace
    {
        SeenFace seen;
        std::optional<base::Embedding> embedding; ///< of the one readable face
    };
    [[nodiscard]] base::Result<ReadFace> read(const vision::Frame& frame, std::span<const vision::Detection> faces);
    void identify(SeenFace& seen, const base::Embedding& probe) const;
    [[nodiscard]] std::optional<double> distanceTo(base::PersonId person, const base::Embedding& probe) const;
    /// To the nearest of those who were taken for this person, or this person for them.
    [[nodiscard]] std::optional<double> lookalikeDistance(base::PersonId person, const base::Embedding& probe) const;
    [[nodiscard]] attendance::FaceEvidence evidenceFor(const std::optional<vision::Candidate>& candidate,
                                                       std::optional<double> runnerUp, const SeenFace& seen,
                                                       const base::Embedding& probe) const;

    School& m_school;
    vision::FaceReader& m_reader;
    base::SessionId m_session;
    SchoolSettings m_settings;
    ClassGalleries m_galleries;
    std::vector<storage::LookalikePair> m_lookalikes; ///< of the whole school
    qint64 m_staffChanges;                            ///< at open()
};

} // namespace rollcall::services

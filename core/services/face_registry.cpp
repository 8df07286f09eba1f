#include "core/services/face_registry.h"

#include "core/services/face_vault_p.h"
#include "core/services/galleries.h"
#include "core/services/lookup_p.h"
#include "core/services/people.h"
#include "core/services/school_settings.h"
#include "core/services/staff_change_p.h"
#include "core/services/try_limit_p.h"
#include "core/storage/consent_table.h"
#include "core/storage/template_table.h"
#include "core/vision/picture_file.h"

#include <QDir>

#include <utility>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

base::Result<domain::Consent> consentOf(School& school, base::PersonId id)
{
    const auto person = personWith(school.database(), id);
    if (!person)
        return base::propagate(person);
    const auto consent = storage::ConsentTable(school.database()).given(id);
    if (!consent)
        return base::propagate(consent);
    if (!*consent)
        return base::fail(ErrorCode::ConsentMissing, person->email);
    return **consent;
}

} // namespace

FaceRegistry::FaceRegistry(School& school, Actor actor, vision::FaceReader& reader)
    : m_school(school)
    , m_actor(std::move(actor))
    , m_reader(reader)
{}

base::Result<void> FaceRegistry::begin(base::PersonId person, const EnrolOptions& options)
{
    if (const auto allowed = options.overrideReason ? requireAdmin(m_actor) : requireStaff(m_actor); !allowed)
        return allowed;
    if (const auto consent = consentOf(m_school, person); !consent)
        return base::propagate(consent);
    auto transaction = storage::Transaction::begin(m_school.database());
    if (!transaction)
        return base::propagate(transaction);
    const auto counted = countTry(m_school, kRegistrationOfPerson, person);
    if (!counted)
        return base::propagate(counted);
    if (const auto committed = transaction->commit(); !committed)
        return committed;
    if (counted->refusedUntil)
        return base::fail(ErrorCode::TooManyTries, base::toIso(*counted->refusedUntil));
    return {};
}

base::Result<FaceEnrolment> FaceRegistry::enrol(base::PersonId person, std::span<const NamedFrame> pictures,
                                                const EnrolOptions& options)
{
    if (const auto begun = begin(person, options); !begun)
        return base::propagate(begun);
    std::vector<FaceSample> samples;
    for (const auto& [source, frame] : pictures) {
        auto sample = readSample(m_reader, source, frame, options.limits);
        if (!sample)
            return base::propagate(sample);
        samples.push_back(std::move(*sample));
    }
    return store(person, std::move(samples), options);
}

base::Result<FaceEnrolment> FaceRegistry::enrolFiles(base::PersonId person, const QStringList& paths,
                                                     const EnrolOptions& options)
{
    if (const auto begun = begin(person, options); !begun)
        return base::propagate(begun);
    std::vector<FaceSample> samples;
    for (const auto& path : paths) {
        const auto frame = vision::readPicture(path);
        auto sample = frame ? readSample(m_reader, path, *frame, options.limits)
                            : FaceSample{.source = path, .refused = frame.error(), .quality = {}, .embedding = {}};
        if (!sample)
            return base::propagate(sample);
        samples.push_back(std::move(*sample));
    }
    return store(person, std::move(samples), options);
}

base::Result<FaceEnrolment> FaceRegistry::store(base::PersonId person, std::vector<FaceSample> samples,
                                                const EnrolOptions& options)
{
    const auto consent = consentOf(m_school, person);
    if (!consent)
        return base::propagate(consent);
    refuseOutliers(samples);
    std::vector<SampleToStore> toStore;
    std::vector<base::Embedding> embeddings;
    for (const auto& sample : usedSamples(samples)) {
        toStore.push_back({*sample.embedding, sample.quality.score()});
        embeddings.push_back(*sample.embedding);
    }
    FaceEnrolment enrolment{std::move(samples), static_cast<int>(toStore.size())};
    if (toStore.empty())
        return enrolment;
    if (!options.overrideReason)
        if (const auto unique = requireNobodyElse(person, vision::meanEmbedding(embeddings)); !unique)
            return base::propagate(unique);
    const auto stored = changeAsStaff(
        m_school, m_actor, u"face.enrol"_s, u"user %1"_s.arg(person.value), options.overrideReason.value_or(QString()),
        [&] { return storeFace(m_school, person, consent->id, m_reader.modelId(), toStore); });
    if (!stored)
        return base::propagate(stored);
    return enrolment;
}

base::Result<void> FaceRegistry::requireNobodyElse(base::PersonId person, const base::Embedding& mean)
{
    const auto settings = loadSettings(m_school, m_reader.modelId(), m_reader.thresholds());
    if (!settings)
        return base::propagate(settings);
    const auto everybody = openGallery(m_school, m_reader.modelId());
    if (!everybody)
        return base::propagate(everybody);
    const auto candidates = everybody->search(mean);
    for (const auto& candidate : {candidates.best, candidates.runnerUp}) {
        if (!candidate || candidate->person == person || candidate->distance > settings->policy.acceptDistance)
            continue;
        const auto other = storage::PersonTable(m_school.database()).find(candidate->person);
        if (!other)
            return base::propagate(other);
        return base::fail(ErrorCode::FaceOfAnotherPerson,
                          u"%1, distance %2"_s.arg(*other ? (*other)->email : QString(),
                                                   QString::number(candidate->distance, 'f', 3)));
    }
    return {};
}

base::Result<FaceEnrolment> FaceRegistry::enrolOneFolder(const QString& path, const QString& email,
                                                         const EnrolOptions& options)
{
    const auto person = People(m_school, m_actor).byEmail(email);
    if (!person)
        return base::propagate(person);
    const auto pictures = vision::picturesIn(path);
    if (!pictures)
        return base::propagate(pictures);
    return enrolFiles(person->id, *pictures, options);
}

base::Result<void> FaceRegistry::enrolFolder(const QString& dir, const EnrolOptions& options,
                                             const std::function<void(const FolderEnrolment&)>& each,
                                             const Progress& progress)
{
    if (const auto allowed = requireStaff(m_actor); !allowed)
        return allowed;
    const QDir root(dir);
    if (!root.exists())
        return base::fail(ErrorCode::FileNotFound, dir);
    const auto emails = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (emails.isEmpty())
        return base::fail(ErrorCode::FileEmpty, dir);
    int done = 0;
    for (const auto& email : emails) {
        if (!goesOn(progress, done++, static_cast<int>(emails.size())))
            return base::fail(ErrorCode::Cancelled);
        each({email, enrolOneFolder(root.filePath(email), email, options)});
    }
    (void)goesOn(progress, done, done);
    return {};
}

base::Result<std::vector<storage::RegisteredFace>> registeredFaces(School& school, const Actor& actor,
                                                                   storage::Page page)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return base::propagate(allowed);
    return storage::TemplateTable(school.database()).registeredFaces(page);
}

base::Result<void> removeFace(School& school, const Actor& actor, base::PersonId person)
{
    if (const auto allowed = requireStaff(actor); !allowed)
        return allowed;
    const auto owner = personWith(school.database(), person);
    if (!owner)
        return base::propagate(owner);
    const QString subject = u"user %1"_s.arg(person.value);
    return changeAsStaff(school, actor, u"face.remove"_s, subject, {}, [&]() -> base::Result<void> {
        const auto sealed = storage::PersonTable(school.database()).sealedFace(person);
        if (!sealed)
            return base::propagate(sealed);
        if (!*sealed)
            return base::fail(ErrorCode::NotFound, u"registered face of "_s % owner->email);
        return destroyFace(school.database(), person);
    });
}

} // namespace rollcall::services

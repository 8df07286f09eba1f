#include "core/services/identification_evaluation.h"

#include "core/attendance/check_in_rules.h"
#include "core/services/identification_metrics.h"
#include "core/services/shuffle.h"
#include "core/services/verification_evaluation.h"
#include "core/vision/picture_file.h"

#include <QDir>

#include <algorithm>
#include <random>
#include <unordered_set>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

/// One person's pictures: the embedding of each, or nothing where no face was found.
struct Album
{
    base::PersonId person;
    std::vector<std::optional<base::Embedding>> pictures;
};

struct PictureList
{
    std::vector<QStringList> byPerson;
    int total = 0;
};

PictureList listPictures(const QDir& root)
{
    PictureList list;
    const auto names = root.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const auto& name : names) {
        const auto pictures = vision::picturesIn(root.filePath(name));
        if (!pictures)
            continue;
        list.byPerson.push_back(*pictures);
        list.total += static_cast<int>(pictures->size());
    }
    return list;
}

base::Result<std::vector<Album>> readAlbums(vision::FaceReader& reader, const QString& folder, const Progress& progress)
{
    const auto list = listPictures(QDir(folder));
    if (list.byPerson.empty())
        return base::fail(ErrorCode::FileEmpty, folder);
    std::vector<Album> albums;
    int done = 0;
    for (const auto& paths : list.byPerson) {
        Album album{.person = {static_cast<qint64>(albums.size()) + 1}, .pictures = {}};
        for (const auto& path : paths) {
            if (!goesOn(progress, done++, list.total))
                return base::fail(ErrorCode::Cancelled);
            const auto frame = vision::readPicture(path);
            if (!frame)
                return base::propagate(frame);
            const auto embedding = embedSubject(reader, *frame);
            if (!embedding)
                return base::propagate(embedding);
            album.pictures.push_back(*embedding);
        }
        albums.push_back(std::move(album));
    }
    (void)goesOn(progress, done, list.total);
    return albums;
}

class ClassPlayer
{
public:
    ClassPlayer(const std::vector<Album>& albums, const IdentificationOptions& options)
        : m_albums(albums)
        , m_options(options)
        , m_random(options.seed)
    {
        for (const auto& album : albums) {
            const auto readable = std::ranges::count_if(album.pictures, [](const auto& p) { return p.has_value(); });
            if (readable >= options.samples && std::ssize(album.pictures) > options.samples)
                m_eligible.push_back(&album);
        }
    }

    [[nodiscard]] bool hasAClass() const { return std::ssize(m_eligible) >= m_options.classSize; }

    /// Plays every full class of one shuffle; returns how many.
    int playRound(std::vector<IdentificationTry>& tries)
    {
        shuffle(m_eligible, m_random);
        const auto size = static_cast<std::size_t>(m_options.classSize);
        int classes = 0;
        for (std::size_t first = 0; first + size <= m_eligible.size(); first += size, ++classes)
            playClass(std::span(m_eligible).subspan(first, size), tries);
        return classes;
    }

private:
    void playClass(std::span<const Album* const> members, std::vector<IdentificationTry>& tries)
    {
        vision::Gallery gallery;
        std::unordered_set<base::PersonId> names;
        std::vector<std::pair<base::PersonId, std::optional<base::Embedding>>> memberTries;
        for (const auto* member : members) {
            auto pictures = member->pictures;
            shuffle(pictures, m_random);
            std::ranges::stable_partition(pictures, [](const auto& picture) { return picture.has_value(); });
            std::vector<base::Embedding> samples;
            const auto count = static_cast<std::size_t>(m_options.samples);
            for (std::size_t i = 0; i < pictures.size(); ++i)
                if (i < count)
                    samples.push_back(*pictures[i]);
                else
                    memberTries.emplace_back(member->person, pictures[i]);
            gallery.add(member->person, vision::meanEmbedding(samples));
            names.insert(member->person);
        }
        const auto search = [&gallery](const std::optional<base::Embedding>& probe) {
            return probe ? gallery.search(*probe) : vision::Candidates{};
        };
        for (const auto& [person, probe] : memberTries)
            tries.push_back({search(probe), person});
        for (const auto& album : m_albums)
            if (!names.contains(album.person))
                for (const auto& probe : album.pictures)
                    tries.push_back({search(probe), std::nullopt});
    }

    const std::vector<Album>& m_albums;
    const IdentificationOptions& m_options;
    std::mt19937_64 m_random;
    std::vector<const Album*> m_eligible;
};

/// The rule of the check-in itself.
AcceptRule ruleWithMargin(double margin)
{
    return [margin](const vision::Candidates& candidates, double distanceMax) {
        if (!candidates.best)
            return false;
        const attendance::CheckInPolicy policy{.acceptDistance = distanceMax, .margin = margin};
        attendance::FaceEvidence face{.facesInZone = 1, .distance = candidates.best->distance, .runnerUpDistance = {}};
        if (candidates.runnerUp)
            face.runnerUpDistance = candidates.runnerUp->distance;
        return !attendance::readFault(face, policy);
    };
}

} // namespace

base::Result<IdentificationReport> evaluateIdentification(vision::FaceReader& reader, const QString& folder,
                                                          const IdentificationOptions& options,
                                                          const Progress& progress)
{
    if (options.samples < 1 || options.classSize < 2 || options.rounds < 1)
        return base::fail(ErrorCode::InvalidArgument, u"gallery, class size or rounds"_s);
    const auto albums = readAlbums(reader, folder, progress);
    if (!albums)
        return base::propagate(albums);
    ClassPlayer player(*albums, options);
    if (!player.hasAClass())
        return base::fail(
            ErrorCode::InvalidArgument,
            u"fewer than %1 people with more than %2 pictures"_s.arg(options.classSize).arg(options.samples));
    std::vector<IdentificationTry> tries;
    IdentificationReport report;
    for (int round = 0; round < options.rounds; ++round)
        report.classes += player.playRound(tries);

    const auto& shipped = reader.thresholds();
    const auto rule = ruleWithMargin(shipped.margin);
    const auto rates = ratesAt(tries, rule, shipped.distance);
    report.rank1 = rankOneRate(tries);
    report.fpir = rates.fpir;
    report.fnir = rates.fnir;
    report.threshold = shipped.distance;
    report.margin = shipped.margin;
    report.classSize = options.classSize;
    report.strangerTries =
        static_cast<int>(std::ranges::count_if(tries, [](const auto& attempt) { return !attempt.truth; }));
    report.memberTries = static_cast<int>(tries.size()) - report.strangerTries;
    report.fnirAtFpir1e2 = fnirAtFpir(tries, rule, 1e-2);
    report.fnirAtFpir1e3 = fnirAtFpir(tries, rule, 1e-3);
    return report;
}

} // namespace rollcall::services

#include "core/services/verification_evaluation.h"

#include "core/services/verification_metrics.h"
#include "core/vision/check_in_zone.h"
#include "core/vision/picture_file.h"

#include <QDir>
#include <QHash>

#include <limits>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

using Embeddings = QHash<QString, std::optional<base::Embedding>>;

base::Result<Embeddings> embedPictures(vision::FaceReader& reader, const QDir& images, const QStringList& names,
                                       const Progress& progress)
{
    Embeddings embeddings;
    for (const auto& name : names) {
        if (!goesOn(progress, static_cast<int>(embeddings.size()), static_cast<int>(names.size())))
            return base::fail(ErrorCode::Cancelled);
        const auto frame = vision::readPicture(images.filePath(name));
        if (!frame)
            return base::propagate(frame);
        const auto embedding = embedSubject(reader, *frame);
        if (!embedding)
            return base::propagate(embedding);
        embeddings.insert(name, *embedding);
    }
    (void)goesOn(progress, static_cast<int>(names.size()), static_cast<int>(names.size()));
    return embeddings;
}

QStringList picturesOf(const PairFolds& folds)
{
    QStringList names;
    for (const auto& fold : folds)
        for (const auto& pair : fold)
            names << pair.first << pair.second;
    names.sort();
    names.removeDuplicates();
    return names;
}

std::vector<Comparison> compare(const std::vector<PicturePair>& pairs, const Embeddings& embeddings)
{
    std::vector<Comparison> comparisons;
    for (const auto& [first, second, samePerson] : pairs) {
        const auto a = embeddings.value(first);
        const auto b = embeddings.value(second);
        const double distance = a && b ? vision::embeddingDistance(*a, *b) : std::numeric_limits<double>::infinity();
        comparisons.push_back({distance, samePerson});
    }
    return comparisons;
}

} // namespace

base::Result<std::optional<base::Embedding>> embedSubject(vision::FaceReader& reader, const vision::Frame& frame)
{
    const auto found = reader.find(frame);
    if (!found)
        return base::propagate(found);
    const auto subject = vision::nearestToCentre(*found, frame.width(), frame.height());
    if (!subject)
        return std::nullopt;
    const auto face = reader.examine(frame, *subject);
    if (!face)
        return base::propagate(face);
    const auto embedding = reader.embed(*face);
    if (!embedding)
        return base::propagate(embedding);
    return *embedding;
}

base::Result<VerificationReport> evaluateVerification(vision::FaceReader& reader, const QString& imageFolder,
                                                      const PairFolds& folds, const Progress& progress)
{
    if (folds.size() < 2)
        return base::fail(ErrorCode::InvalidArgument, u"the protocol needs at least two folds"_s);
    const auto embeddings = embedPictures(reader, QDir(imageFolder), picturesOf(folds), progress);
    if (!embeddings)
        return base::propagate(embeddings);

    std::vector<std::vector<Comparison>> byFold;
    std::vector<Comparison> all;
    for (const auto& fold : folds) {
        byFold.push_back(compare(fold, *embeddings));
        all.insert(all.end(), byFold.back().begin(), byFold.back().end());
    }
    const auto kFold = kFoldAccuracy(byFold);
    return VerificationReport{.pairs = static_cast<int>(all.size()),
                              .undetected = static_cast<int>(embeddings->values().count(std::nullopt)),
                              .accuracy = kFold.accuracy,
                              .accuracyAtCeiling = accuracyAt(all, base::kDistanceCeiling),
                              .falseAcceptsAtCeiling = falseAcceptsAt(all, base::kDistanceCeiling),
                              .tarAtFar1e3 = trueAcceptRateAt(all, 1e-3),
                              .threshold = kFold.threshold};
}

} // namespace rollcall::services

// peers-score PAIRS DESCRIPTORS: the figures of `rollcallctl eval verification`, by the same functions, for the
// descriptors of another program. DESCRIPTORS has a line for each picture: its name, and its numbers if a face was
// found.

#include "core/base/files.h"
#include "core/services/lfw_pairs.h"
#include "core/services/verification_metrics.h"
#include "core/vision/embedder.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cstdio>
#include <limits>
#include <optional>

using namespace Qt::StringLiterals;

namespace rollcall::peers {
namespace {

using base::ErrorCode;
using Descriptors = QHash<QString, std::optional<base::Embedding>>;

constexpr qint64 kFileBytesMax = qint64{1} << 30;

base::Result<Descriptors> parseDescriptors(const QByteArray& text)
{
    Descriptors descriptors;
    for (const auto& line : text.trimmed().split('\n')) {
        const auto words = line.split(' ');
        const auto name = QString::fromUtf8(words.front());
        if (words.size() == 1) {
            descriptors.insert(name, std::nullopt);
            continue;
        }
        base::Embedding embedding{};
        if (static_cast<std::size_t>(words.size()) != embedding.size() + 1)
            return base::fail(ErrorCode::InvalidArgument, name % u": not 128 numbers"_s);
        std::transform(words.begin() + 1, words.end(), embedding.begin(),
                       [](const QByteArray& word) { return word.toFloat(); });
        descriptors.insert(name, embedding);
    }
    return descriptors;
}

base::Result<std::vector<services::Comparison>> compare(const std::vector<services::PicturePair>& pairs,
                                                        const Descriptors& descriptors)
{
    std::vector<services::Comparison> comparisons;
    for (const auto& [first, second, samePerson] : pairs) {
        for (const auto& name : {first, second})
            if (!descriptors.contains(name))
                return base::fail(ErrorCode::InvalidArgument, u"no line for "_s % name);
        const auto a = descriptors.value(first);
        const auto b = descriptors.value(second);
        const double distance = a && b ? vision::embeddingDistance(*a, *b) : std::numeric_limits<double>::infinity();
        comparisons.push_back({distance, samePerson});
    }
    return comparisons;
}

base::Result<QJsonObject> score(const services::PairFolds& folds, const Descriptors& descriptors)
{
    std::vector<std::vector<services::Comparison>> byFold;
    std::vector<services::Comparison> all;
    for (const auto& fold : folds) {
        const auto comparisons = compare(fold, descriptors);
        if (!comparisons)
            return base::propagate(comparisons);
        byFold.push_back(*comparisons);
        all.insert(all.end(), comparisons->begin(), comparisons->end());
    }
    const auto kFold = services::kFoldAccuracy(byFold);
    return QJsonObject{{u"pairs"_s, static_cast<int>(all.size())},
                       {u"undetected"_s, static_cast<int>(descriptors.values().count(std::nullopt))},
                       {u"accuracy"_s, kFold.accuracy},
                       {u"accuracy_at_0_6"_s, services::accuracyAt(all, base::kDistanceCeiling)},
                       {u"false_accepts_at_0_6"_s, services::falseAcceptsAt(all, base::kDistanceCeiling)},
                       {u"tar_at_far_1e3"_s, services::trueAcceptRateAt(all, 1e-3)},
                       {u"threshold"_s, kFold.threshold}};
}

base::Result<QJsonObject> run(const QString& pairsFile, const QString& descriptorsFile)
{
    const auto pairs = base::readFile(pairsFile, kFileBytesMax);
    if (!pairs)
        return base::propagate(pairs);
    const auto folds = services::parseLfwPairs(*pairs);
    if (!folds || folds->size() < 2)
        return base::fail(ErrorCode::InvalidArgument, pairsFile % u": not a pairs file of at least two folds"_s);
    const auto text = base::readFile(descriptorsFile, kFileBytesMax);
    if (!text)
        return base::propagate(text);
    const auto descriptors = parseDescriptors(*text);
    if (!descriptors)
        return base::propagate(descriptors);
    return score(*folds, *descriptors);
}

} // namespace
} // namespace rollcall::peers

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() != 3) {
        std::fprintf(stderr, "usage: peers-score PAIRS DESCRIPTORS\n");
        return 2;
    }
    const auto report = rollcall::peers::run(words[1], words[2]);
    if (!report) {
        std::fprintf(stderr, "peers-score: %s\n", qUtf8Printable(report.error().detail));
        return 1;
    }
    std::printf("%s\n", QJsonDocument(*report).toJson(QJsonDocument::Compact).constData());
    return 0;
}

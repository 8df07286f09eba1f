#include "core/services/lfw_pairs.h"

#include <QStringList>

#include <optional>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr int kCountMax = 1'000'000;

std::optional<int> positive(const QString& text)
{
    bool ok = false;
    const int value = text.toInt(&ok);
    return ok && value > 0 && value <= kCountMax ? std::optional(value) : std::nullopt;
}

std::optional<QString> picture(const QString& name, const QString& number)
{
    const auto index = positive(number);
    if (!index || name.isEmpty() || name.contains(u'/') || name.startsWith(u'.'))
        return std::nullopt;
    return u"%1/%1_%2.jpg"_s.arg(name).arg(*index, 4, 10, QLatin1Char('0'));
}

std::optional<PicturePair> readPair(const QStringList& words, bool samePerson)
{
    if (words.size() != (samePerson ? 3 : 4))
        return std::nullopt;
    const auto first = picture(words[0], words[1]);
    const auto second = samePerson ? picture(words[0], words[2]) : picture(words[2], words[3]);
    if (!first || !second)
        return std::nullopt;
    return PicturePair{*first, *second, samePerson};
}

} // namespace

base::Result<PairFolds> parseLfwPairs(const QByteArray& text)
{
    const auto lines = QString::fromUtf8(text).split(u'\n');
    const auto header = lines.front().simplified().split(u' ');
    const auto folds = positive(header.front());
    const auto pairs = header.size() == 2 ? positive(header.back()) : std::nullopt;
    if (!folds || !pairs)
        return base::fail(ErrorCode::InvalidArgument, u"line 1"_s);
    if (qsizetype{*folds} * *pairs * 2 >= lines.size())
        return base::fail(ErrorCode::InvalidArgument, u"line %1"_s.arg(lines.size()));

    PairFolds result(static_cast<std::size_t>(*folds));
    qsizetype line = 0;
    for (auto& fold : result) {
        for (int i = 0; i < 2 * *pairs; ++i) {
            const auto pair = readPair(lines[++line].simplified().split(u' '), i < *pairs);
            if (!pair)
                return base::fail(ErrorCode::InvalidArgument, u"line %1"_s.arg(line + 1));
            fold.push_back(*pair);
        }
    }
    return result;
}

} // namespace rollcall::services

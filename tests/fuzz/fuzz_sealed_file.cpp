#include "core/security/sealed_file.h"
#include "core/security/sealed_header_p.h"
#include "tests/fuzz/fuzz.h"

#include <QBuffer>

#include <fuzzer/FuzzedDataProvider.h>

#include <array>

using namespace rollcall;

namespace {

const QByteArray kContent(100'000, 'c'); // two chunks

const security::FileSecret& secret()
{
    static const std::array<unsigned char, security::Secret32::kSize> zeros{};
    static const security::MasterKey key{security::Secret32::fromBytes(zeros)};
    static const security::FileSecret result{.masterKey = &key, .passphrase = {}};
    return result;
}

QByteArray bytesFrom(FuzzedDataProvider& input, qsizetype size)
{
    const auto taken = input.ConsumeBytes<char>(static_cast<std::size_t>(size));
    QByteArray bytes(taken.data(), std::ssize(taken));
    bytes.resize(size);
    return bytes;
}

/// With a right checksum, which is not met by chance.
QByteArray headerFrom(FuzzedDataProvider& input)
{
    return security::formatSealedHeader(
        {.info = {.createdAt = base::UtcTime(std::chrono::milliseconds(input.ConsumeIntegral<qint64>())),
                  .schema = input.ConsumeIntegral<int>(),
                  .contentBytes =
                      input.ConsumeBool() ? input.ConsumeIntegral<quint8>() : input.ConsumeIntegral<qint64>(),
                  .byPassphrase = input.ConsumeBool(),
                  .origin = bytesFrom(input, security::kOriginBytes)},
         .cost = {input.ConsumeIntegral<quint64>(), input.ConsumeIntegral<quint64>()},
         .salt = bytesFrom(input, security::kSealedSaltBytes),
         .check = bytesFrom(input, security::kSealedCheckBytes)});
}

QByteArray sealedFile()
{
    QByteArray from = kContent;
    QBuffer content(&from);
    QBuffer sealed;
    fuzz::require(content.open(QIODevice::ReadOnly) && sealed.open(QIODevice::WriteOnly));
    const security::SealedFileInfo info{.createdAt = {},
                                        .schema = 1,
                                        .contentBytes = kContent.size(),
                                        .byPassphrase = false,
                                        .origin = QByteArray(security::kOriginBytes, 'o')};
    fuzz::require(security::sealFile(info, secret(), content, sealed).has_value());
    return sealed.data();
}

} // namespace

/// Any bytes, any header, and a sealed file that was changed: nothing opens but what was sealed.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const QByteArray whole = sealedFile();
    FuzzedDataProvider input(data, size);
    QByteArray bytes;
    switch (input.ConsumeIntegralInRange(0, 2)) {
    case 0:
        bytes = whole;
        for (int i = 0; i < 8 && input.remaining_bytes() > 0; ++i) {
            const auto at = input.ConsumeIntegralInRange<qsizetype>(0, bytes.size() - 1);
            bytes[at] = input.ConsumeIntegral<char>();
        }
        break;
    case 1:
        bytes = headerFrom(input);
        [[fallthrough]];
    default:
        bytes += bytesFrom(input, static_cast<qsizetype>(input.remaining_bytes()));
    }
    QBuffer sealed(&bytes);
    QBuffer content;
    fuzz::require(sealed.open(QIODevice::ReadOnly) && content.open(QIODevice::WriteOnly));
    const auto info = security::readSealedInfo(sealed);
    fuzz::require(!info || (info->contentBytes > 0 && info->contentBytes < bytes.size()));
    fuzz::require(sealed.seek(0));
    const bool isOpened = security::openSealedFile(sealed, secret(), content).has_value();
    fuzz::require(isOpened == (bytes == whole) && (!isOpened || content.data() == kContent));
    return 0;
}

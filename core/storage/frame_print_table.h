#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <span>

namespace rollcall::storage {

class Database;

/// So many prints are kept, the newest: those of about a month in a room with eight classes of 30 a day, at 16 for a
/// try.
inline constexpr int kFramePrintsKept = 100'000;

/// The table `frame_prints`: prints (security::framePrint) of frames that cameras have delivered. Same thread as the
/// Database. Every call may fail with the Database... codes and DiskFull.
class FramePrintTable final
{
public:
    explicit FramePrintTable(Database& database) : m_database(database) {}

    [[nodiscard]] base::Result<bool> containsAny(std::span<const QByteArray> prints);

    /// Keeps them, each once, and removes the oldest beyond kFramePrintsKept. For a transaction of the caller.
    [[nodiscard]] base::Result<void> add(std::span<const QByteArray> prints);

private:
    Database& m_database;
};

} // namespace rollcall::storage

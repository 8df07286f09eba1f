#pragma once

#include "app/runtime/school_place.h"
#include "core/services/upkeep.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace rollcall::runtime {

/// services::doUpkeep() again and again, on a thread of its own with a connection that is open only meanwhile: backups
/// and retention take long, and nobody should wait for them. Functions are called in the thread it lives in and return
/// at once; signals are emitted in its own.
class Upkeep final : public QObject
{
    Q_OBJECT

public:
    explicit Upkeep(SchoolPlace place, QObject* parent = nullptr);
    /// Stops retention, of which nothing is done then; waits for a backup at hand.
    ~Upkeep() override;

    /// The first round is one `interval` after this.
    void start(std::chrono::milliseconds interval = std::chrono::minutes(1));

signals:
    /// After each round.
    void backupsTold(const rollcall::services::BackupState& state);
    /// A round could not be done; the next is tried as ever.
    void failed(const rollcall::base::Error& error);

private:
    class Worker;
    class Private;
    std::unique_ptr<Private> m_d;
};

} // namespace rollcall::runtime

#pragma once

#include "app/office/page.h"
#include "core/services/audit.h"

namespace rollcall::office {

class LongWork;

/// Holds the two logs to their chains of hashes and says what came of it. Its parts are called "<name>Progress",
/// "<name>Cancel" and "<name>Verdict".
class ChainCheck final : public QWidget
{
    Q_OBJECT

public:
    ChainCheck(const QString& name, const PageContext& context, QWidget* parent);

    void start();

signals:
    void runningChanged(bool isRunning);
    void failed(const rollcall::base::Error& error);

private:
    void show(const base::Result<std::vector<services::AuditedChain>>& chains);

    PageContext m_context;
    LongWork* m_work;
    QLabel* m_verdict;
};

} // namespace rollcall::office

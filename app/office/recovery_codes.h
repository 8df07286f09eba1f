#pragma once

#include "app/runtime/school_thread.h"
#include "core/exchange/report_table.h"

#include <QDialog>
#include <QStringList>

#include <memory>

class QLabel;
class QPrinter;

namespace rollcall::office {

/// Recovery codes, told once: to be copied, printed, or saved into a file that nobody else can read. It destroys itself
/// when it is closed.
class RecoveryCodes final : public QDialog
{
    Q_OBJECT

public:
    /// `account` is whose they are, for file and paper. Prints are made on the thread of `school`.
    RecoveryCodes(runtime::SchoolThread& school, QStringList codes, QString account, QWidget* parent);

    void print(std::shared_ptr<QPrinter> printer);

private:
    void save();
    void say(const QString& sentence, bool isFault);
    [[nodiscard]] exchange::ReportTable table() const;

    runtime::SchoolThread& m_school;
    QStringList m_codes;
    QString m_account;
    QString m_text; ///< a line for the account, then one for each code
    QLabel* m_remark;
};

} // namespace rollcall::office

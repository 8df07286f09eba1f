#pragma once

#include <QDialog>
#include <QStringList>

class QLabel;

namespace rollcall::office {

/// Recovery codes, told once: to be copied, or saved into a file that nobody else can read. It destroys itself when it
/// is closed.
class RecoveryCodes final : public QDialog
{
    Q_OBJECT

public:
    /// `account` is whose they are, for the file.
    RecoveryCodes(const QStringList& codes, const QString& account, QWidget* parent);

private:
    void save();

    QString m_text; ///< a line for the account, then one for each code
    QLabel* m_remark;
};

} // namespace rollcall::office

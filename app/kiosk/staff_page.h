#pragma once

#include "app/kiosk/panel.h"
#include "core/services/scheduled_backup.h"

#include <QTimer>

namespace rollcall::kiosk {

class Button;
class FormField;
class TextLabel;
class TouchKeyboard;

/// The way out of the kiosk: staff sign in, then may open the staff window or close the program. It covers its parent,
/// and goes away by itself when it is not touched for a minute. A passive view: what was typed comes out as a signal,
/// and is not kept, but for the password until the account's code is typed.
class StaffPage final : public Panel
{
    Q_OBJECT

public:
    explicit StaffPage(QWidget* parent);

    /// Empty, at the sign-in.
    void open();
    void closePage();

    /// The answers to signInWanted().
    void welcome(const QString& name);
    void refuse(const QString& sentence);
    void askForCode(); ///< the password is right

    /// Whoever is signed in is told where a backup is missing.
    void setBackups(const services::BackupState& backups);

    void setTheme(const app::Theme& theme) override;

signals:
    void signInWanted(const QString& email, const QString& password, const QString& code); ///< empty: no code
    void officeWanted(); ///< by somebody who has signed in, as the next
    void leaveWanted();
    void closed();

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Step { Password, Code, SignedIn };

    void build();
    void connectParts();
    void submit();
    void showStep(Step step);
    void retranslate();
    [[nodiscard]] QString backupNotice() const;

    Step m_step = Step::Password;
    QString m_name;
    services::BackupState m_backups;
    QString m_sentPassword; ///< while the answer is awaited or a code asked for
    QTimer m_idle{this};
    Panel* m_card;
    TextLabel* m_title;
    TextLabel* m_advice;
    TextLabel* m_notice;
    FormField* m_email;
    FormField* m_password;
    FormField* m_code;
    TextLabel* m_fault;
    TouchKeyboard* m_keyboard;
    Button* m_back;
    Button* m_signIn;
    Button* m_office;
    Button* m_leave;
};

} // namespace rollcall::kiosk

#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace rollcall::office {

/// Email and password, and the code of an account that has one. Also the lock: then the email is given, and somebody
/// else may sign in only by leaving the other's work. A passive view; what was typed is not kept.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget* parent);

    void openForAnybody();
    void openForLocked(const QString& email);

    void askForCode(const QString& sentence);
    void refuse(const QString& sentence);

signals:
    void signInWanted(const QString& email, const QString& password, const QString& code);
    void somebodyElse();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void submit();
    void showState(bool isWaiting);
    void retranslate();

    bool m_isLocked = false;
    bool m_wantsCode = false;
    QLabel* m_title;
    QLabel* m_emailName;
    QLineEdit* m_email;
    QLabel* m_passwordName;
    QLineEdit* m_password;
    QLabel* m_codeName;
    QLineEdit* m_code;
    QLabel* m_fault;
    QProgressBar* m_waiting;
    QPushButton* m_signIn;
    QPushButton* m_other;
};

} // namespace rollcall::office

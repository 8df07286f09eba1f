#pragma once

#include "app/office/page.h"
#include "core/services/two_step.h"

#include <QDialog>

namespace rollcall::office {

class Form;

/// The own account of who has signed in: the password, and two-step sign-in with an authenticator app. It is opened
/// with open() and destroys itself when it is closed.
class AccountDialog final : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const PageContext& context, const domain::Person& person, QWidget* parent);

signals:
    void told(const QString& sentence);

private:
    void build();
    void refresh();
    void show(const base::Result<services::TwoStepState>& state);
    void changePassword();
    void setUp();
    void scan(const services::NewAuthenticator& made);
    void turnOff();
    void renewCodes();
    /// Asks for a code of the app, then does it; `done` gets what came back.
    void askForCode(const QString& title, const QString& advice, const QString& confirm, bool isDangerous,
                    const std::function<base::Result<QStringList>(services::TwoStep&, const QString& code)>& change,
                    const std::function<void(const QStringList&)>& done);
    void send(Form* form,
              const std::function<base::Result<QStringList>(services::TwoStep&, const QString& code)>& change,
              const QString& code, const std::function<void(const QStringList&)>& done);
    /// Recovery codes, which are told once.
    void showCodes(const QStringList& codes);

    PageContext m_context;
    domain::Person m_person;
    QLabel* m_state;
    QLabel* m_fault;
    QPushButton* m_setUp;
    QPushButton* m_renew;
    QPushButton* m_off;
};

} // namespace rollcall::office

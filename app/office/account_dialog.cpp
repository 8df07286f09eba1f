#include "app/office/account_dialog.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/facts.h"
#include "app/office/form.h"
#include "app/office/new_password_page.h"
#include "app/office/qr_view.h"
#include "app/office/recovery_codes.h"
#include "app/office/words.h"
#include "core/services/passwords.h"

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::TwoStep;

constexpr int kWidth = 520;

} // namespace

AccountDialog::AccountDialog(const PageContext& context, const domain::Person& person, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_person(person)
    , m_fault(new QLabel(this))
    , m_setUp(new QPushButton(tr("Set up…"), this))
    , m_renew(new QPushButton(tr("New recovery codes…"), this))
    , m_off(new QPushButton(tr("Turn off…"), this))
{
    setObjectName(u"account"_s);
    setWindowTitle(tr("Your account"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    build();
    connect(m_setUp, &QPushButton::clicked, this, &AccountDialog::setUp);
    connect(m_renew, &QPushButton::clicked, this, &AccountDialog::renewCodes);
    connect(m_off, &QPushButton::clicked, this, &AccountDialog::turnOff);
    refresh();
}

void AccountDialog::build()
{
    m_setUp->setObjectName(u"twoStepSetUp"_s);
    m_renew->setObjectName(u"twoStepRenew"_s);
    m_off->setObjectName(u"twoStepOff"_s);
    m_off->setProperty("look", u"danger"_s);
    m_fault->setObjectName(u"accountFault"_s);
    m_fault->setProperty("look", u"fault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_fault->hide();
    auto* account = new Facts(tr("Your account"), this);
    account->add(u"accountName"_s, tr("Name"))->setText(app::shown(m_person.name));
    account->add(u"accountEmail"_s, tr("Email"))->setText(m_person.email);
    account->add(u"accountRole"_s, tr("Role"))->setText(wordsOf(m_person.role));
    auto* security = new Facts(tr("Two-step sign-in"), this);
    m_state = security->add(u"twoStepState"_s, tr("State"));
    m_state->setText(tr("One moment."));
    auto* password = new QPushButton(tr("Change the password…"), this);
    password->setObjectName(u"accountPassword"_s);
    connect(password, &QPushButton::clicked, this, &AccountDialog::changePassword);
    auto* close = new QPushButton(tr("Close"), this);
    close->setObjectName(u"accountClose"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);

    auto* steps = new QHBoxLayout;
    for (auto* button : {m_setUp, m_renew, m_off}) {
        button->setAutoDefault(false);
        button->hide();
        steps->addWidget(button);
    }
    steps->addStretch(1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(account);
    column->addWidget(password, 0, Qt::AlignLeading);
    column->addWidget(security);
    column->addLayout(steps);
    column->addWidget(m_fault);
    column->addLayout(foot);
}

void AccountDialog::refresh()
{
    m_context.school.ask(
        this, [actor = m_context.actor, id = m_person.id](School& school) { return TwoStep(school, actor).state(id); },
        [this](const base::Result<services::TwoStepState>& state) { show(state); });
}

void AccountDialog::show(const base::Result<services::TwoStepState>& state)
{
    m_fault->setVisible(!state);
    if (!state)
        return m_fault->setText(app::sentence(state.error()));
    const bool isOn = state->confirmedAt.has_value();
    m_state->setText(isOn ? tr("On since %1, %n recovery code(s) left", nullptr, state->recoveryCodes)
                                .arg(momentText(*state->confirmedAt))
                          : tr("Off: the password alone lets one in."));
    m_setUp->setVisible(!isOn);
    m_renew->setVisible(isOn);
    m_off->setVisible(isOn);
}

void AccountDialog::changePassword()
{
    auto* form = new Form(u"passwordForm"_s, tr("Change the password"), tr("Change"), this);
    auto* current = form->addSecret(u"passwordCurrent"_s, tr("Present password"), Form::notEmpty());
    auto* next = form->addSecret(u"passwordNext"_s, tr("New password"), &NewPasswordPage::faultOf);
    form->addSecret(u"passwordAgain"_s, tr("The new password again"), [next](const QString& text) {
        return text == next->text() ? QString() : tr("Type the same password twice.");
    });
    connect(form, &Form::confirmed, this, [this, form, current, next] {
        m_context.school.ask(
            form,
            [actor = m_context.actor, was = current->text(), will = next->text()](School& school) {
                return services::changePassword(school, actor, was, will);
            },
            [this, form](const base::Result<void>& changed) {
                if (!changed)
                    return form->showFault(NewPasswordPage::sentenceOf(changed.error()));
                form->accept();
                emit told(tr("The password was changed."));
            });
    });
    form->open();
}

void AccountDialog::setUp()
{
    m_context.school.ask(
        this, [actor = m_context.actor, id = m_person.id](School& school) { return TwoStep(school, actor).begin(id); },
        [this](const base::Result<services::NewAuthenticator>& made) {
            m_fault->setVisible(!made);
            if (made)
                return scan(*made);
            m_fault->setText(app::sentence(made.error()));
            refresh();
        });
}

void AccountDialog::scan(const services::NewAuthenticator& made)
{
    auto* form = new Form(u"twoStepForm"_s, tr("Set up two-step sign-in"), tr("Turn on"), this);
    form->setAdvice(tr("Scan this with an authenticator app on your phone, then type the code that the app shows."));
    if (auto code = app::qrCodeOf(made.uri)) {
        auto* view = new QrView(std::move(*code), form);
        view->setObjectName(u"twoStepQr"_s);
        form->addField(tr("For the camera of the phone"), view);
    }
    auto* secret = new QLabel(made.text, form);
    secret->setObjectName(u"twoStepSecret"_s);
    secret->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    form->addField(tr("Or type this into the app"), secret);
    auto* code = form->addLine(u"twoStepCode"_s, tr("Code of the app"), {}, Form::notEmpty());
    code->setInputMethodHints(Qt::ImhDigitsOnly);
    code->setFocus();
    connect(form, &Form::confirmed, this, [this, form, code] {
        send(
            form, [id = m_person.id](TwoStep& twoStep, const QString& typed) { return twoStep.confirm(id, typed); },
            code->text().trimmed(), [this](const QStringList& codes) { showCodes(codes); });
    });
    form->open();
}

void AccountDialog::turnOff()
{
    askForCode(
        tr("Turn two-step sign-in off?"), tr("The password alone lets one in again. The recovery codes are destroyed."),
        tr("Turn off"), true,
        [id = m_person.id](TwoStep& twoStep, const QString& code) -> base::Result<QStringList> {
            if (const auto off = twoStep.turnOff(id, code); !off)
                return base::propagate(off);
            return QStringList();
        },
        [this](const QStringList& /*codes*/) { emit told(tr("Two-step sign-in is off.")); });
}

void AccountDialog::renewCodes()
{
    askForCode(
        tr("New recovery codes"), tr("The earlier ones are of no use any more."), tr("Make new ones"), false,
        [id = m_person.id](TwoStep& twoStep, const QString& code) { return twoStep.renewRecoveryCodes(id, code); },
        [this](const QStringList& codes) { showCodes(codes); });
}

void AccountDialog::askForCode(const QString& title, const QString& advice, const QString& confirm, bool isDangerous,
                               const std::function<base::Result<QStringList>(TwoStep&, const QString& code)>& change,
                               const std::function<void(const QStringList&)>& done)
{
    auto* form = new Form(u"twoStepForm"_s, title, confirm, this);
    form->setAdvice(advice);
    if (isDangerous)
        form->setDangerous();
    auto* code = form->addLine(u"twoStepCode"_s, tr("Code of the app, or a recovery code"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this,
            [this, form, code, change, done] { send(form, change, code->text().trimmed(), done); });
    form->open();
}

void AccountDialog::send(Form* form,
                         const std::function<base::Result<QStringList>(TwoStep&, const QString& code)>& change,
                         const QString& code, const std::function<void(const QStringList&)>& done)
{
    m_context.school.ask(
        form,
        [actor = m_context.actor, change, code](School& school) {
            TwoStep twoStep(school, actor);
            return change(twoStep, code);
        },
        [this, form, done](const base::Result<QStringList>& changed) {
            if (!changed)
                return form->showFault(app::sentence(changed.error()));
            form->accept();
            done(*changed);
            refresh();
        });
}

void AccountDialog::showCodes(const QStringList& codes)
{
    (new RecoveryCodes(m_context.school, codes, m_person.email, this))->open();
}

} // namespace rollcall::office

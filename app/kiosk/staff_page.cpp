#include "app/kiosk/staff_page.h"

#include "app/common/shown_text.h"
#include "app/kiosk/button.h"
#include "app/kiosk/form_field.h"
#include "app/kiosk/text_label.h"
#include "app/kiosk/touch_keyboard.h"
#include "app/kiosk/words.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <chrono>

namespace rollcall::kiosk {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using app::TypeStyle;

constexpr auto kIdle = 60s;
constexpr int kCardPx = 720;

} // namespace

StaffPage::StaffPage(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::Page, u"staffPage"_s, parent)
    , m_card(new Panel(QBoxLayout::TopToBottom, Fill::Card, u"staffCard"_s, this))
    , m_title(new TextLabel(TypeStyle::Course, Ink::Text, u"staffTitle"_s, m_card))
    , m_advice(new TextLabel(TypeStyle::Body, Ink::Muted, u"staffAdvice"_s, m_card))
    , m_notice(new TextLabel(TypeStyle::Body, Ink::Warning, u"staffNotice"_s, m_card))
    , m_email(new FormField(u"staffEmail"_s, m_card))
    , m_password(new FormField(u"staffPassword"_s, m_card))
    , m_code(new FormField(u"staffCode"_s, m_card))
    , m_fault(new TextLabel(TypeStyle::Body, Ink::Warning, u"staffFault"_s, m_card))
    , m_keyboard(new TouchKeyboard(m_card))
    , m_back(new Button(ButtonKind::Quiet, u"staffBack"_s, m_card))
    , m_signIn(new Button(ButtonKind::Primary, u"staffSignIn"_s, m_card))
    , m_office(new Button(ButtonKind::Primary, u"staffOffice"_s, m_card))
    , m_leave(new Button(ButtonKind::Quiet, u"staffLeave"_s, m_card))
{
    build();
    connectParts();
    m_idle.setObjectName(u"staffIdle"_s);
    m_idle.setSingleShot(true);
    m_idle.setInterval(kIdle);
    m_idle.callOnTimeout(this, &StaffPage::closePage);
    parent->installEventFilter(this);
    retranslate();
    hide();
}

void StaffPage::build()
{
    setSpaces(24, 0);
    m_card->setSpaces(32, 20, 10);
    m_password->setSecret(true);
    m_advice->setMaxLines(3);
    m_notice->setMaxLines(3);
    m_fault->setMaxLines(2);
    auto* actions = new Panel(QBoxLayout::LeftToRight, Fill::None, u"staffActions"_s, m_card);
    actions->setSpaces(0, 12);
    for (auto* button : {m_back, m_leave, m_signIn})
        actions->box()->addWidget(button, button == m_signIn ? 2 : 1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_title, m_advice, m_notice, m_email, m_password, m_code,
                                                         m_fault, m_keyboard, m_office, actions})
        m_card->box()->addWidget(part);
    box()->addStretch(1);
    box()->addWidget(m_card, 0, Qt::AlignHCenter);
    box()->addStretch(1);
}

void StaffPage::connectParts()
{
    connect(m_back, &Button::clicked, this, &StaffPage::closePage);
    connect(m_signIn, &Button::clicked, this, &StaffPage::submit);
    connect(m_office, &Button::clicked, this, [this] {
        if (m_step == Step::SignedIn)
            emit officeWanted();
    });
    connect(m_leave, &Button::clicked, this, [this] {
        if (m_step == Step::SignedIn)
            emit leaveWanted();
    });
    connect(m_email->edit(), &QLineEdit::returnPressed, m_password->edit(), qOverload<>(&QWidget::setFocus));
    for (auto* field : {m_password, m_code})
        connect(field->edit(), &QLineEdit::returnPressed, this, &StaffPage::submit);
    for (auto* field : {m_email, m_password, m_code})
        connect(field->edit(), &QLineEdit::textEdited, this, [this] {
            m_fault->hide();
            m_idle.start();
        });
}

void StaffPage::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    m_card->setFixedWidth(std::min(theme.px(kCardPx), parentWidget()->width() - theme.px(48)));
}

void StaffPage::open()
{
    m_email->edit()->clear();
    showStep(Step::Password);
    setGeometry(parentWidget()->rect());
    show();
    raise();
    m_email->edit()->setFocus();
    m_idle.start();
}

void StaffPage::closePage()
{
    m_email->edit()->clear();
    showStep(Step::Password);
    m_idle.stop();
    hide();
    emit closed();
}

void StaffPage::submit()
{
    if (m_step == Step::SignedIn || !m_signIn->isEnabled() || m_email->text().isEmpty())
        return;
    const auto password = m_step == Step::Code ? m_sentPassword : m_password->text();
    if (password.isEmpty() || (m_step == Step::Code && m_code->text().isEmpty()))
        return;
    m_signIn->setEnabled(false);
    const auto code = m_code->text();
    m_code->edit()->clear();
    m_password->edit()->clear();
    m_sentPassword = password;
    emit signInWanted(m_email->text(), password, code);
}

void StaffPage::welcome(const QString& name)
{
    if (!isVisible())
        return;
    m_name = name;
    m_email->edit()->clear();
    showStep(Step::SignedIn);
    m_office->setFocus();
}

void StaffPage::askForCode()
{
    // An answer to somebody who has left the page meanwhile.
    if (m_signIn->isEnabled())
        return;
    const auto password = m_sentPassword;
    showStep(Step::Code);
    m_sentPassword = password;
    m_code->edit()->setFocus();
}

void StaffPage::refuse(const QString& sentence)
{
    m_signIn->setEnabled(true);
    m_fault->setText(sentence);
    m_fault->show();
    if (m_step == Step::Password)
        m_sentPassword.clear();
    (m_step == Step::Code ? m_code : m_password)->edit()->setFocus();
}

void StaffPage::setBackups(const services::BackupState& backups)
{
    m_backups = backups;
    retranslate();
}

void StaffPage::showStep(Step step)
{
    m_step = step;
    m_sentPassword.clear();
    for (auto* field : {m_password, m_code})
        field->edit()->clear();
    for (auto* field : {m_email, m_password})
        field->setVisible(step == Step::Password);
    m_code->setVisible(step == Step::Code);
    m_fault->hide();
    m_keyboard->setVisible(step != Step::SignedIn);
    m_signIn->setVisible(step != Step::SignedIn);
    m_signIn->setEnabled(true);
    m_office->setVisible(step == Step::SignedIn);
    m_leave->setVisible(step == Step::SignedIn);
    retranslate();
}

void StaffPage::retranslate()
{
    const bool isSignedIn = m_step == Step::SignedIn;
    m_title->setText(isSignedIn ? tr("Signed in as %1").arg(app::shown(m_name)) : tr("For staff"));
    m_advice->setText(
        isSignedIn
            ? tr("The kiosk goes on while the staff window is open. Nobody can check in here once Rollcall is closed.")
        : m_step == Step::Code ? tr("Your account asks for a code, too.")
                               : tr("Sign in to open the staff window or to leave the kiosk."));
    m_notice->setText(backupNotice());
    m_notice->setVisible(isSignedIn && !m_notice->text().isEmpty());
    m_email->setName(tr("Email"));
    m_password->setName(tr("Password"));
    m_code->setName(tr("Code"));
    m_code->setRemark(tr("Six digits of your authenticator app, or a recovery code"));
    m_back->setWords(isSignedIn ? tr("Back to the kiosk") : tr("Back"));
    m_signIn->setWords(tr("Sign in"));
    m_office->setWords(tr("Staff window"));
    m_leave->setWords(tr("Close Rollcall"));
}

QString StaffPage::backupNotice() const
{
    if (m_backups.isLate && m_backups.newest)
        return tr("A backup is missing. The newest is of %1.")
            .arg(QLocale().toString(toLocal(m_backups.newest->createdAt), QLocale::ShortFormat));
    if (m_backups.isLate)
        return tr("A backup is missing. There is none yet.");
    return m_backups.failure ? tr("The last backup could not be made.") : QString();
}

void StaffPage::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void StaffPage::keyPressEvent(QKeyEvent* event)
{
    m_idle.start();
    if (event->key() == Qt::Key_Escape)
        closePage();
    // What is not for this page is not for the window below it either.
    event->accept();
}

bool StaffPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && watched == parentWidget())
        setGeometry(parentWidget()->rect());
    return Panel::eventFilter(watched, event);
}

} // namespace rollcall::kiosk

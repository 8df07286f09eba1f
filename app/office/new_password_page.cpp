#include "app/office/new_password_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "core/security/password.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kCardWidth = 440;

} // namespace

NewPasswordPage::NewPasswordPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_advice(new QLabel(this))
    , m_currentName(new QLabel(this))
    , m_current(new QLineEdit(this))
    , m_nextName(new QLabel(this))
    , m_next(new QLineEdit(this))
    , m_againName(new QLabel(this))
    , m_again(new QLineEdit(this))
    , m_fault(new QLabel(this))
    , m_waiting(new QProgressBar(this))
    , m_change(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    setObjectName(u"newPasswordPage"_s);
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    for (auto* edit : {m_current, m_next, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        connect(edit, &QLineEdit::returnPressed, this, &NewPasswordPage::submit);
        connect(edit, &QLineEdit::textEdited, this, [this] {
            m_refusal.clear();
            showState(false);
        });
    }
    connect(m_change, &QPushButton::clicked, this, &NewPasswordPage::submit);
    connect(m_other, &QPushButton::clicked, this, &NewPasswordPage::somebodyElse);
    open({});
}

void NewPasswordPage::build()
{
    m_current->setObjectName(u"newPasswordCurrent"_s);
    m_next->setObjectName(u"newPasswordNext"_s);
    m_again->setObjectName(u"newPasswordAgain"_s);
    m_fault->setObjectName(u"newPasswordFault"_s);
    m_change->setObjectName(u"newPasswordChange"_s);
    m_other->setObjectName(u"newPasswordOther"_s);
    m_title->setProperty("look", u"title"_s);
    m_advice->setProperty("look", u"muted"_s);
    m_fault->setProperty("look", u"fault"_s);
    for (auto* label : {m_title, m_advice, m_fault}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_change->setProperty("look", u"primary"_s);
    m_other->setProperty("look", u"quiet"_s);
    for (auto* label : {m_currentName, m_nextName, m_againName})
        label->setProperty("look", u"caption"_s);

    auto* card = new QWidget(this);
    card->setProperty("look", u"card"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    card->setFixedWidth(kCardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(6);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_title, m_advice, m_currentName, m_current, m_nextName, m_next, m_againName,
                                         m_again, m_fault, m_waiting, m_change, m_other})
        column->addWidget(part);
    auto* around = new QVBoxLayout(this);
    around->addStretch(1);
    around->addWidget(card, 0, Qt::AlignHCenter);
    around->addStretch(2);
}

void NewPasswordPage::open(const QString& personName)
{
    m_person = personName;
    m_refusal.clear();
    for (auto* edit : {m_current, m_next, m_again})
        edit->clear();
    retranslate();
    showState(false);
    m_current->setFocus();
}

void NewPasswordPage::refuse(const QString& sentence)
{
    m_refusal = sentence;
    m_current->clear();
    showState(false);
    m_current->setFocus();
}

QString NewPasswordPage::faultOf(const QString& next)
{
    return next.toUcs4().size() < security::kPasswordMinLength
               ? tr("At least %1 characters.").arg(security::kPasswordMinLength)
               : QString();
}

QString NewPasswordPage::sentenceOf(const base::Error& error)
{
    return error.code == base::ErrorCode::SignInRefused ? tr("The present password is not right.")
                                                        : app::sentence(error);
}

void NewPasswordPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void NewPasswordPage::hideEvent(QHideEvent* event)
{
    for (auto* edit : {m_current, m_next, m_again})
        edit->clear();
    QWidget::hideEvent(event);
}

void NewPasswordPage::submit()
{
    if (!m_change->isEnabled())
        return;
    m_refusal.clear();
    showState(true);
    emit changeWanted(m_current->text(), m_next->text());
}

void NewPasswordPage::showState(bool isWaiting)
{
    QString fault = m_next->text().isEmpty() ? QString() : faultOf(m_next->text());
    if (fault.isEmpty() && !m_next->text().isEmpty() && m_next->text() == m_current->text())
        fault = tr("Another one than the present password.");
    if (fault.isEmpty() && !m_again->text().isEmpty() && m_again->text() != m_next->text())
        fault = tr("Type the same password twice.");
    const bool isReady = fault.isEmpty() && !m_current->text().isEmpty() && !m_next->text().isEmpty() &&
                         m_again->text() == m_next->text();
    if (!m_refusal.isEmpty())
        fault = m_refusal;
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    for (auto* edit : {m_current, m_next, m_again})
        edit->setEnabled(!isWaiting);
    m_waiting->setVisible(isWaiting);
    m_change->setEnabled(isReady && !isWaiting);
}

void NewPasswordPage::retranslate()
{
    m_title->setText(tr("Choose your password"));
    m_advice->setText(tr("%1, somebody else has set the one you signed in with. The new one is known to you alone.")
                          .arg(app::shown(m_person)));
    m_currentName->setText(tr("Present password"));
    m_nextName->setText(tr("New password"));
    m_againName->setText(tr("The new password again"));
    m_change->setText(tr("Change it"));
    m_other->setText(tr("Sign in as somebody else"));
    m_current->setAccessibleName(m_currentName->text());
    m_next->setAccessibleName(m_nextName->text());
    m_again->setAccessibleName(m_againName->text());
    showState(false);
}

} // namespace rollcall::office

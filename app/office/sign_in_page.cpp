#include "app/office/sign_in_page.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kCardWidth = 400;
constexpr int kLongestEntry = 254;

} // namespace

SignInPage::SignInPage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_emailName(new QLabel(this))
    , m_email(new QLineEdit(this))
    , m_passwordName(new QLabel(this))
    , m_password(new QLineEdit(this))
    , m_codeName(new QLabel(this))
    , m_code(new QLineEdit(this))
    , m_fault(new QLabel(this))
    , m_waiting(new QProgressBar(this))
    , m_signIn(new QPushButton(this))
    , m_other(new QPushButton(this))
{
    setObjectName(u"signInPage"_s);
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    for (auto* edit : {m_email, m_password, m_code}) {
        edit->setMaxLength(kLongestEntry);
        connect(edit, &QLineEdit::returnPressed, this, &SignInPage::submit);
        connect(edit, &QLineEdit::textChanged, this, [this] { showState(false); });
    }
    connect(m_signIn, &QPushButton::clicked, this, &SignInPage::submit);
    connect(m_other, &QPushButton::clicked, this, &SignInPage::somebodyElse);
    retranslate();
    openForAnybody();
}

void SignInPage::build()
{
    m_email->setObjectName(u"signInEmail"_s);
    m_password->setObjectName(u"signInPassword"_s);
    m_code->setObjectName(u"signInCode"_s);
    m_fault->setObjectName(u"signInFault"_s);
    m_signIn->setObjectName(u"signInButton"_s);
    m_other->setObjectName(u"signInOther"_s);
    m_password->setEchoMode(QLineEdit::Password);
    m_code->setInputMethodHints(Qt::ImhPreferNumbers | Qt::ImhNoPredictiveText);
    m_title->setProperty("look", u"title"_s);
    m_fault->setProperty("look", u"fault"_s);
    m_fault->setTextFormat(Qt::PlainText);
    m_fault->setWordWrap(true);
    m_waiting->setRange(0, 0);
    m_waiting->setTextVisible(false);
    m_signIn->setProperty("look", u"primary"_s);
    m_other->setProperty("look", u"quiet"_s);
    for (auto* label : {m_emailName, m_passwordName, m_codeName})
        label->setProperty("look", u"caption"_s);

    auto* card = new QWidget(this);
    card->setProperty("look", u"card"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    card->setFixedWidth(kCardWidth);
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(32, 28, 32, 28);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addSpacing(12);
    for (auto* widget :
         {static_cast<QWidget*>(m_emailName), static_cast<QWidget*>(m_email), static_cast<QWidget*>(m_passwordName),
          static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_codeName), static_cast<QWidget*>(m_code)})
        column->addWidget(widget);
    column->addWidget(m_fault);
    column->addSpacing(8);
    column->addWidget(m_waiting);
    column->addWidget(m_signIn);
    column->addWidget(m_other);
    auto* around = new QVBoxLayout(this);
    around->addStretch(1);
    around->addWidget(card, 0, Qt::AlignHCenter);
    around->addStretch(2);
}

void SignInPage::openForAnybody()
{
    m_isLocked = false;
    m_wantsCode = false;
    for (auto* edit : {m_email, m_password, m_code})
        edit->clear();
    m_fault->clear();
    retranslate();
    showState(false);
    m_email->setFocus();
}

void SignInPage::openForLocked(const QString& email)
{
    openForAnybody();
    m_isLocked = true;
    m_email->setText(email);
    retranslate();
    showState(false);
    m_password->setFocus();
}

void SignInPage::askForCode(const QString& sentence)
{
    m_wantsCode = true;
    m_fault->setText(sentence);
    m_code->clear();
    showState(false);
    m_code->setFocus();
}

void SignInPage::refuse(const QString& sentence)
{
    m_wantsCode = false;
    m_fault->setText(sentence);
    m_password->clear();
    m_code->clear();
    showState(false);
    m_password->setFocus();
}

void SignInPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SignInPage::submit()
{
    if (!m_signIn->isEnabled())
        return;
    m_fault->clear();
    showState(true);
    emit signInWanted(m_email->text().trimmed(), m_password->text(), m_code->text().trimmed());
}

void SignInPage::showState(bool isWaiting)
{
    const bool isFilled = !m_email->text().trimmed().isEmpty() && !m_password->text().isEmpty() &&
                          (!m_wantsCode || !m_code->text().trimmed().isEmpty());
    m_email->setEnabled(!m_isLocked && !isWaiting);
    m_password->setEnabled(!isWaiting);
    m_code->setEnabled(!isWaiting);
    m_codeName->setVisible(m_wantsCode);
    m_code->setVisible(m_wantsCode);
    m_fault->setVisible(!m_fault->text().isEmpty());
    m_waiting->setVisible(isWaiting);
    m_signIn->setEnabled(isFilled && !isWaiting);
    m_other->setVisible(m_isLocked);
}

void SignInPage::retranslate()
{
    m_title->setText(m_isLocked ? tr("Locked") : tr("Sign in"));
    m_emailName->setText(tr("Email"));
    m_passwordName->setText(tr("Password"));
    m_codeName->setText(tr("Code of your authenticator, or a recovery code"));
    m_signIn->setText(m_isLocked ? tr("Unlock") : tr("Sign in"));
    m_other->setText(tr("Sign in as somebody else"));
    m_email->setAccessibleName(m_emailName->text());
    m_password->setAccessibleName(m_passwordName->text());
    m_code->setAccessibleName(m_codeName->text());
}

} // namespace rollcall::office

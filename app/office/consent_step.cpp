#include "app/office/consent_step.h"

#include "app/common/language.h"
#include "app/common/shown_text.h"
#include "app/office/labels.h"
#include "app/office/words.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

QString languageName(const QString& code)
{
    const auto language = app::languageFromCode(code);
    return language ? app::nameOf(*language) : app::shown(code);
}

} // namespace

ConsentStep::ConsentStep(QWidget* parent)
    : QWidget(parent)
    , m_state(namedLabel(u"consentState"_s, {}, this))
    , m_fields(new QWidget(this))
{
    setObjectName(u"consentStep"_s);
    auto* fields = new QVBoxLayout(m_fields);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(4);
    m_givenBy = addLine(u"consentGivenBy"_s, tr("Given by"));
    m_byGuardian = new QCheckBox(tr("A parent or guardian, for a minor"), m_fields);
    m_byGuardian->setObjectName(u"consentByGuardian"_s);
    fields->addWidget(m_byGuardian);
    m_textVersion = addLine(u"consentTextVersion"_s, tr("Version of the text that was agreed to"));
    m_language = new QComboBox(m_fields);
    m_language->setObjectName(u"consentLanguage"_s);
    for (const auto language : app::kLanguages)
        m_language->addItem(app::nameOf(language), app::codeOf(language));
    addField(tr("Language of the text"), m_language);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_state);
    column->addWidget(m_fields);
    column->addStretch(1);
    m_fields->hide();
}

QLineEdit* ConsentStep::addLine(const QString& objectName, const QString& name)
{
    auto* edit = new QLineEdit(m_fields);
    edit->setObjectName(objectName);
    edit->setMaxLength(255);
    addField(name, edit);
    connect(edit, &QLineEdit::textChanged, this, &ConsentStep::changed);
    return edit;
}

void ConsentStep::addField(const QString& name, QWidget* field)
{
    auto* label = labelOf(name, u"caption"_s, m_fields);
    label->setBuddy(field);
    field->setAccessibleName(name);
    m_fields->layout()->addWidget(label);
    m_fields->layout()->addWidget(field);
}

void ConsentStep::setConsent(const std::optional<domain::Consent>& consent, const QString& personName)
{
    m_isGiven = consent.has_value();
    m_fields->setVisible(!m_isGiven);
    if (consent) {
        const auto words = consent->byGuardian ? tr("%1 agreed as a guardian on %2, to version %3 of the text (%4).")
                                               : tr("%1 agreed on %2, to version %3 of the text (%4).");
        m_state->setText(words.arg(app::shown(consent->givenBy), momentText(consent->givenAt),
                                   app::shown(consent->textVersion), languageName(consent->language)));
    } else {
        m_state->setText(tr("Nobody has agreed to face recognition yet. No picture is taken before it is recorded "
                            "here who agreed, and to which text. Whoever does not agree checks in by PIN."));
        m_givenBy->setText(personName);
        m_byGuardian->setChecked(false);
        m_textVersion->setText(u"1"_s);
        m_language->setCurrentIndex(m_language->findData(QLocale().name().section(u'_', 0, 0)));
        m_givenBy->setFocus();
    }
    emit changed();
}

bool ConsentStep::isComplete() const
{
    return !m_givenBy->text().trimmed().isEmpty() && !m_textVersion->text().trimmed().isEmpty() &&
           m_language->currentIndex() >= 0;
}

services::NewConsent ConsentStep::entered() const
{
    return {.givenBy = m_givenBy->text().trimmed(),
            .byGuardian = m_byGuardian->isChecked(),
            .textVersion = m_textVersion->text().trimmed(),
            .language = m_language->currentData().toString()};
}

} // namespace rollcall::office

#include "app/common/language.h"

#include <QGuiApplication>

static void loadTranslations()
{
    Q_INIT_RESOURCE(translations);
}

namespace rollcall::app {

using namespace Qt::StringLiterals;

QString codeOf(Language language)
{
    switch (language) {
    case Language::English:
        return u"en"_s;
    case Language::Spanish:
        return u"es"_s;
    case Language::Arabic:
        return u"ar"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Language> languageFromCode(const QString& code)
{
    for (const auto language : kLanguages)
        if (codeOf(language) == code)
            return language;
    return {};
}

QString nameOf(Language language)
{
    switch (language) {
    case Language::English:
        return u"English"_s;
    case Language::Spanish:
        return u"Español"_s;
    case Language::Arabic:
        return u"العربية"_s;
    }
    Q_UNREACHABLE();
}

QLocale localeOf(Language language)
{
    switch (language) {
    case Language::English:
        return {QLocale::English, QLocale::UnitedKingdom};
    case Language::Spanish:
        return {QLocale::Spanish, QLocale::Spain};
    case Language::Arabic:
        return {QLocale::Arabic, QLocale::Libya};
    }
    Q_UNREACHABLE();
}

Language systemLanguage()
{
    return languageFromCode(QLocale::system().name().left(2)).value_or(Language::English);
}

LanguageSwitch::~LanguageSwitch()
{
    QCoreApplication::removeTranslator(&m_translator);
    QLocale::setDefault(QLocale::system());
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

void LanguageSwitch::use(Language language)
{
    loadTranslations();
    m_current = language;
    QLocale::setDefault(localeOf(language));
    QGuiApplication::setLayoutDirection(localeOf(language).textDirection());
    QCoreApplication::removeTranslator(&m_translator);
    if (m_translator.load(u":/translations/rollcall_%1.qm"_s.arg(codeOf(language))))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace rollcall::app

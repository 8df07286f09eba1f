#pragma once

#include <QLocale>
#include <QObject>
#include <QString>
#include <QTranslator>

#include <array>
#include <optional>

namespace rollcall::app {

enum class Language { English, Spanish, Arabic };

inline constexpr std::array kLanguages{Language::English, Language::Spanish, Language::Arabic};

/// "en", "es", "ar": as settings keep it.
[[nodiscard]] QString codeOf(Language language);
[[nodiscard]] std::optional<Language> languageFromCode(const QString& code);

/// In its own words: "English", "Español", "العربية".
[[nodiscard]] QString nameOf(Language language);

/// How it writes dates and numbers: with the digits 0 to 9 in all three, as on the keys of the PIN pad.
[[nodiscard]] QLocale localeOf(Language language);

/// The machine's language where Rollcall speaks it, else English.
[[nodiscard]] Language systemLanguage();

/// The language of the running program. One for each program, made after the QGuiApplication and destroyed before it;
/// for the window's thread only.
class LanguageSwitch final : public QObject
{
public:
    using QObject::QObject;
    ~LanguageSwitch() override;

    /// Changes sentences, QLocale() and the layout direction. Every widget gets QEvent::LanguageChange, by the event
    /// loop.
    void use(Language language);

    [[nodiscard]] Language current() const { return m_current; }

private:
    QTranslator m_translator;
    Language m_current = Language::English;
};

} // namespace rollcall::app

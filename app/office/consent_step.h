#pragma once

#include "core/services/consents.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace rollcall::office {

/// What is known of a person's consent to face recognition: the one that is given, or fields for a new one.
class ConsentStep final : public QWidget
{
    Q_OBJECT

public:
    explicit ConsentStep(QWidget* parent);

    /// Nothing: there is none, and the fields are filled in for `personName` to give it.
    void setConsent(const std::optional<domain::Consent>& consent, const QString& personName);

    [[nodiscard]] bool isGiven() const { return m_isGiven; }
    /// Of the fields.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] services::NewConsent entered() const;

signals:
    void changed();

private:
    QLineEdit* addLine(const QString& objectName, const QString& name);
    void addField(const QString& name, QWidget* field);

    QLabel* m_state;
    QWidget* m_fields;
    QLineEdit* m_givenBy;
    QCheckBox* m_byGuardian;
    QLineEdit* m_textVersion;
    QComboBox* m_language;
    bool m_isGiven = false;
};

} // namespace rollcall::office

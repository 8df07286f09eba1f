#pragma once

#include "core/services/setting_catalogue.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace rollcall::office {

/// One setting: what it means, what may be written, and the field, which is checked as one types. The field is called
/// as the setting is; where what is typed can be tried, there is a button "<name>Test".
class SettingRow final : public QWidget
{
    Q_OBJECT

public:
    SettingRow(const services::Setting& setting, QWidget* parent);

    [[nodiscard]] const services::Setting& setting() const { return m_setting; }
    [[nodiscard]] QString name() const { return m_setting.name.toString(); }

    /// What is typed, and what is stored.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QString& stored() const { return m_stored; }
    [[nodiscard]] bool isChanged() const { return text() != m_stored; }
    [[nodiscard]] bool isValid() const { return m_isValid; }
    /// Whether name or meaning contain the text, in capitals or not.
    [[nodiscard]] bool matches(const QString& text) const;

    /// This is stored now, and shown. Tells nobody.
    void setStored(const QString& text);
    /// Shows what is stored. Tells nobody.
    void revert();

signals:
    void changed();
    /// To try this text, which is in order.
    void testWanted(const QString& text);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* makeEntry();
    void addTest();
    void fill(const QString& text);
    void recheck();
    [[nodiscard]] QString allowed() const;

    services::Setting m_setting;
    QString m_meaning;
    QComboBox* m_box = nullptr;  ///< of a choice
    QLineEdit* m_edit = nullptr; ///< of all others
    QPushButton* m_test = nullptr;
    QLabel* m_remark;
    QString m_stored;
    bool m_isValid = true;
};

} // namespace rollcall::office

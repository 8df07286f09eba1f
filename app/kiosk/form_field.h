#pragma once

#include "app/kiosk/panel.h"

class QLineEdit;

namespace rollcall::kiosk {

class TextLabel;

/// A line to type in, its name above and a remark below.
class FormField final : public Panel
{
    Q_OBJECT

public:
    FormField(const QString& objectName, QWidget* parent);

    void setName(const QString& name);
    void setRemark(const QString& remark);
    void setSecret(bool isSecret);

    [[nodiscard]] QLineEdit* edit() const { return m_edit; }
    [[nodiscard]] QString text() const; ///< trimmed, unless secret

    void setTheme(const app::Theme& theme) override;

private:
    TextLabel* m_name;
    QLineEdit* m_edit;
    TextLabel* m_remark;
};

} // namespace rollcall::kiosk

#pragma once

#include "app/office/page.h"
#include "core/services/setting_catalogue.h"

#include <vector>

class QComboBox;
class QLineEdit;

namespace rollcall::office {

/// Every setting of the catalogue: its meaning, its range, what holds now. Changes are checked as they are typed and
/// saved together; saving can be undone.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    struct Field
    {
        services::Setting setting{};
        QComboBox* box = nullptr;  ///< of a choice
        QLineEdit* edit = nullptr; ///< of all others
        QLabel* remark = nullptr;
        QString stored{};

        [[nodiscard]] QString text() const;
        void show(const QString& text);
    };

    void build();
    void addField(QVBoxLayout* column, const services::Setting& setting);
    void showStored(const std::vector<services::SettingText>& texts);
    void recheck();
    void save(const std::vector<services::SettingText>& changes, bool isUndo);
    [[nodiscard]] std::vector<services::SettingText> changes() const;

    QPushButton* m_revert;
    QPushButton* m_save;
    std::vector<Field> m_fields;
    bool m_isLoaded = false;
};

} // namespace rollcall::office

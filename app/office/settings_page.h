#pragma once

#include "app/office/page.h"
#include "core/services/setting_catalogue.h"

#include <vector>

class QLineEdit;

namespace rollcall::office {

class RecognitionFit;
class SettingRow;

/// Every setting of the catalogue in groups: its meaning, its range, what holds now. Changes are checked as they are
/// typed and saved together; saving can be undone. A text in the search field leaves those it is found in. Camera and
/// position are tried out as typed before they are saved, and the recognition is fitted to the school.
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    SettingsPage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    /// The settings whose names begin alike, on a card.
    struct Group
    {
        QWidget* card = nullptr;
        std::vector<SettingRow*> rows{};
    };

    void build();
    void addGroup(const QString& name, QVBoxLayout* column, QWidget* parent);
    void addRow(Group& group, const services::Setting& setting);
    void addFit(QVBoxLayout* column, QWidget* parent);
    void search(const QString& text);
    void test(services::SettingKind kind, const QString& text);
    void showStored(const std::vector<services::SettingText>& texts);
    void enableButtons();
    void save(const std::vector<services::SettingText>& changes, bool isUndo);
    [[nodiscard]] std::vector<services::SettingText> changes() const;

    QPushButton* m_revert;
    QPushButton* m_save;
    QLineEdit* m_search;
    QWidget* m_scroll;
    QLabel* m_empty;
    RecognitionFit* m_fit = nullptr;
    std::vector<Group> m_groups;
    std::vector<SettingRow*> m_rows; ///< of all groups
    app::Theme m_theme;
    bool m_isLoaded = false;
};

} // namespace rollcall::office

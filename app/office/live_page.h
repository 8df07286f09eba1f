#pragma once

#include "app/office/page.h"
#include "core/services/live_register.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>

namespace rollcall::office {

class Form;
class RowTable;

/// The register of one session: it fills by itself as students check in, here or at a kiosk, and is set right by hand.
/// Without a choice it shows the session that runs now.
class LivePage final : public Page
{
    Q_OBJECT

public:
    LivePage(const PageContext& context, QWidget* parent);

    void open(base::SessionId session);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;
    [[nodiscard]] bool isLive() const override { return true; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct MarkKey
    {
        domain::MarkStatus status;
        Qt::Key key;
    };
    static constexpr std::array kMarks{
        MarkKey{domain::MarkStatus::Present, Qt::Key_P}, MarkKey{domain::MarkStatus::Late, Qt::Key_L},
        MarkKey{domain::MarkStatus::Excused, Qt::Key_E}, MarkKey{domain::MarkStatus::Absent, Qt::Key_A}};

    using Register = std::shared_ptr<const services::Register>;
    using Change = std::function<base::Result<services::RegisterChange>(services::LiveRegister&)>;

    void build();
    void findSession();
    void show(Register loaded);
    void showHead();
    void showRows();
    void enableButtons();

    /// Makes a change; a form that asked for the reason stays open where it fails.
    void change(const QString& done, Change work, Form* form = nullptr);
    void mark(domain::MarkStatus status);
    void clearMarks();
    void markAll();
    void moveMark();
    /// As the page shows it at present.
    [[nodiscard]] std::optional<domain::Mark> markOf(base::PersonId student) const;
    void moveEnd(bool isReopening);
    void sendEnd(Form* form, const std::shared_ptr<domain::Session>& expected, bool isReopening,
                 std::chrono::minutes minutes);
    void endSession();
    void countHeads();
    /// Asks for a reason, then does it. Whoever sends it again has been told what the mark is by now.
    void askReason(const QString& title, const QString& done,
                   const std::function<Change(const QString& reason, bool isAgain)>& changeOf);
    [[nodiscard]] std::vector<storage::RegisterRow> selected() const;

    std::optional<base::SessionId> m_session;
    Register m_register;
    QPushButton* m_more;
    QPushButton* m_extend;
    QPushButton* m_end;
    std::array<QLabel*, 5> m_numbers{};
    RowTable* m_table;
    std::array<QPushButton*, 4> m_marks{};
    QPushButton* m_clear;
    QPushButton* m_wrong;
};

} // namespace rollcall::office

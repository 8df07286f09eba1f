#pragma once

#include "app/office/page.h"
#include "core/services/staff_attendance.h"

class QComboBox;
class QDateEdit;

namespace rollcall::office {

class RowTable;

/// The days on which teachers were there: administrators see all and check teachers in, a teacher sees the own ones and
/// checks in by PIN.
class StaffAttendancePage final : public Page
{
    Q_OBJECT

public:
    StaffAttendancePage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void build();
    void load(int first);
    void loadTeachers();
    void show(std::vector<storage::StaffDayRow> days, int first);
    void checkIn();
    void exportDays();
    [[nodiscard]] bool isAdmin() const { return actor().role == domain::Role::Admin; }
    [[nodiscard]] storage::StaffDayFilter filter() const;

    RowTable* m_table;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QComboBox* m_who; ///< for administrators
    QPushButton* m_export;
    QPushButton* m_checkIn;
    int m_first = 0;
};

} // namespace rollcall::office

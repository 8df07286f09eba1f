#pragma once

#include "app/office/page.h"
#include "core/services/security_records.h"

class QComboBox;

namespace rollcall::office {

class RowTable;

/// Who was checked in at which machine; machines with several students first, as a kiosk is one.
class MachinesTab final : public Page
{
    Q_OBJECT

public:
    MachinesTab(const PageContext& context, QWidget* parent);

    void refresh() override { load(m_first); }
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<storage::MachineUse> uses, int first);

    QComboBox* m_period;
    RowTable* m_table;
    int m_first = 0;
};

/// Tries from outside the geofence, or where the place was not known.
class OutsideTab final : public Page
{
    Q_OBJECT

public:
    OutsideTab(const PageContext& context, QWidget* parent);

    void refresh() override { load(m_first); }
    void setTheme(const app::Theme& theme) override;

private:
    void load(int first);
    void show(std::vector<storage::RefusedTry> tries, int first);

    QComboBox* m_period;
    RowTable* m_table;
    int m_first = 0;
};

/// Times at which the machine's clock was found moved.
class ClockTab final : public Page
{
    Q_OBJECT

public:
    ClockTab(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    void show(const std::vector<storage::ClockChangeRow>& changes);

    QComboBox* m_period;
    RowTable* m_table;
};

} // namespace rollcall::office

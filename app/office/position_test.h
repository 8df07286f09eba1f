#pragma once

#include "app/office/page.h"
#include "app/office/probe_dialog.h"
#include "app/runtime/position_source.h"
#include "core/attendance/geofence.h"

#include <QElapsedTimer>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace rollcall::office {

class Facts;

/// How long a receiver is waited for: a cold one may take longer, and is asked again then.
inline constexpr std::chrono::seconds kPositionPatience{30};

/// Asks once where the kiosk is, as a text of the setting kiosk.position says it, and shows whether check-ins are taken
/// there.
class PositionTest final : public ProbeDialog
{
    Q_OBJECT

public:
    /// `position` as checked by the setting; empty: the centre of the geofence.
    PositionTest(const PageContext& context, const QString& position, QWidget* parent,
                 std::chrono::milliseconds patience = kPositionPatience);
    ~PositionTest() override;

private:
    struct Ground
    {
        std::optional<attendance::Geofence> geofence;
        std::optional<domain::Position> fixed; ///< where the text says it without a receiver
    };

    void start();
    void take(const Ground& ground);
    void askReceiver();
    void takeState(runtime::PositionState state, const std::optional<base::Error>& error);
    void poll();
    void showFix(const runtime::PositionFix& fix);
    void finish();
    [[nodiscard]] QString whereaboutsText(const domain::Position& position) const;

    PageContext m_context;
    QString m_position;
    std::chrono::milliseconds m_patience;
    Facts* m_facts;
    QLabel* m_latitude;
    QLabel* m_longitude;
    QLabel* m_accuracy;
    QLabel* m_age;
    QLabel* m_whereabouts;
    QPushButton* m_again;
    std::optional<attendance::Geofence> m_geofence;
    std::unique_ptr<runtime::PositionSource> m_source;
    QElapsedTimer m_waited;
    QTimer m_poll;
};

} // namespace rollcall::office

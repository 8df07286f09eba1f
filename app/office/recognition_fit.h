#pragma once

#include "app/office/page.h"
#include "core/services/calibration.h"

#include <optional>

namespace rollcall::office {

class Facts;
class LongWork;

/// What the check-in tells faces apart by: threshold and margin that hold, and to how many people they were fitted.
/// Here they are fitted to the school, and taken back to the shipped values; both can be undone. Its parts are called
/// "fit…".
class RecognitionFit final : public QWidget
{
    Q_OBJECT

public:
    RecognitionFit(const PageContext& context, QWidget* parent);

    void refresh();
    /// Whether its words contain the text, in capitals or not.
    [[nodiscard]] bool matches(const QString& text) const;

signals:
    void told(const QString& sentence, const std::function<void()>& undo);
    void failed(const rollcall::base::Error& error);

private:
    struct State
    {
        vision::EmbedderModel shipped;
        vision::MatchThresholds held;
        std::optional<services::MatchCalibration> own;
        std::optional<services::CalibrationAdvice> advice;
    };

    [[nodiscard]] static base::Result<State> load(services::School& school, const QString& modelFolder);
    void show(const base::Result<State>& state);
    void enableButtons();
    [[nodiscard]] QString madeText() const;
    [[nodiscard]] QString adviceText() const;
    void askForGoal();
    void measure(const services::CalibrationGoal& goal);
    void showOutcome(const services::CalibrationReport& report);
    void apply(const services::CalibrationReport& report);
    /// What holds from now on; nothing: the shipped values.
    void keep(const std::optional<services::MatchCalibration>& calibration, const QString& sentence,
              const std::function<void()>& undo);

    PageContext m_context;
    Facts* m_facts;
    LongWork* m_work;
    QLabel* m_threshold;
    QLabel* m_margin;
    QLabel* m_made;
    QLabel* m_advice;
    QPushButton* m_reset;
    QPushButton* m_fit;
    std::optional<State> m_state; ///< nothing while it is not known
    bool m_isRunning = false;
};

} // namespace rollcall::office

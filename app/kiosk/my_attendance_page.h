#pragma once

#include "app/kiosk/panel.h"
#include "core/base/id.h"
#include "core/services/my_attendance.h"

#include <QTimer>

#include <optional>

namespace rollcall::kiosk {

class Button;
class ShareRing;
class TextLabel;

/// A student's own record: the share of each course, the last sessions, and "I was here" where a mark is missing. It
/// closes after 20 s without a touch or a key, and shows how long that is.
class MyAttendancePage final : public Panel
{
    Q_OBJECT

public:
    static constexpr int kIdleSeconds = 20;

    explicit MyAttendancePage(QWidget* parent);

    void setAttendance(const services::MyAttendance& attendance);

    /// Somebody is there still: counts from the start again.
    void touch();
    /// A second has passed.
    void countDown();
    [[nodiscard]] bool isCounting() const { return m_second.isActive(); }

    void setTheme(const app::Theme& theme) override;

signals:
    void questionAsked(rollcall::base::SessionId session, const QString& note);
    void touched();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget* makeCourse(const services::CourseAttendance& course, QWidget* parent);
    [[nodiscard]] QWidget* makeSession(const services::SessionStanding& standing, QWidget* parent);
    void addQuestion(const services::SessionStanding& standing, Panel& row);
    [[nodiscard]] TextLabel* makeHeading(const QString& text, const QString& objectName, QWidget* parent);
    void showSecondsLeft();
    void leaveGap(); ///< between the list and its scroll bar

    std::optional<services::MyAttendance> m_attendance;
    int m_secondsLeft = kIdleSeconds;
    QTimer m_second;
    TextLabel* m_title;
    TextLabel* m_countdown;
    ShareRing* m_ring;
    Button* m_close;
    QWidget* m_list;
    int m_scrollBarGap = 0;
};

} // namespace rollcall::kiosk

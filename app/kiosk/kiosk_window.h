#pragma once

#include "app/common/theme.h"
#include "app/kiosk/kiosk_view.h"
#include "core/base/id.h"
#include "core/base/time.h"
#include "core/services/kiosk_board.h"
#include "core/services/kiosk_settings.h"
#include "core/services/my_attendance.h"

#include <QImage>
#include <QSize>
#include <QWidget>

#include <memory>
#include <optional>

namespace rollcall::kiosk {

/// The kiosk's window. It shows what it is given and decides nothing: what somebody does at it comes out as a signal,
/// and what follows comes back through a setter. Only the language menu opens and closes by itself. For the program's
/// window thread.
///
/// Times are shown in local time, sentences in the language of app::LanguageSwitch, other people's words through
/// app::shown(). It works from 800 x 480 to 3840 x 2160, upright or lying; all lengths grow with the shorter side.
class KioskWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit KioskWindow(QWidget* parent = nullptr);
    ~KioskWindow() override;

    void setView(const KioskView& view);

    /// `chosen` is the session people are checked in to; the first running one where it is not set or does not run.
    void setBoard(const services::KioskBoard& board, std::optional<base::SessionId> chosen);

    /// The camera's picture: mirrored already, cut to previewSize(). The boxes are in this picture's pixels. Cheap
    /// enough for every frame; nothing is drawn while the picture is not to be seen.
    void setPicture(const QImage& preview, const FacesInPicture& faces);

    /// What Screen::MyAttendance shows; set before the screen is.
    void setAttendance(const services::MyAttendance& attendance);

    /// The clock of the window: greeting, minutes left, countdown. Call it at least once a second.
    void setNow(base::UtcTime now);

    void setRoom(const QString& room);
    void setTheme(app::ThemeKind kind);
    void setNamesShown(services::NamesShown names);
    /// Nothing moves or fades.
    void setReducedMotion(bool isReduced);
    /// At night: everything is darker until somebody comes.
    void setDimmed(bool isDimmed);

    /// The size of the picture wanted, in device pixels.
    [[nodiscard]] QSize previewSize() const;

    [[nodiscard]] const KioskView& view() const;

signals:
    void previewSizeChanged(QSize devicePixels);

    void pinOpened();
    void pinActivity(); ///< somebody touched the PIN pad or the own record
    void pinClosed();
    void pinEntered(rollcall::base::PersonId person, const QString& pin);
    void attendanceByPin(rollcall::base::PersonId person, const QString& pin);

    void attendanceOfShownPerson(); ///< of whom the result card names
    void attendanceClosed();        ///< by hand, or after 20 s without a touch
    void questionAsked(rollcall::base::SessionId session, const QString& note);

    void languageChosen(const QString& code); ///< "en", "es", "ar"
    void sessionChosen(rollcall::base::SessionId session);
    void choiceReopened(); ///< another of several running sessions is wanted
    void staffRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    struct Parts;

    void connectParts();
    void arrange();
    void restyle();
    void refresh();
    void refreshStage();
    void focusStage(QWidget* page);
    void showLanguages(bool areOpen);
    void announcePreviewSize();
    [[nodiscard]] const services::BoardSession* shownSession() const;
    [[nodiscard]] QWidget* stagePage() const;
    [[nodiscard]] QString guidanceLine() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace rollcall::kiosk

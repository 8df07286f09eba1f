#pragma once

#include "app/common/theme.h"
#include "core/domain/place.h"

#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>

namespace rollcall::kiosk {

/// What a school needs before its first day.
struct SetupAnswers
{
    QString administratorName;
    QString administratorEmail;
    QString administratorPassword;
    QString schoolName;
    QString room; ///< empty: every room
    std::optional<domain::GeoPoint> place;
    double radiusM = 100; ///< of the geofence; looked at only with a place
    QString camera;       ///< one of setCameras(), empty where there is none

    bool operator==(const SetupAnswers&) const = default;
};

/// How much a password withstands guessing, by its length and its kinds of characters.
enum class PasswordStrength { TooShort, Weak, Good, Strong };

[[nodiscard]] PasswordStrength strengthOf(const QString& password);

/// The questions of the first start, one page at a time; answers are checked as they are typed, and a page is left only
/// when they hold. It stores nothing. For the program's window thread.
class SetupWizard final : public QWidget
{
    Q_OBJECT

public:
    explicit SetupWizard(QWidget* parent = nullptr);
    ~SetupWizard() override;

    void setTheme(app::ThemeKind kind);

    /// The cameras to choose from, in the words of the machine.
    void setCameras(const QStringList& cameras);
    /// The picture of the chosen camera, mirrored.
    void setPicture(const QImage& picture);
    /// What went wrong with the answers, in a sentence; empty takes it away.
    void setTrouble(const QString& sentence);

    [[nodiscard]] SetupAnswers answers() const;

signals:
    void cameraChosen(const QString& camera);
    /// The size of the picture wanted, in device pixels.
    void previewSizeChanged(QSize devicePixels);
    void finished(const rollcall::kiosk::SetupAnswers& answers);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Parts;

    void connectParts();
    void retranslate();
    void restyle();
    void check();
    void goTo(int page);
    void goOn();
    [[nodiscard]] QString faultOf(int page) const;
    [[nodiscard]] QString administratorFault() const;
    [[nodiscard]] QString placeFault() const;

    std::unique_ptr<Parts> m_parts;
};

} // namespace rollcall::kiosk

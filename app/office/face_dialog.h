#pragma once

#include "app/office/page.h"
#include "app/runtime/face_coach.h"
#include "core/domain/consent.h"
#include "core/domain/person.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLineEdit;
class QStackedWidget;

namespace rollcall::office {

class CameraStep;
class ConsentStep;

/// Registers the face of one person, step by step: consent, before which nothing is taken; pictures by the camera or
/// from files; what became of them; a trial. It is opened with open() and destroys itself when it is closed; it closes
/// with the page that opened it. The camera is the kiosk's.
class FaceDialog final : public QDialog
{
    Q_OBJECT

public:
    FaceDialog(const PageContext& context, domain::Person person, const app::Theme& theme, QWidget* parent);
    ~FaceDialog() override;

    /// As if chosen by hand; 20 at most. Requires that consent is given and nothing is being stored.
    void registerPictures(const QStringList& paths);

signals:
    /// A consent or a face was stored or destroyed.
    void changed();

public slots:
    void reject() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Known
    {
        std::optional<domain::Consent> consent;
        bool isRegistered = false;
        QString source;
    };

    void build();
    QPushButton* addButton(QBoxLayout* row, const QString& objectName, const QString& text, const QString& look);
    void startCoach();

    void load(const QString& fault = {});
    void showConsent(const Known& known);
    void recordConsent();
    void askToWithdraw();
    void showCamera();
    void choosePictures();
    void store(const std::function<void(const std::optional<QString>&)>& storing);
    void showRegistration(const runtime::FaceCoach::Registration& registration);
    void showRefusal(const base::Error& error);
    void showTrial();
    void showReading(const services::TrialReading& reading);

    void goTo(QWidget* step);
    void setNext(const QString& text, std::function<void()> next);
    void showFault(const QString& sentence);
    void enableNext();

    PageContext m_context;
    domain::Person m_person;
    QString m_source;
    bool m_isRegistered = false;
    bool m_isStoring = false;
    bool m_isTrying = false;
    std::function<void(const std::optional<QString>&)> m_storing; ///< again, with the reason to override

    QStackedWidget* m_steps;
    ConsentStep* m_consent;
    CameraStep* m_camera;
    QWidget* m_result;
    QLabel* m_resultText;
    QLabel* m_resultDetails;
    QLineEdit* m_reason;
    QLabel* m_fault;
    QPushButton* m_withdraw = nullptr;
    QPushButton* m_pictures = nullptr;
    QPushButton* m_skip = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_next = nullptr;
    std::function<void()> m_doNext;

    std::unique_ptr<runtime::LatestFrame> m_frames; ///< of the coach, and gone after it
    std::unique_ptr<runtime::FaceCoach> m_coach;
};

} // namespace rollcall::office

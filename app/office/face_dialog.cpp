#include "app/office/face_dialog.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/camera_step.h"
#include "app/office/consent_step.h"
#include "app/office/face_words.h"
#include "app/office/file_choice.h"
#include "app/office/labels.h"

#include <QEvent>
#include <QLineEdit>
#include <QStackedWidget>

#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using runtime::FaceCoach;

constexpr QSize kSize(820, 640);
constexpr int kPicturesMax = 20; ///< a moment's work

} // namespace

FaceDialog::FaceDialog(const PageContext& context, domain::Person person, const app::Theme& theme, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_person(std::move(person))
    , m_steps(new QStackedWidget(this))
    , m_consent(new ConsentStep(m_steps))
    , m_camera(new CameraStep(theme, m_steps))
    , m_result(new QWidget(m_steps))
    , m_resultText(namedLabel(u"faceResult"_s, u"strong"_s, m_result))
    , m_resultDetails(namedLabel(u"faceDetails"_s, u"muted"_s, m_result))
    , m_reason(new QLineEdit(m_result))
    , m_fault(namedLabel(u"faceFault"_s, u"fault"_s, this))
{
    setObjectName(u"faceDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Register the face of %1").arg(app::shown(m_person.name)));
    resize(kSize);
    build();
    connect(m_consent, &ConsentStep::changed, this, &FaceDialog::enableNext);
    connect(m_reason, &QLineEdit::textChanged, this, &FaceDialog::enableNext);
    if (parent)
        parent->installEventFilter(this);
    load();
}

FaceDialog::~FaceDialog()
{
    m_camera->close();
}

QPushButton* FaceDialog::addButton(QBoxLayout* row, const QString& objectName, const QString& text, const QString& look)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setProperty("look", look);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

void FaceDialog::build()
{
    auto* heading = namedLabel(u"faceHeading"_s, u"strong"_s, this);
    heading->setText(windowTitle());
    m_fault->hide();
    m_reason->setObjectName(u"faceReason"_s);
    m_reason->setPlaceholderText(tr("Why it is registered all the same"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    auto* result = new QVBoxLayout(m_result);
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(12);
    result->addWidget(m_resultText);
    result->addWidget(m_resultDetails);
    result->addWidget(m_reason);
    result->addStretch(1);
    for (auto* step : {static_cast<QWidget*>(m_consent), static_cast<QWidget*>(m_camera), m_result})
        m_steps->addWidget(step);

    auto* buttons = new QHBoxLayout;
    m_withdraw = addButton(buttons, u"faceWithdraw"_s, tr("Withdraw consent…"), u"danger"_s);
    buttons->addStretch(1);
    m_pictures = addButton(buttons, u"facePictures"_s, tr("Choose pictures…"), u"plain"_s);
    m_skip = addButton(buttons, u"faceSkip"_s, tr("Skip this one"), u"plain"_s);
    m_close = addButton(buttons, u"faceClose"_s, tr("Close"), u"plain"_s);
    m_next = addButton(buttons, u"faceNext"_s, {}, u"primary"_s);
    m_next->setDefault(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(m_steps, 1);
    column->addWidget(m_fault);
    column->addLayout(buttons);
    connect(m_withdraw, &QPushButton::clicked, this, &FaceDialog::askToWithdraw);
    connect(m_pictures, &QPushButton::clicked, this, &FaceDialog::choosePictures);
    connect(m_skip, &QPushButton::clicked, this, [this] { m_coach->skipPose(); });
    connect(m_close, &QPushButton::clicked, this, &FaceDialog::reject);
    connect(m_next, &QPushButton::clicked, this, [this] {
        if (const auto next = m_doNext)
            next();
    });
    goTo(m_consent);
}

void FaceDialog::startCoach()
{
    if (m_coach)
        return;
    m_frames = std::make_unique<runtime::LatestFrame>();
    m_coach = std::make_unique<FaceCoach>(*m_frames, m_context.faces, m_context.actor, m_person.id);
    connect(m_coach.get(), &FaceCoach::failed, this, [this](const base::Error& error) {
        m_camera->close();
        m_coach.reset();
        showRefusal(error);
    });
    connect(m_coach.get(), &FaceCoach::refused, this, &FaceDialog::showRefusal);
    connect(m_coach.get(), &FaceCoach::advised, m_camera, &CameraStep::setAdvice);
    connect(m_coach.get(), &FaceCoach::guided, this,
            [this] { store([this](const std::optional<QString>& reason) { m_coach->registerTaken(reason); }); });
    connect(m_coach.get(), &FaceCoach::registered, this, &FaceDialog::showRegistration);
    connect(m_coach.get(), &FaceCoach::tried, this, &FaceDialog::showReading);
    m_coach->start();
}

void FaceDialog::showCamera()
{
    goTo(m_camera);
    m_isTrying = false;
    m_pictures->show();
    m_skip->show();
    setNext({}, {});
    startCoach();
    if (!m_camera->isOpen())
        m_camera->open(m_source, *m_frames);
    m_camera->say(tr("One moment"));
    m_coach->guide();
}

void FaceDialog::choosePictures()
{
    chooseFiles(this, tr("Pictures of %1").arg(app::shown(m_person.name)), tr("Pictures (*.jpg *.jpeg *.png)"),
                [this](const QStringList& paths) { registerPictures(paths); });
}

void FaceDialog::registerPictures(const QStringList& paths)
{
    if (paths.isEmpty() || m_isStoring)
        return;
    if (paths.size() > kPicturesMax)
        return showFault(
            tr("These are too many pictures. Choose %L1 at most; five good ones are enough.").arg(kPicturesMax));
    startCoach();
    store([this, paths](const std::optional<QString>& reason) { m_coach->registerPictures(paths, reason); });
}

void FaceDialog::store(const std::function<void(const std::optional<QString>&)>& storing)
{
    m_isStoring = true;
    m_isTrying = false;
    m_storing = storing;
    m_camera->close();
    goTo(m_result);
    m_close->setEnabled(false);
    m_resultText->setText(tr("Comparing with everybody else and storing…"));
    const auto reason = m_reason->text().trimmed();
    storing(reason.isEmpty() ? std::nullopt : std::optional(reason));
}

void FaceDialog::showRegistration(const FaceCoach::Registration& registration)
{
    m_isStoring = false;
    goTo(m_result);
    m_reason->clear();
    m_resultText->setText(registration.used > 0
                              ? tr("The face is registered, from %n picture(s).", nullptr, registration.used)
                              : tr("No picture was good enough. Nothing was changed."));
    m_resultDetails->setText(detailsOf(registration));
    if (registration.used == 0) {
        m_pictures->show();
        return setNext(tr("Try again"), [this] { showCamera(); });
    }
    m_isRegistered = true;
    emit changed();
    setNext(tr("Test it"), [this] { showTrial(); });
}

void FaceDialog::showRefusal(const base::Error& error)
{
    m_isStoring = false;
    const bool isSomebodyElses = error.code == base::ErrorCode::FaceOfAnotherPerson;
    goTo(m_result);
    m_camera->close();
    m_resultText->setText(m_isTrying ? tr("The face could not be tested.")
                          : m_isRegistered
                              ? tr("The face was not registered. The one that was registered before stays.")
                              : tr("The face was not registered."));
    m_resultDetails->setText(refusalOf(error));
    m_pictures->setVisible(error.code != base::ErrorCode::ConsentMissing);
    if (isSomebodyElses && m_context.actor.role == domain::Role::Admin) {
        m_reason->show();
        m_reason->setFocus();
        return setNext(tr("Register all the same"), [this] { store(m_storing); });
    }
    m_reason->clear();
    if (m_isTrying)
        return setNext(tr("Try again"), [this] { showTrial(); });
    if (error.code == base::ErrorCode::ConsentMissing)
        return setNext(tr("Record a consent"), [this] { load(); });
    setNext(tr("Try again"), [this] { showCamera(); });
}

void FaceDialog::showTrial()
{
    goTo(m_camera);
    m_isTrying = true;
    m_camera->open(m_source, *m_frames);
    m_camera->say(tr("Look at the camera once more"));
    m_coach->tryFace();
    setNext(tr("Finish"), [this] { accept(); });
}

void FaceDialog::showReading(const services::TrialReading& reading)
{
    goTo(m_result);
    m_camera->close();
    m_resultText->setText(wordsOf(reading.likeness));
    m_resultDetails->setText(adviceFor(reading.likeness));
    if (reading.likeness == services::Likeness::Sure)
        return setNext(tr("Finish"), [this] { accept(); });
    m_pictures->show();
    setNext(tr("Register again"), [this] { showCamera(); });
}

void FaceDialog::goTo(QWidget* step)
{
    m_steps->setCurrentWidget(step);
    for (auto* button : {m_withdraw, m_pictures, m_skip})
        button->hide();
    m_reason->hide();
    m_resultDetails->clear();
    m_close->setEnabled(true);
    showFault({});
    setNext({}, {});
}

void FaceDialog::setNext(const QString& text, std::function<void()> next)
{
    m_doNext = std::move(next);
    m_next->setText(text);
    m_next->setVisible(!text.isEmpty());
    enableNext();
}

void FaceDialog::enableNext()
{
    const auto* step = m_steps->currentWidget();
    const bool lacks = (step == m_consent && !m_consent->isGiven() && !m_consent->isComplete()) ||
                       (step == m_result && m_reason->isVisibleTo(m_result) && m_reason->text().trimmed().isEmpty());
    m_next->setEnabled(m_doNext && !lacks);
}

void FaceDialog::showFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

void FaceDialog::reject()
{
    if (!m_isStoring)
        QDialog::reject();
}

bool FaceDialog::eventFilter(QObject* watched, QEvent* event)
{
    // The window was locked, or another page is in front: nobody goes on here unseen.
    if (watched == parent() && event->type() == QEvent::Hide && !event->spontaneous())
        QDialog::reject();
    return QDialog::eventFilter(watched, event);
}

} // namespace rollcall::office

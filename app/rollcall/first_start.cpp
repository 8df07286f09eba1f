#include "app/rollcall/first_start.h"

#include "app/common/messages.h"
#include "app/runtime/source_uri.h"
#include "core/services/setup.h"

#include <utility>

namespace rollcall {
namespace {

using namespace Qt::StringLiterals;

constexpr int kListIntervalMs = 2000;

/// The answers of the window as the services take them. Fails with InvalidArgument.
base::Result<services::SetupAnswers> toSetup(const kiosk::SetupAnswers& answers)
{
    services::SetupAnswers setup{.administrator =
                                     services::FirstAdministrator{.name = answers.administratorName,
                                                                  .email = answers.administratorEmail,
                                                                  .password = answers.administratorPassword},
                                 .schoolName = answers.schoolName,
                                 .room = answers.room,
                                 .geofence = {},
                                 .place = {},
                                 .source = {}};
    if (!answers.camera.isEmpty())
        setup.source = runtime::cameraUri(answers.camera);
    if (answers.place) {
        const auto fence = attendance::validated({*answers.place, answers.radiusM});
        if (!fence)
            return base::propagate(fence);
        setup.geofence = *fence;
    }
    return setup;
}

} // namespace

FirstStart::FirstStart(kiosk::SetupWizard& wizard, QString databasePath, const base::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_wizard(wizard)
    , m_databasePath(std::move(databasePath))
    , m_clock(clock)
{
    connect(&m_wizard, &kiosk::SetupWizard::cameraChosen, this, &FirstStart::showCamera);
    connect(&m_wizard, &kiosk::SetupWizard::finished, this, &FirstStart::make);
    connect(&m_wizard, &kiosk::SetupWizard::previewSizeChanged, this, [this](QSize size) {
        m_previewSize = size;
        if (m_feed)
            m_feed->setPreviewSize(size);
    });
    m_cameraList.callOnTimeout(this, &FirstStart::listCameras);
    m_cameraList.start(kListIntervalMs);
    listCameras();
}

FirstStart::~FirstStart()
{
    if (m_maker)
        m_maker->wait();
}

void FirstStart::listCameras()
{
    m_wizard.setCameras(runtime::cameraNames());
}

void FirstStart::showCamera(const QString& name)
{
    m_feed.reset();
    if (name.isEmpty())
        return;
    auto source = runtime::openSource(runtime::cameraUri(name));
    if (!source)
        return m_wizard.setTrouble(app::sentence(source.error()));
    m_feed = std::make_unique<runtime::CameraFeed>(std::move(*source), false, m_unread);
    connect(m_feed.get(), &runtime::CameraFeed::pictureReady, this, [this] {
        if (m_feed)
            m_wizard.setPicture(m_feed->takePicture().image);
    });
    m_feed->setPreviewSize(m_previewSize);
    m_feed->start();
}

void FirstStart::make(const kiosk::SetupAnswers& answers)
{
    if (m_maker)
        return;
    const auto setup = toSetup(answers);
    if (!setup)
        return m_wizard.setTrouble(app::sentence(setup.error()));
    m_wizard.setTrouble({});
    m_maker.reset(QThread::create([this, answers = *setup] {
        const auto school = services::setUpSchool(m_databasePath, m_clock, services::Actor::machine(), answers);
        m_made = school ? base::Result<void>() : base::propagate(school);
    }));
    connect(m_maker.get(), &QThread::finished, this, &FirstStart::takeResult);
    m_maker->start();
}

void FirstStart::takeResult()
{
    m_maker.reset();
    if (!m_made)
        return m_wizard.setTrouble(app::sentence(m_made.error()));
    m_cameraList.stop();
    m_feed.reset();
    emit done();
}

} // namespace rollcall

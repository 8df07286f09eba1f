#include "app/office/camera_step.h"

#include "app/common/messages.h"
#include "app/office/face_coach_view.h"
#include "app/office/labels.h"
#include "app/office/words.h"
#include "app/runtime/source_uri.h"

#include <QBoxLayout>
#include <QCoreApplication>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using runtime::SourceState;
using services::FacePose;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::CameraStep)
};

} // namespace

CameraStep::CameraStep(const app::Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_view(new FaceCoachView(theme, this))
    , m_pose(namedLabel(u"facePose"_s, u"muted"_s, this))
    , m_guidance(namedLabel(u"faceGuidance"_s, u"title"_s, this))
    , m_fault(namedLabel(u"faceCameraFault"_s, u"fault"_s, this))
{
    setObjectName(u"cameraStep"_s);
    for (auto* label : {m_pose, m_guidance, m_fault})
        label->setAlignment(Qt::AlignCenter);
    m_fault->hide();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_view, 1);
    column->addWidget(m_pose);
    column->addWidget(m_guidance);
    column->addWidget(m_fault);
    connect(m_view, &FaceCoachView::pictureSizeChanged, this, [this](QSize size) {
        if (m_feed)
            m_feed->setPreviewSize(size);
    });
}

CameraStep::~CameraStep() = default;

void CameraStep::open(const QString& source, runtime::LatestFrame& frames)
{
    m_source = source;
    m_feed.reset();
    showFault({});
    m_view->setProgress(0);
    auto opened = runtime::openSource(source);
    if (!opened)
        return showFault(app::sentence(opened.error()));
    m_feed = std::make_unique<runtime::CameraFeed>(std::move(*opened), true, frames);
    connect(m_feed.get(), &runtime::CameraFeed::stateChanged, this, &CameraStep::takeState);
    connect(m_feed.get(), &runtime::CameraFeed::pictureReady, this, [this] {
        if (m_feed)
            m_view->setPicture(m_feed->takePicture().image);
    });
    m_feed->setPreviewSize(m_view->pictureSize());
    m_feed->start();
}

void CameraStep::close()
{
    m_feed.reset();
    m_view->setPicture({});
}

void CameraStep::setAdvice(const services::CoachAdvice& advice)
{
    m_view->setProgress(advice.progress);
    m_guidance->setText(wordsOf(advice.guidance));
    m_pose->setText(advice.pose ? tr("Picture %L1 of %L2: %3")
                                      .arg(static_cast<int>(*advice.pose) + 1)
                                      .arg(services::kFacePoses.size())
                                      .arg(wordsOf(*advice.pose))
                                : QString());
}

void CameraStep::say(const QString& sentence)
{
    m_pose->clear();
    m_guidance->setText(sentence);
}

void CameraStep::takeState(SourceState state)
{
    switch (state) {
    case SourceState::Running:
        return showFault({});
    case SourceState::Stalled:
    case SourceState::Lost:
    case SourceState::Failed:
        if (runtime::isCamera(m_source) && !runtime::cameraNames().isEmpty())
            return showFault(tr("The camera cannot be used: another program holds it, most likely the kiosk. Close the "
                                "kiosk while you register faces, or choose pictures instead."));
        return showFault(tr("There is no camera. Plug one in or choose another one in the settings, or choose pictures "
                            "instead."));
    default:
        return;
    }
}

void CameraStep::showFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

QString wordsOf(FacePose pose)
{
    switch (pose) {
    case FacePose::Front:
        return Words::tr("straight ahead");
    case FacePose::Left:
        return Words::tr("turned to your left");
    case FacePose::Right:
        return Words::tr("turned to your right");
    case FacePose::Up:
        return Words::tr("chin up");
    case FacePose::Down:
        return Words::tr("chin down");
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office

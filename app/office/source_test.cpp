#include "app/office/source_test.h"

#include "app/common/messages.h"
#include "app/office/face_coach_view.h"
#include "app/runtime/source_uri.h"

#include <QBoxLayout>

#include <utility>

namespace rollcall::office {

using namespace Qt::StringLiterals;
using runtime::SourceState;

SourceTest::SourceTest(const QString& source, const app::Theme& theme, QWidget* parent)
    : ProbeDialog(u"sourceTest"_s, tr("What the kiosk would see"), parent)
    , m_source(source)
    , m_view(new FaceCoachView(theme, this))
{
    m_view->setOvalShown(false);
    body()->addWidget(m_view, 1);
    connect(m_view, &FaceCoachView::pictureSizeChanged, this, [this](QSize size) {
        if (m_feed)
            m_feed->setPreviewSize(size);
    });
    say(tr("One moment."));
    start();
}

SourceTest::~SourceTest() = default;

void SourceTest::start()
{
    auto opened = runtime::openSource(m_source);
    if (!opened)
        return showFault(app::sentence(opened.error()));
    m_feed = std::make_unique<runtime::CameraFeed>(std::move(*opened), !runtime::isCamera(m_source), m_unread);
    connect(m_feed.get(), &runtime::CameraFeed::stateChanged, this, &SourceTest::takeState);
    connect(m_feed.get(), &runtime::CameraFeed::pictureReady, this, &SourceTest::takePicture);
    m_feed->setPreviewSize(m_view->pictureSize());
    m_feed->start();
}

void SourceTest::takePicture()
{
    const auto picture = m_feed->takePicture();
    m_view->setPicture(picture.image);
    if (std::exchange(m_frameSize, picture.frameSize) != picture.frameSize)
        say(tr("Pictures arrive, of %L1 × %L2 pixels.").arg(m_frameSize.width()).arg(m_frameSize.height()));
}

void SourceTest::takeState(SourceState state)
{
    switch (state) {
    case SourceState::Running:
        return showFault({});
    case SourceState::Stalled:
    case SourceState::Lost:
    case SourceState::Failed:
        m_frameSize = {};
        say(state == SourceState::Failed ? tr("No picture can be had from it.")
                                         : tr("No picture arrives. It is tried again."));
        return showFault(faultText());
    default:
        return;
    }
}

QString SourceTest::faultText() const
{
    const auto fault = m_feed->fault();
    if (!fault)
        return {};
    const bool isLocal = m_source.startsWith(runtime::cameraUri({}));
    if (!isLocal || runtime::cameraNames().isEmpty())
        return app::sentence(*fault);
    return QString(app::sentence(*fault) % u' ' %
                   tr("A camera serves one program at a time: where the kiosk holds it, close the kiosk meanwhile."));
}

} // namespace rollcall::office

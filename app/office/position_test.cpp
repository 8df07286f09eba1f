#include "app/office/position_test.h"

#include "app/common/messages.h"
#include "app/office/facts.h"
#include "core/services/kiosk_settings.h"
#include "core/services/school_settings.h"

#include <QLocale>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using attendance::Whereabouts;
using runtime::PositionState;
using services::School;

constexpr auto kPollInterval = 250ms;
constexpr int kDegreeDecimals = 6; ///< a tenth of a metre

} // namespace

PositionTest::PositionTest(const PageContext& context, const QString& position, QWidget* parent,
                           std::chrono::milliseconds patience)
    : ProbeDialog(u"positionTest"_s, tr("Where the kiosk would be"), parent)
    , m_context(context)
    , m_position(position)
    , m_patience(patience)
    , m_facts(new Facts(tr("Position"), this))
    , m_latitude(m_facts->add(u"positionLatitude"_s, tr("Latitude")))
    , m_longitude(m_facts->add(u"positionLongitude"_s, tr("Longitude")))
    , m_accuracy(m_facts->add(u"positionAccuracy"_s, tr("Accuracy")))
    , m_age(m_facts->add(u"positionAge"_s, tr("Age")))
    , m_whereabouts(m_facts->add(u"positionWhereabouts"_s, tr("Check-ins")))
    , m_again(addButton(u"positionAgain"_s, tr("Ask again")))
{
    body()->addWidget(m_facts);
    connect(m_again, &QPushButton::clicked, this, &PositionTest::start);
    m_poll.setInterval(kPollInterval);
    m_poll.callOnTimeout(this, &PositionTest::poll);
    start();
}

PositionTest::~PositionTest() = default;

void PositionTest::start()
{
    m_facts->hide();
    m_again->hide();
    setWaiting(true);
    showFault({});
    say(tr("One moment."));
    m_context.school.ask(
        this,
        [position = m_position](School& school) -> base::Result<Ground> {
            const auto geofence = services::loadGeofence(school);
            if (!geofence)
                return base::propagate(geofence);
            services::KioskSettings settings;
            settings.position = position;
            const auto fixed = services::fixedPosition(school, settings);
            if (!fixed)
                return base::propagate(fixed);
            return Ground{*geofence, *fixed};
        },
        [this](const base::Result<Ground>& ground) {
            if (ground)
                return take(*ground);
            finish();
            say({});
            showFault(app::sentence(ground.error()));
        });
}

void PositionTest::take(const Ground& ground)
{
    m_geofence = ground.geofence;
    if (ground.fixed)
        return showFix({*ground.fixed, 0ms});
    if (!m_position.isEmpty())
        return askReceiver();
    finish();
    say(tr("There is no geofence: no position is needed, and check-ins are taken everywhere."));
}

void PositionTest::askReceiver()
{
    auto source = runtime::openPosition(m_position);
    if (!source) {
        finish();
        say({});
        return showFault(app::sentence(source.error()));
    }
    say(tr("Waiting for the receiver…"));
    m_source = std::move(*source);
    m_waited.start();
    m_poll.start();
    m_source->start([this](PositionState state, const std::optional<base::Error>& error) { takeState(state, error); });
}

void PositionTest::takeState(PositionState state, const std::optional<base::Error>& error)
{
    if (state == PositionState::Unsure)
        showFault(tr("The receiver reports a place that it cannot have reached."));
    else
        showFault(error ? app::sentence(*error) : QString());
}

void PositionTest::poll()
{
    if (const auto fix = m_source->current())
        return showFix(*fix);
    if (!m_waited.hasExpired(m_patience.count()))
        return;
    finish();
    say(tr("No position came within %n second(s). A receiver needs sight of the sky, and at first some minutes.",
           nullptr, static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_patience).count())));
}

void PositionTest::showFix(const runtime::PositionFix& fix)
{
    const QLocale locale;
    const auto& [point, accuracyM] = fix.position;
    m_latitude->setText(tr("%1°").arg(locale.toString(point.latitudeDeg, 'f', kDegreeDecimals)));
    m_longitude->setText(tr("%1°").arg(locale.toString(point.longitudeDeg, 'f', kDegreeDecimals)));
    m_accuracy->setText(accuracyM ? tr("%1 m").arg(locale.toString(*accuracyM, 'f', 1))
                                  : tr("Taken as exact: the place was set by hand"));
    m_age->setText(tr("%1 s").arg(locale.toString(std::chrono::duration<double>(fix.age).count(), 'f', 1)));
    m_whereabouts->setText(whereaboutsText(fix.position));
    finish();
    showFault({});
    say(tr("The position is known."));
    m_facts->show();
}

void PositionTest::finish()
{
    m_poll.stop();
    m_source.reset();
    setWaiting(false);
    m_again->show();
}

QString PositionTest::whereaboutsText(const domain::Position& position) const
{
    if (!m_geofence)
        return tr("Taken: there is no geofence");
    const auto distance = QLocale().toString(attendance::distanceM(m_geofence->centre, position.point), 'f', 0);
    switch (attendance::locate(*m_geofence, position)) {
    case Whereabouts::Inside:
        return tr("Taken: inside the geofence, %1 m from its centre").arg(distance);
    case Whereabouts::Outside:
        return tr("Refused: outside the geofence, %1 m from its centre").arg(distance);
    case Whereabouts::Unknown:
        return tr("Refused: at the edge of the geofence, and not exact enough to tell");
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office

#include "core/attendance/check_in_rules.h"

#include <QTest>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::attendance;
using namespace std::chrono_literals;
using domain::Liveness;
using domain::MarkStatus;
using domain::Method;
using domain::Reason;

Q_DECLARE_METATYPE(rollcall::domain::Reason)
Q_DECLARE_METATYPE(rollcall::domain::Method)
Q_DECLARE_METATYPE(rollcall::domain::Liveness)
Q_DECLARE_METATYPE(rollcall::domain::MarkStatus)
Q_DECLARE_METATYPE(std::chrono::milliseconds)
Q_DECLARE_METATYPE(std::optional<rollcall::domain::Reason>)
Q_DECLARE_METATYPE(std::optional<double>)

namespace {

using Distance = std::optional<double>;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr base::UtcTime kStart{std::chrono::sys_days{std::chrono::year{2026} / 3 / 9} + 8h};
// Exact in binary, so that an edge is an edge.
constexpr CheckInPolicy kPolicy{
    .acceptDistance = 0.5, .margin = 0.125, .livenessRequired = false, .grace = 10min, .geofenceOn = true};

FaceEvidence goodFace()
{
    return {.facesInZone = 1, .liveness = Liveness::Live, .distance = 0.25, .runnerUpDistance = 0.75};
}

/// A check-in with nothing wrong, by either path.
CheckInFacts goodFacts(Method method)
{
    domain::Session session;
    session.startsAt = kStart;
    session.endsAt = kStart + 90min;
    session.isActive = true;
    domain::Person person;
    person.id = {7};
    person.faceRegistered = true;
    return {.method = method,
            .person = person,
            .pinAccepted = method == Method::Pin,
            .session = session,
            .enrolled = true,
            .alreadyMarked = false,
            .whereabouts = Whereabouts::Inside,
            .now = kStart + 1min,
            .face = method == Method::Face ? std::optional(goodFace()) : std::nullopt};
}

/// How to make one row of the table fail and no other.
struct Fault
{
    Reason reason;
    void (*make)(CheckInFacts&);
};

constexpr std::array kFaults{
    Fault{Reason::NotAuthenticated, [](CheckInFacts& facts) { facts.person.reset(); }},
    Fault{Reason::NotAStudent, [](CheckInFacts& facts) { facts.person->role = domain::Role::Teacher; }},
    Fault{Reason::FaceNotRegistered, [](CheckInFacts& facts) { facts.person->faceRegistered = false; }},
    Fault{Reason::SessionNotFound, [](CheckInFacts& facts) { facts.session.reset(); }},
    Fault{Reason::NotEnrolled, [](CheckInFacts& facts) { facts.enrolled = false; }},
    Fault{Reason::SessionInactive, [](CheckInFacts& facts) { facts.session->isActive = false; }},
    Fault{Reason::OutsideCampus, [](CheckInFacts& facts) { facts.whereabouts = Whereabouts::Outside; }},
    Fault{Reason::PositionUnknown, [](CheckInFacts& facts) { facts.whereabouts = Whereabouts::Unknown; }},
    Fault{Reason::DuplicateMark, [](CheckInFacts& facts) { facts.alreadyMarked = true; }},
    Fault{Reason::NoFace, [](CheckInFacts& facts) { facts.face->facesInZone = 0; }},
    Fault{Reason::MultipleFaces, [](CheckInFacts& facts) { facts.face->facesInZone = 2; }},
    Fault{Reason::ReplayedFrames, [](CheckInFacts& facts) { facts.face->isReplayed = true; }},
    Fault{Reason::LivenessFailed, [](CheckInFacts& facts) { facts.face->liveness = Liveness::Attack; }},
    Fault{Reason::FaceMismatch, [](CheckInFacts& facts) { facts.face->distance = 0.75; }},
};

bool isFaceRow(Reason reason)
{
    return reason == Reason::FaceNotRegistered || reason >= Reason::NoFace;
}

/// One thing cannot be in two states at once.
bool excludeEachOther(Reason earlier, Reason later)
{
    return (earlier == Reason::OutsideCampus && later == Reason::PositionUnknown) ||
           (earlier == Reason::NoFace && later == Reason::MultipleFaces);
}

QByteArray rowName(Reason reason)
{
    return domain::toText(reason).toUtf8();
}

} // namespace

class TestCheckInRules : public QObject
{
    Q_OBJECT

private slots:
    void passes_data();
    void passes();
    void everyRowRefuses_data();
    void everyRowRefuses();
    void earlierRowWins_data();
    void earlierRowWins();
    void authenticates_data();
    void authenticates();
    void geofenceOffAsksForNoPosition();
    void absentFaceIsNoFace();
    void readsNumberOfFaces_data();
    void readsNumberOfFaces();
    void readsLiveness_data();
    void readsLiveness();
    void readsDistance_data();
    void readsDistance();
    void readsMargin_data();
    void readsMargin();
    void readsMarginToALookalike_data();
    void readsMarginToALookalike();
    void policyCannotBeLoosened_data();
    void policyCannotBeLoosened();
    void validatesPolicy_data();
    void validatesPolicy();
};

void TestCheckInRules::passes_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<std::chrono::milliseconds>("sinceStart");
    QTest::addColumn<MarkStatus>("status");
    for (const auto method : {Method::Face, Method::Pin}) {
        const auto row = [method](const char* name) -> QTestData& {
            return QTest::addRow("%s %s", qUtf8Printable(domain::toText(method)), name) << method;
        };
        row("at the start") << std::chrono::milliseconds(0) << MarkStatus::Present;
        row("at the end of grace") << std::chrono::milliseconds(10min) << MarkStatus::Present;
        row("1 ms after grace") << std::chrono::milliseconds(10min + 1ms) << MarkStatus::Late;
        row("at the end") << std::chrono::milliseconds(90min) << MarkStatus::Late;
    }
}

void TestCheckInRules::passes()
{
    QFETCH(const Method, method);
    QFETCH(const std::chrono::milliseconds, sinceStart);
    QFETCH(const MarkStatus, status);
    auto facts = goodFacts(method);
    facts.now = kStart + sinceStart;
    QCOMPARE(decide(facts, kPolicy), (Decision{std::nullopt, status}));
}

void TestCheckInRules::everyRowRefuses_data()
{
    QTest::addColumn<std::size_t>("fault");
    for (std::size_t fault = 0; fault < kFaults.size(); ++fault)
        QTest::newRow(rowName(kFaults[fault].reason).constData()) << fault;
}

void TestCheckInRules::everyRowRefuses()
{
    QFETCH(const std::size_t, fault);
    const auto [reason, make] = kFaults[fault];
    auto face = goodFacts(Method::Face);
    make(face);
    QCOMPARE(decide(face, kPolicy).refused, std::optional(reason));

    auto pin = goodFacts(Method::Pin);
    pin.face = goodFace();
    make(pin);
    QCOMPARE(decide(pin, kPolicy).refused, isFaceRow(reason) ? std::nullopt : std::optional(reason));
}

void TestCheckInRules::earlierRowWins_data()
{
    QTest::addColumn<std::size_t>("earlier");
    QTest::addColumn<std::size_t>("later");
    for (std::size_t earlier = 0; earlier < kFaults.size(); ++earlier) {
        for (std::size_t later = earlier + 1; later < kFaults.size(); ++later) {
            const auto first = kFaults[earlier].reason;
            const auto second = kFaults[later].reason;
            if (!excludeEachOther(first, second))
                QTest::addRow("%s before %s", rowName(first).constData(), rowName(second).constData())
                    << earlier << later;
        }
    }
}

void TestCheckInRules::earlierRowWins()
{
    QFETCH(const std::size_t, earlier);
    QFETCH(const std::size_t, later);
    auto facts = goodFacts(Method::Face);
    kFaults[later].make(facts);
    kFaults[earlier].make(facts);
    QCOMPARE(decide(facts, kPolicy).refused, std::optional(kFaults[earlier].reason));
}

void TestCheckInRules::authenticates_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<bool>("pinAccepted");
    QTest::addColumn<bool>("authenticated");
    QTest::newRow("face") << Method::Face << false << true;
    QTest::newRow("right PIN") << Method::Pin << true << true;
    QTest::newRow("wrong PIN") << Method::Pin << false << false;
    QTest::newRow("by hand") << Method::Manual << true << false;
}

void TestCheckInRules::authenticates()
{
    QFETCH(const Method, method);
    QFETCH(const bool, pinAccepted);
    QFETCH(const bool, authenticated);
    auto facts = goodFacts(method);
    facts.face = goodFace();
    facts.pinAccepted = pinAccepted;
    QCOMPARE(decide(facts, kPolicy).refused, authenticated ? std::nullopt : std::optional(Reason::NotAuthenticated));
}

void TestCheckInRules::geofenceOffAsksForNoPosition()
{
    auto policy = kPolicy;
    policy.geofenceOn = false;
    auto facts = goodFacts(Method::Face);
    for (const auto whereabouts : {Whereabouts::Inside, Whereabouts::Outside, Whereabouts::Unknown}) {
        facts.whereabouts = whereabouts;
        QCOMPARE(decide(facts, policy).refused, std::nullopt);
    }
}

void TestCheckInRules::absentFaceIsNoFace()
{
    auto facts = goodFacts(Method::Face);
    facts.face.reset();
    QCOMPARE(decide(facts, kPolicy).refused, std::optional(Reason::NoFace));
}

void TestCheckInRules::readsNumberOfFaces_data()
{
    QTest::addColumn<int>("faces");
    QTest::addColumn<std::optional<Reason>>("fault");
    QTest::newRow("less than none") << -1 << std::optional(Reason::NoFace);
    QTest::newRow("none") << 0 << std::optional(Reason::NoFace);
    QTest::newRow("one") << 1 << std::optional<Reason>();
    QTest::newRow("two") << 2 << std::optional(Reason::MultipleFaces);
    QTest::newRow("a crowd") << 30 << std::optional(Reason::MultipleFaces);
}

void TestCheckInRules::readsNumberOfFaces()
{
    QFETCH(const int, faces);
    QFETCH(const std::optional<Reason>, fault);
    auto face = goodFace();
    face.facesInZone = faces;
    QCOMPARE(readFault(face, kPolicy), fault);
}

void TestCheckInRules::readsLiveness_data()
{
    QTest::addColumn<Liveness>("liveness");
    QTest::addColumn<bool>("required");
    QTest::addColumn<bool>("pass");
    QTest::newRow("live") << Liveness::Live << false << true;
    QTest::newRow("attack") << Liveness::Attack << false << false;
    QTest::newRow("unsure") << Liveness::Unsure << false << true;
    QTest::newRow("not checked") << Liveness::NotChecked << false << true;
    QTest::newRow("required, live") << Liveness::Live << true << true;
    QTest::newRow("required, attack") << Liveness::Attack << true << false;
    QTest::newRow("required, unsure") << Liveness::Unsure << true << false;
    QTest::newRow("required, not checked") << Liveness::NotChecked << true << false;
}

void TestCheckInRules::readsLiveness()
{
    QFETCH(const Liveness, liveness);
    QFETCH(const bool, required);
    QFETCH(const bool, pass);
    auto policy = kPolicy;
    policy.livenessRequired = required;
    auto face = goodFace();
    face.liveness = liveness;
    QCOMPARE(readFault(face, policy), pass ? std::nullopt : std::optional(Reason::LivenessFailed));
}

void TestCheckInRules::readsDistance_data()
{
    QTest::addColumn<Distance>("distance");
    QTest::addColumn<bool>("match");
    QTest::newRow("the same picture") << Distance(0.0) << true;
    QTest::newRow("at the limit") << Distance(0.5) << true;
    QTest::newRow("just over the limit") << Distance(std::nextafter(0.5, 1.0)) << false;
    QTest::newRow("far") << Distance(1.2) << false;
    QTest::newRow("infinite") << Distance(kInfinity) << false;
    QTest::newRow("NaN") << Distance(kNaN) << false;
    QTest::newRow("below 0") << Distance(-0.1) << false;
    QTest::newRow("none") << Distance() << false;
}

void TestCheckInRules::readsDistance()
{
    QFETCH(const Distance, distance);
    QFETCH(const bool, match);
    auto face = goodFace();
    face.distance = distance;
    face.runnerUpDistance.reset();
    const auto expected = match ? std::nullopt : std::optional(Reason::FaceMismatch);
    QCOMPARE(readFault(face, kPolicy), expected);
    auto facts = goodFacts(Method::Face);
    facts.face = face;
    QCOMPARE(decide(facts, kPolicy).refused, expected);
}

void TestCheckInRules::readsMargin_data()
{
    QTest::addColumn<Distance>("runnerUp");
    QTest::addColumn<bool>("match");
    QTest::newRow("nobody else") << Distance() << true;
    QTest::newRow("far") << Distance(1.2) << true;
    QTest::newRow("infinitely far") << Distance(kInfinity) << true;
    QTest::newRow("at the margin") << Distance(0.375) << true;
    QTest::newRow("just within the margin") << Distance(std::nextafter(0.375, 0.0)) << false;
    QTest::newRow("equal") << Distance(0.25) << false;
    QTest::newRow("nearer than the best") << Distance(0.125) << false;
    QTest::newRow("NaN") << Distance(kNaN) << false;
}

void TestCheckInRules::readsMargin()
{
    QFETCH(const Distance, runnerUp);
    QFETCH(const bool, match);
    auto face = goodFace();
    face.runnerUpDistance = runnerUp;
    QCOMPARE(readFault(face, kPolicy), match ? std::nullopt : std::optional(Reason::FaceMismatch));
}

void TestCheckInRules::readsMarginToALookalike_data()
{
    QTest::addColumn<Distance>("lookalike");
    QTest::addColumn<bool>("match");
    const double enough = 0.25 + (kPolicy.margin + kLookalikeMargin);
    QTest::newRow("none") << Distance() << true;
    QTest::newRow("far") << Distance(1.2) << true;
    QTest::newRow("a little more than both margins") << Distance(enough + 1e-9) << true;
    QTest::newRow("a little less") << Distance(enough - 1e-9) << false;
    QTest::newRow("at the margin of others") << Distance(0.25 + kPolicy.margin) << false;
    QTest::newRow("nearer than the best") << Distance(0.125) << false;
    QTest::newRow("NaN") << Distance(kNaN) << false;
}

void TestCheckInRules::readsMarginToALookalike()
{
    QFETCH(const Distance, lookalike);
    QFETCH(const bool, match);
    auto face = goodFace();
    face.lookalikeDistance = lookalike;
    QCOMPARE(readFault(face, kPolicy), match ? std::nullopt : std::optional(Reason::FaceMismatch));
}

void TestCheckInRules::policyCannotBeLoosened_data()
{
    QTest::addColumn<double>("acceptDistance");
    QTest::addColumn<double>("margin");
    QTest::addColumn<double>("distance");
    QTest::addColumn<double>("runnerUp");
    QTest::addColumn<bool>("match");
    QTest::newRow("at the ceiling") << 0.9 << 0.0 << base::kDistanceCeiling << 2.0 << true;
    QTest::newRow("over the ceiling") << 0.9 << 0.0 << std::nextafter(base::kDistanceCeiling, 1.0) << 2.0 << false;
    QTest::newRow("limit infinite") << kInfinity << 0.0 << 0.61 << 2.0 << false;
    QTest::newRow("limit NaN") << kNaN << 0.0 << 0.0 << 2.0 << false;
    QTest::newRow("limit below 0") << -0.5 << 0.0 << 0.0 << 2.0 << false;
    QTest::newRow("margin below 0, runner-up nearer") << 0.5 << -1.0 << 0.25 << 0.2 << false;
    QTest::newRow("margin below 0, runner-up equal") << 0.5 << -1.0 << 0.25 << 0.25 << true;
    QTest::newRow("margin NaN") << 0.5 << kNaN << 0.25 << 2.0 << false;
}

void TestCheckInRules::policyCannotBeLoosened()
{
    QFETCH(const double, acceptDistance);
    QFETCH(const double, margin);
    QFETCH(const double, distance);
    QFETCH(const double, runnerUp);
    QFETCH(const bool, match);
    auto policy = kPolicy;
    policy.acceptDistance = acceptDistance;
    policy.margin = margin;
    auto face = goodFace();
    face.distance = distance;
    face.runnerUpDistance = runnerUp;
    QCOMPARE(readFault(face, policy), match ? std::nullopt : std::optional(Reason::FaceMismatch));
}

void TestCheckInRules::validatesPolicy_data()
{
    QTest::addColumn<double>("acceptDistance");
    QTest::addColumn<double>("margin");
    QTest::addColumn<int>("graceMinutes");
    QTest::addColumn<QString>("fault");
    QTest::newRow("usual") << 0.45 << 0.05 << 10 << QString();
    QTest::newRow("all at the edge") << base::kDistanceCeiling << 0.0 << 0 << QString();
    QTest::newRow("distance over the ceiling")
        << std::nextafter(base::kDistanceCeiling, 1.0) << 0.05 << 10 << u"accept distance"_s;
    QTest::newRow("distance 0") << 0.0 << 0.05 << 10 << u"accept distance"_s;
    QTest::newRow("distance NaN") << kNaN << 0.05 << 10 << u"accept distance"_s;
    QTest::newRow("margin below 0") << 0.45 << -0.01 << 10 << u"margin"_s;
    QTest::newRow("margin NaN") << 0.45 << kNaN << 10 << u"margin"_s;
    QTest::newRow("margin infinite") << 0.45 << kInfinity << 10 << u"margin"_s;
    QTest::newRow("grace below 0") << 0.45 << 0.05 << -1 << u"grace"_s;
}

void TestCheckInRules::validatesPolicy()
{
    QFETCH(const double, acceptDistance);
    QFETCH(const double, margin);
    QFETCH(const int, graceMinutes);
    QFETCH(const QString, fault);
    const CheckInPolicy policy{
        .acceptDistance = acceptDistance, .margin = margin, .grace = std::chrono::minutes(graceMinutes)};
    const auto result = validated(policy);
    QCOMPARE(result.has_value(), fault.isEmpty());
    if (result)
        QCOMPARE(result->acceptDistance, acceptDistance);
    else
        QCOMPARE(result.error(), (base::Error{base::ErrorCode::InvalidArgument, fault}));
}

QTEST_APPLESS_MAIN(TestCheckInRules)
#include "tst_check_in_rules.moc"

#include "core/domain/names.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall::domain;

Q_DECLARE_METATYPE(rollcall::domain::Role)
Q_DECLARE_METATYPE(rollcall::domain::MarkStatus)
Q_DECLARE_METATYPE(rollcall::domain::Method)
Q_DECLARE_METATYPE(rollcall::domain::Liveness)
Q_DECLARE_METATYPE(rollcall::domain::Reason)

namespace {

template <class Value>
void addRows(std::initializer_list<std::pair<Value, QString>> rows)
{
    QTest::addColumn<Value>("value");
    QTest::addColumn<QString>("text");
    for (const auto& [value, text] : rows)
        QTest::newRow(qUtf8Printable(text)) << value << text;
}

/// The row's value and text stand for each other, and no other spelling of the text does.
template <class Value, class FromText>
void checkRow(FromText fromText)
{
    QFETCH(const Value, value);
    QFETCH(const QString, text);
    QCOMPARE(toText(value), text);
    QCOMPARE(fromText(text), value);
    QCOMPARE(fromText(text.toUpper()), std::nullopt);
    QCOMPARE(fromText(text + u' '), std::nullopt);
    QCOMPARE(fromText(text.chopped(1)), std::nullopt);
}

} // namespace

class TestNames : public QObject
{
    Q_OBJECT

private slots:
    void roles_data();
    void roles();
    void markStatuses_data();
    void markStatuses();
    void methods_data();
    void methods();
    void livenesses_data();
    void livenesses();
    void reasons_data();
    void reasons();
    void clockEvidence_data();
    void clockEvidence();
    void unknownTextIsNothing_data();
    void unknownTextIsNothing();
};

void TestNames::roles_data()
{
    addRows<Role>({{Role::Student, u"student"_s}, {Role::Teacher, u"teacher"_s}, {Role::Admin, u"admin"_s}});
}

void TestNames::roles()
{
    checkRow<Role>(roleFromText);
}

void TestNames::markStatuses_data()
{
    addRows<MarkStatus>({{MarkStatus::Present, u"present"_s},
                         {MarkStatus::Late, u"late"_s},
                         {MarkStatus::Absent, u"absent"_s},
                         {MarkStatus::Excused, u"excused"_s}});
}

void TestNames::markStatuses()
{
    checkRow<MarkStatus>(markStatusFromText);
}

void TestNames::methods_data()
{
    addRows<Method>({{Method::Face, u"face"_s}, {Method::Pin, u"pin"_s}, {Method::Manual, u"manual"_s}});
}

void TestNames::methods()
{
    checkRow<Method>(methodFromText);
}

void TestNames::livenesses_data()
{
    addRows<Liveness>({{Liveness::Live, u"live"_s},
                       {Liveness::Attack, u"attack"_s},
                       {Liveness::Unsure, u"unsure"_s},
                       {Liveness::NotChecked, u"not checked"_s}});
}

void TestNames::livenesses()
{
    checkRow<Liveness>(livenessFromText);
}

void TestNames::reasons_data()
{
    addRows<Reason>({{Reason::NotAuthenticated, u"Not authenticated"_s},
                     {Reason::NotAStudent, u"Not a student"_s},
                     {Reason::FaceNotRegistered, u"Face not registered"_s},
                     {Reason::SessionNotFound, u"Session not found"_s},
                     {Reason::NotEnrolled, u"Not enrolled"_s},
                     {Reason::SessionInactive, u"Session inactive"_s},
                     {Reason::OutsideCampus, u"Outside campus"_s},
                     {Reason::PositionUnknown, u"Position unknown"_s},
                     {Reason::DuplicateMark, u"Duplicate mark"_s},
                     {Reason::NoFace, u"No face"_s},
                     {Reason::MultipleFaces, u"Multiple faces"_s},
                     {Reason::ReplayedFrames, u"Replayed frames"_s},
                     {Reason::LivenessFailed, u"Liveness failed"_s},
                     {Reason::FaceMismatch, u"Face mismatch"_s},
                     {Reason::TooManyTries, u"Too many tries"_s}});
}

void TestNames::reasons()
{
    checkRow<Reason>(reasonFromText);
}

void TestNames::clockEvidence_data()
{
    addRows<ClockEvidence>(
        {{ClockEvidence::StoredTimes, u"stored times"_s}, {ClockEvidence::RunningClock, u"running clock"_s}});
}

void TestNames::clockEvidence()
{
    checkRow<ClockEvidence>(clockEvidenceFromText);
}

void TestNames::unknownTextIsNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << QString();
    QTest::newRow("number") << u"1"_s;
    QTest::newRow("other word") << u"principal"_s;
    QTest::newRow("name in the code") << u"NotChecked"_s;
}

void TestNames::unknownTextIsNothing()
{
    QFETCH(const QString, text);
    QCOMPARE(roleFromText(text), std::nullopt);
    QCOMPARE(markStatusFromText(text), std::nullopt);
    QCOMPARE(methodFromText(text), std::nullopt);
    QCOMPARE(livenessFromText(text), std::nullopt);
    QCOMPARE(reasonFromText(text), std::nullopt);
    QCOMPARE(clockEvidenceFromText(text), std::nullopt);
}

QTEST_APPLESS_MAIN(TestNames)
#include "tst_names.moc"

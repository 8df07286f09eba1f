#include "core/base/result.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall::base;

class TestError : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeHasItsName();
    void failedResultHoldsCodeAndDetail();
    void propagatedErrorIsTheSame();
};

void TestError::everyCodeHasItsName()
{
    const auto codes = QMetaEnum::fromType<ErrorCode>();
    QSet<QString> names;
    for (int i = 0; i < codes.keyCount(); ++i) {
        const QString name = errorName(static_cast<ErrorCode>(codes.value(i)));
        QCOMPARE(name, QString::fromLatin1(codes.key(i)));
        names.insert(name);
    }
    QCOMPARE(names.size(), codes.keyCount());
    QVERIFY(names.contains(errorName(ErrorCode::InvalidArgument)));
    QVERIFY(names.contains(errorName(ErrorCode::PasswordHashInvalid)));
    QCOMPARE(errorName(ErrorCode::FaceOfAnotherPerson), u"FaceOfAnotherPerson"_s);
}

void TestError::failedResultHoldsCodeAndDetail()
{
    const Result<int> result = fail(ErrorCode::NotFound, u"course 7"_s);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NotFound);
    QCOMPARE(result.error().detail, u"course 7"_s);
    QVERIFY(result.error() != Error(ErrorCode::NotFound, u"course 8"_s));
    QVERIFY(result.error() != Error(ErrorCode::AlreadyExists, u"course 7"_s));
}

void TestError::propagatedErrorIsTheSame()
{
    const Result<int> inner = fail(ErrorCode::DatabaseBusy, u"roll.db"_s);
    const Result<QString> outer = propagate(inner);
    QVERIFY(!outer);
    QVERIFY(outer.error() == inner.error());
}

QTEST_APPLESS_MAIN(TestError)
#include "tst_error.moc"

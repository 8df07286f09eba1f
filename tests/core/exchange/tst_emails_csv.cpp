#include "core/exchange/emails_csv.h"

#include <QTest>

namespace rollcall::exchange {

using namespace Qt::StringLiterals;

class EmailsCsvTest final : public QObject
{
    Q_OBJECT

private slots:
    void emailsAreRead()
    {
        const auto rows = readEmails("Name, EMAIL ,room\r\nAda, Ada@Example.org ,1\n\nBob\n,bob@example.org"_ba);
        const std::vector<EmailRow> expected{{2, u"ada@example.org"_s}, {4, QString()}, {5, u"bob@example.org"_s}};
        QVERIFY(rows.has_value());
        QVERIFY(*rows == expected);
    }

    void filesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("found");
        QTest::newRow("empty") << QByteArray() << u"header"_s;
        QTest::newRow("no such column") << "name\nAda"_ba << u"line 1"_s;
        QTest::newRow("two such columns") << "\nemail,Email\na,b"_ba << u"line 2"_s;
        QTest::newRow("an open quote") << "email\n\"a"_ba << u"quote"_s;
    }
    void filesAreRefused()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, found);
        const auto rows = readEmails(bytes);
        QVERIFY(!rows);
        QCOMPARE(rows.error().code, base::ErrorCode::CsvInvalid);
        QVERIFY2(rows.error().detail.contains(found), qPrintable(rows.error().detail));
    }
};

} // namespace rollcall::exchange

QTEST_GUILESS_MAIN(rollcall::exchange::EmailsCsvTest)
#include "tst_emails_csv.moc"

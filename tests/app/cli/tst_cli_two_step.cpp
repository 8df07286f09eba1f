#include "core/security/totp.h"
#include "tests/app/cli/pseudo_terminal.h"
#include "tests/app/cli/school_test.h"

#include <QProcess>
#include <QRegularExpression>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::cli;

namespace {

const QString kTeacher = u"teacher@example.org"_s;

/// What base32 stands for (RFC 4648).
security::TotpSecret secretOf(const QString& text)
{
    std::array<unsigned char, security::Secret20::kSize> bytes{};
    unsigned bits = 0;
    int count = 0;
    std::size_t at = 0;
    for (const auto letter : text) {
        bits = bits << 5 | static_cast<unsigned>(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(letter));
        if (count += 5; count >= 8)
            bytes.at(at++) = static_cast<unsigned char>(bits >> (count -= 8));
    }
    return {security::Secret20::fromBytes(bytes)};
}

} // namespace

/// The command `user two-step`.
class TestCliTwoStep final : public SchoolTest
{
    Q_OBJECT

private slots:
    void initTestCase() { makeSchools(); }
    void init() { openSchool(); }
    void setsItUp();
    void showsAQrCodeOnATerminal();
    void answersAsJson();
    void refuses_data();
    void refuses();

private:
    /// The code of the moment, of the secret that `begin` has told.
    [[nodiscard]] static QByteArray codeOf(const QString& secret)
    {
        const auto now = std::chrono::time_point_cast<base::UtcTime::duration>(std::chrono::system_clock::now());
        return security::totpCode(secretOf(secret), security::totpStepAt(now)).toLatin1() + '\n';
    }
    [[nodiscard]] QString begun() const
    {
        return runJson(u"user two-step begin "_s + kTeacher).object()[u"secret"_s].toString();
    }
};

void TestCliTwoStep::setsItUp()
{
    const auto begin = run(u"user two-step begin "_s + kTeacher);
    VERIFY_EXIT(begin, 0);
    static const QRegularExpression told(
        u"\\ASecret of teacher@example\\.org for an authenticator app: ([A-Z2-7]{32})\n"
        "Then: rollcallctl user two-step confirm teacher@example\\.org\n\\z"_s);
    const auto match = told.match(QString::fromUtf8(begin.out));
    QVERIFY2(match.hasMatch(), begin.told().constData());
    QCOMPARE(run(u"user two-step status "_s + kTeacher).out, "teacher@example.org: begun, not confirmed\n"_ba);

    const auto confirm = pipe(u"user two-step confirm "_s + kTeacher, codeOf(match.captured(1)));
    VERIFY_EXIT(confirm, 0);
    static const QRegularExpression codes(u"\\ARecovery codes of teacher@example\\.org, each good for one sign-in:\n"
                                          "(([0-9a-z]{4}-){3}[0-9a-z]{4}\n){10}\\z"_s);
    QVERIFY2(codes.match(QString::fromUtf8(confirm.out)).hasMatch(), confirm.told().constData());
    QVERIFY2(confirm.errors.size() == 1 && confirm.errors[0].contains(u"note them now"_s), confirm.told().constData());
    const auto status = run(u"user two-step status "_s + kTeacher);
    QVERIFY2(status.out.endsWith(", 10 recovery codes left\n"), status.told().constData());

    const auto renewed = run(u"user two-step codes "_s + kTeacher);
    VERIFY_EXIT(renewed, 0);
    QVERIFY2(codes.match(QString::fromUtf8(renewed.out)).hasMatch(), renewed.told().constData());
    QVERIFY(renewed.out != confirm.out);

    const auto off = run(u"user two-step off "_s + kTeacher);
    VERIFY_EXIT(off, 0);
    QCOMPARE(off.out, "teacher@example.org signs in by password alone.\n"_ba);
    QCOMPARE(run(u"user two-step status "_s + kTeacher).out, "teacher@example.org: off\n"_ba);
    QCOMPARE(sql("SELECT action FROM staff_actions WHERE action LIKE 'twostep%' ORDER BY id"),
             u"twostep.begin\ntwostep.on\ntwostep.codes\ntwostep.off"_s);
}

void TestCliTwoStep::showsAQrCodeOnATerminal()
{
    PseudoTerminal terminal;
    const QString device = u"/proc/self/fd/%1"_s.arg(terminal.programsEnd());
    const auto answer = desk().run(atSchool(words(u"user two-step begin "_s + kTeacher)), {.answerFile = device});
    VERIFY_EXIT(answer, 0);
    const auto shown = terminal.shown();
    QVERIFY2(shown.contains("\033[30;107m") && shown.contains("\u2580"), shown.constData());
    QVERIFY(shown.contains("Secret of teacher@example.org"));
}

void TestCliTwoStep::answersAsJson()
{
    const auto begin = runJson(u"user two-step begin "_s + kTeacher).object();
    QCOMPARE(keysOf(begin), (QStringList{u"email"_s, u"secret"_s, u"uri"_s}));
    const auto secret = begin[u"secret"_s].toString();
    QVERIFY(begin[u"uri"_s].toString().startsWith(u"otpauth://totp/Rollcall:teacher%40example.org?secret="_s + secret));
    const auto confirm = pipe(u"user two-step confirm --json "_s + kTeacher, codeOf(secret)).object();
    QCOMPARE(confirm[u"recovery_codes"_s].toArray().size(), 10);
    const auto status = runJson(u"user two-step status "_s + kTeacher).object();
    QVERIFY(isTime(status[u"on_since"_s]));
    QCOMPARE(status[u"recovery_codes"_s], QJsonValue(10));
    QCOMPARE(runJson(u"user two-step off "_s + kTeacher).object(), (QJsonObject{{u"turned_off"_s, kTeacher}}));
}

void TestCliTwoStep::refuses_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QString>("said");
    QTest::addRow("a student") << u"begin student@example.org"_s << ""_ba << 3 << u"is a student"_s;
    QTest::addRow("nobody") << u"begin x@example.org"_s << ""_ba << 3 << u"x@example.org"_s;
    QTest::addRow("a wrong code") << u"confirm teacher@example.org"_s << "12345\n"_ba << 6 << u"code is not right"_s;
    QTest::addRow("no code") << u"confirm teacher@example.org"_s << ""_ba << 3 << u"input ended"_s;
    QTest::addRow("what is not on") << u"off teacher@example.org"_s << ""_ba << 3 << u"two-step sign-in of"_s;
}

void TestCliTwoStep::refuses()
{
    QFETCH(QString, command);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QString, said);
    QVERIFY(!begun().isEmpty());
    VERIFY_COMPLAINT(pipe(u"user two-step "_s + command, input), exitCode, said);
    QCOMPARE(sql("SELECT count(*) FROM authenticators WHERE confirmed_at IS NOT NULL"), u"0"_s);
}

QTEST_GUILESS_MAIN(TestCliTwoStep)
#include "tst_cli_two_step.moc"

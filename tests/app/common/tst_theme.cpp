#include "app/common/theme.h"

#include <QFontInfo>
#include <QGuiApplication>
#include <QTest>

using namespace rollcall::app;
using namespace Qt::StringLiterals;

namespace {

constexpr double kReadable = 4.5; ///< WCAG 2.1, 1.4.3, for text of any size

} // namespace

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void contrastIsThatOfWcag();
    void textIsReadable_data();
    void textIsReadable();
    void resultIsReadableOverAnyPicture_data();
    void resultIsReadableOverAnyPicture();
    void lengthsGrowWithTheShorterSide();
    void fontsNeverVanish();
    void paletteHasTheColours();
    void styleSheetIsComplete();
};

void TestTheme::contrastIsThatOfWcag()
{
    QCOMPARE(contrast(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    QVERIFY(qAbs(contrast(QColor(0x777777), Qt::white) - 4.48) < 0.01); // W3C, G18: #777 on white just fails
}

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<QColor>("text");
    QTest::addColumn<QColor>("ground");
    for (const auto kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const Theme theme(kind);
        const auto& c = theme.colours();
        const auto row = [kind](const char* name, const QColor& text, const QColor& ground) {
            QTest::addRow("%s %s", kind == ThemeKind::Dark ? "dark" : "light", name) << text << ground;
        };
        const std::vector<std::pair<const char*, QColor>> grounds{
            {"background", c.background}, {"surface", c.surface}, {"raised", c.raised}};
        for (const auto& [name, ground] : grounds) {
            row(qPrintable(u"text on %1"_s.arg(QLatin1StringView(name))), c.text, ground);
            row(qPrintable(u"muted on %1"_s.arg(QLatin1StringView(name))), c.muted, ground);
        }
        for (const auto& [name, colour] : {std::pair{"good", c.good}, {"warning", c.warning}, {"bad", c.bad}})
            row(name, colour, c.surface);
        for (const auto tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad}) {
            row("patch", theme.textOn(tone), theme.colourOf(tone));
            row("tint", c.text, theme.groundOf(tone));
        }
        row("overlay", c.onOverlay, c.overlay);
        row("disabled button", c.muted, blended(c.background, c.raised, 0.6));
        row("pressed button", c.text, blended(c.raised, c.text, 0.12));
        row("pressed primary button", c.onAccent, blended(c.accent, c.text, 0.12));
    }
}

void TestTheme::textIsReadable()
{
    QFETCH(QColor, text);
    QFETCH(QColor, ground);
    const double ratio = contrast(text, ground);
    QVERIFY2(ratio >= kReadable, qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(ratio)));
}

void TestTheme::resultIsReadableOverAnyPicture_data()
{
    QTest::addColumn<ThemeKind>("kind");
    QTest::addColumn<Tone>("tone");
    QTest::addColumn<QColor>("picture");
    for (const auto kind : {ThemeKind::Dark, ThemeKind::Light})
        for (const auto tone : {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad})
            for (const auto& picture : {QColor(Qt::black), QColor(Qt::white)})
                QTest::addRow("theme %d tone %d over %s", int(kind), int(tone), qPrintable(picture.name()))
                    << kind << tone << picture;
}

void TestTheme::resultIsReadableOverAnyPicture()
{
    QFETCH(ThemeKind, kind);
    QFETCH(Tone, tone);
    QFETCH(QColor, picture);
    const Theme theme(kind);
    const auto ground = blended(picture, theme.groundOf(tone), Theme::kResultCover);
    QVERIFY(contrast(theme.colours().text, ground) >= kReadable);
}

void TestTheme::lengthsGrowWithTheShorterSide()
{
    const Theme small(ThemeKind::Dark, {800, 480});
    const Theme upright(ThemeKind::Dark, {800, 1280});
    const Theme large(ThemeKind::Dark, {3840, 2160});
    QCOMPARE(small.px(100), 60);
    QCOMPARE(upright.px(100), 100);
    QCOMPARE(large.px(100), 270);
    QCOMPARE(upright.font(TypeStyle::Name).pixelSize(), 56);
    QCOMPARE(large.font(TypeStyle::Name).pixelSize(), 151);
    QCOMPARE(small.px(0.1), 1);
}

void TestTheme::fontsNeverVanish()
{
    for (const auto side : {0, 1, 100})
        QCOMPARE(Theme(ThemeKind::Dark, {side, side}).font(TypeStyle::Small).pixelSize(), Theme::kSmallestFontPx);
}

void TestTheme::paletteHasTheColours()
{
    for (const auto kind : {ThemeKind::Dark, ThemeKind::Light}) {
        const auto palette = Theme(kind).palette();
        QCOMPARE(palette.color(QPalette::Window), coloursOf(kind).background);
        QCOMPARE(palette.color(QPalette::WindowText), coloursOf(kind).text);
        QCOMPARE(palette.color(QPalette::Highlight), coloursOf(kind).accent);
    }
}

void TestTheme::styleSheetIsComplete()
{
    const auto sheet = Theme(ThemeKind::Dark, {800, 480}).styleSheet();
    QVERIFY2(!sheet.contains(u'%'), qPrintable(sheet));
    QVERIFY(sheet.contains(coloursOf(ThemeKind::Dark).accent.name()));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"

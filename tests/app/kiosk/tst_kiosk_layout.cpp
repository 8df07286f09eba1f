#include "app/common/language.h"
#include "app/kiosk/button.h"
#include "app/kiosk/kiosk_window.h"
#include "app/kiosk/text_label.h"
#include "tests/app/kiosk/sample_school.h"

#include <QLabel>
#include <QScrollArea>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::kiosk;

/// No screen, size or language cuts a word of ours or lays one control over another.
class TestKioskLayout final : public QObject
{
    Q_OBJECT

private slots:
    void everythingFits_data();
    void everythingFits();
    void stageAndSideShareTheWindow_data();
    void stageAndSideShareTheWindow();
};

namespace {

const std::array kSizes{QSize(800, 480), QSize(1024, 600), QSize(1280, 800),  QSize(1920, 1080), QSize(3840, 2160),
                        QSize(480, 800), QSize(800, 1280), QSize(1080, 1920), QSize(2160, 3840)};

QRect inWindow(const QWidget& widget)
{
    return {widget.mapTo(widget.window(), QPoint(0, 0)), widget.size()};
}

bool scrolls(const QWidget* widget)
{
    for (; widget; widget = widget->parentWidget())
        if (qobject_cast<const QScrollArea*>(widget))
            return true;
    return false;
}

QString placeOf(const QWidget& widget)
{
    const auto area = inWindow(widget);
    return u"%1 at %2,%3 %4x%5"_s.arg(widget.objectName())
        .arg(area.x())
        .arg(area.y())
        .arg(area.width())
        .arg(area.height());
}

QString firstFault(const KioskWindow& window)
{
    for (const auto* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || scrolls(widget) || widget->objectName() == u"dimmer"_s)
            continue;
        if (!window.rect().contains(inWindow(*widget)))
            return placeOf(*widget) + u" reaches over the window's edge"_s;
        if (const auto* label = qobject_cast<const TextLabel*>(widget); label && !label->text().isEmpty()) {
            if (label->isElided())
                return placeOf(*label) + u" is cut: "_s + label->text();
            if (label->height() < label->heightForWidth(label->width()) && label->hasHeightForWidth())
                return placeOf(*label) + u" is too low: "_s + label->text();
        }
        if (const auto* button = qobject_cast<const Button*>(widget);
            button && button->width() < button->sizeHint().width())
            return placeOf(*button) + u" is too narrow: "_s + button->accessibleName();
    }
    return {};
}

QString firstOverlap(const KioskWindow& window)
{
    QList<const QWidget*> leaves;
    for (const auto* widget : window.findChildren<QWidget*>())
        if (widget->isVisible() && !scrolls(widget) &&
            (qobject_cast<const QLabel*>(widget) || qobject_cast<const Button*>(widget)))
            leaves += widget;
    for (qsizetype i = 0; i < leaves.size(); ++i)
        for (qsizetype j = i + 1; j < leaves.size(); ++j)
            if (!leaves[i]->isAncestorOf(leaves[j]) && inWindow(*leaves[i]).intersects(inWindow(*leaves[j])))
                return placeOf(*leaves[i]) + u" lies over "_s + placeOf(*leaves[j]);
    return {};
}

/// Each screen, and the camera's with each of its faults.
std::vector<KioskView> everyView()
{
    std::vector<KioskView> views;
    for (int i = 0; i <= static_cast<int>(Screen::StorageTrouble); ++i)
        views.push_back(sampleView(static_cast<Screen>(i)));
    auto view = sampleView(Screen::CameraTrouble);
    for (const auto fault :
         {CameraFault::Absent, CameraFault::Frozen, CameraFault::Black, CameraFault::Covered, CameraFault::White}) {
        view.camera = fault;
        views.push_back(view);
    }
    return views;
}

} // namespace

void TestKioskLayout::everythingFits_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<app::Language>("language");
    for (const auto size : kSizes)
        for (const auto language : app::kLanguages)
            QTest::addRow("%dx%d %s", size.width(), size.height(), qPrintable(app::codeOf(language)))
                << size << language;
}

void TestKioskLayout::everythingFits()
{
    QFETCH(QSize, size);
    QFETCH(app::Language, language);
    app::LanguageSwitch languages;
    languages.use(language);
    for (const auto& view : everyView()) {
        KioskWindow window;
        window.setReducedMotion(true);
        window.resize(size);
        window.setRoom(u"204"_s);
        window.setNow(sampleNow());
        window.setBoard(sampleBoard(view.screen == Screen::NoSession ? 0 : 1), {});
        window.setAttendance(sampleAttendance());
        window.setView(view);
        window.show();
        QCoreApplication::processEvents();
        const auto where =
            u"screen %1, camera %2: "_s.arg(static_cast<int>(view.screen)).arg(static_cast<int>(view.camera));
        const auto fault = firstFault(window);
        QVERIFY2(fault.isEmpty(), qPrintable(where + fault));
        const auto overlap = firstOverlap(window);
        QVERIFY2(overlap.isEmpty(), qPrintable(where + overlap));
    }
}

void TestKioskLayout::stageAndSideShareTheWindow_data()
{
    QTest::addColumn<QSize>("size");
    for (const auto size : kSizes)
        QTest::addRow("%dx%d", size.width(), size.height()) << size;
}

void TestKioskLayout::stageAndSideShareTheWindow()
{
    QFETCH(QSize, size);
    KioskWindow window;
    window.resize(size);
    window.setView(sampleView(Screen::Idle));
    window.show();
    const auto stage = inWindow(*window.findChild<QWidget*>(u"preview"_s));
    const auto side = inWindow(*window.findChild<QWidget*>(u"sidePanel"_s));
    QVERIFY(!stage.intersects(side));
    QVERIFY(stage.width() * stage.height() > size.width() * size.height() / 3);
    if (size.width() > size.height())
        QVERIFY(side.left() > stage.right());
    else
        QVERIFY(side.top() > stage.bottom());
}

QTEST_MAIN(TestKioskLayout)
#include "tst_kiosk_layout.moc"

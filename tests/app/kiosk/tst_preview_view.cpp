#include "app/kiosk/preview_view.h"
#include "tests/app/kiosk/sample_school.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace rollcall;
using namespace rollcall::kiosk;

class TestPreviewView final : public QObject
{
    Q_OBJECT

private slots:
    void ringFillsSmoothly();
    void ringJumpsWithReducedMotion();
    void ringEmptiesAtOnce();
    void progressIsKeptInRange();
    void bystandersAreDarkened();
    void outsideOfTheGuideIsDarker();
    void cornersAreRound();
};

namespace {

QImage white(QSize size)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(Qt::white);
    return picture;
}

} // namespace

void TestPreviewView::ringFillsSmoothly()
{
    PreviewView view(nullptr);
    view.setProgress(0.5);
    QVERIFY(view.shownProgress() < 0.5);
    QTRY_COMPARE(view.shownProgress(), 0.5);
}

void TestPreviewView::ringJumpsWithReducedMotion()
{
    PreviewView view(nullptr);
    view.setReducedMotion(true);
    view.setProgress(0.5);
    QCOMPARE(view.shownProgress(), 0.5);
}

void TestPreviewView::ringEmptiesAtOnce()
{
    PreviewView view(nullptr);
    view.setReducedMotion(true);
    view.setProgress(0.8);
    view.setReducedMotion(false);
    view.setProgress(0);
    QCOMPARE(view.shownProgress(), 0.0);
}

void TestPreviewView::progressIsKeptInRange()
{
    PreviewView view(nullptr);
    view.setReducedMotion(true);
    view.setProgress(7);
    QCOMPARE(view.shownProgress(), 1.0);
    view.setProgress(-1);
    QCOMPARE(view.shownProgress(), 0.0);
}

void TestPreviewView::bystandersAreDarkened()
{
    PreviewView view(nullptr);
    view.resize(800, 600);
    view.setPicture(white({400, 300}), {.width = 400, .height = 300, .face = {}, .bystanders = {{10, 100, 60, 80}}});
    const auto seen = view.grab().toImage();
    QVERIFY(seen.pixelColor(80, 280).lightness() < 120);
    QVERIFY(seen.pixelColor(780, 280).lightness() > 150);
}

void TestPreviewView::outsideOfTheGuideIsDarker()
{
    PreviewView view(nullptr);
    view.resize(800, 600);
    view.setPicture(white({800, 600}), {});
    const auto seen = view.grab().toImage();
    QCOMPARE(seen.pixelColor(400, 276), QColor(Qt::white));
    QVERIFY(seen.pixelColor(60, 300).lightness() < 220);
}

void TestPreviewView::cornersAreRound()
{
    PreviewView view(nullptr);
    view.resize(800, 600);
    view.setPicture(white({800, 600}), {});
    QImage seen(800, 600, QImage::Format_ARGB32);
    seen.fill(Qt::transparent);
    view.render(&seen, {}, {}, QWidget::DrawChildren);
    QCOMPARE(seen.pixelColor(0, 0).alpha(), 0);
    QVERIFY(seen.pixelColor(400, 1).alpha() > 0);
}

QTEST_MAIN(TestPreviewView)
#include "tst_preview_view.moc"

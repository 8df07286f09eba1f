#include "app/kiosk/lockdown.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTest>

#include <optional>

namespace rollcall::kiosk {

using namespace Qt::StringLiterals;

class LockdownTest final : public QObject
{
    Q_OBJECT

    /// Counts the keys that reach it.
    class Window final : public QWidget
    {
    public:
        int wanted = 0; ///< a click with modifiers presses these, too
        int keys = 0;
        int menus = 0;

    protected:
        void keyPressEvent(QKeyEvent* event) override { keys += event->key() == wanted ? 1 : 0; }
        void contextMenuEvent(QContextMenuEvent*) override { ++menus; }
    };

private slots:
    void keysThatLeadOut_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
        QTest::addColumn<bool>("out");
        const auto row = [](const char* name, int key, Qt::KeyboardModifiers modifiers, bool out) {
            QTest::newRow(name) << key << modifiers << out;
        };
        row("Alt+F4", Qt::Key_F4, Qt::AltModifier, true);
        row("Alt+Tab", Qt::Key_Tab, Qt::AltModifier, true);
        row("Alt+Shift+Tab", Qt::Key_Backtab, Qt::AltModifier | Qt::ShiftModifier, true);
        row("Alt+Space", Qt::Key_Space, Qt::AltModifier, true);
        row("Ctrl+Escape", Qt::Key_Escape, Qt::ControlModifier, true);
        row("Ctrl+Q", Qt::Key_Q, Qt::ControlModifier, true);
        row("Ctrl+W", Qt::Key_W, Qt::ControlModifier, true);
        row("Ctrl+Alt+T", Qt::Key_T, Qt::ControlModifier | Qt::AltModifier, true);
        row("Ctrl+Alt+Delete", Qt::Key_Delete, Qt::ControlModifier | Qt::AltModifier, true);
        row("Super", Qt::Key_Super_L, Qt::NoModifier, true);
        row("Super+D", Qt::Key_D, Qt::MetaModifier, true);
        row("menu key", Qt::Key_Menu, Qt::NoModifier, true);
        row("F11", Qt::Key_F11, Qt::NoModifier, true);
        row("print", Qt::Key_Print, Qt::NoModifier, true);
        row("Tab", Qt::Key_Tab, Qt::NoModifier, false);
        row("Escape", Qt::Key_Escape, Qt::NoModifier, false);
        row("Space", Qt::Key_Space, Qt::NoModifier, false);
        row("Q", Qt::Key_Q, Qt::NoModifier, false);
        row("4", Qt::Key_4, Qt::NoModifier, false);
        row("Shift+A", Qt::Key_A, Qt::ShiftModifier, false);
        row("Ctrl+A", Qt::Key_A, Qt::ControlModifier, false);
    }
    void keysThatLeadOut()
    {
        QFETCH(const int, key);
        QFETCH(const Qt::KeyboardModifiers, modifiers);
        QFETCH(const bool, out);
        QCOMPARE(leadsOut(key, modifiers), out);
        Window window;
        window.wanted = key;
        const Lockdown lockdown(window);
        window.show();
        QTest::keyClick(&window, static_cast<Qt::Key>(key), modifiers);
        QCOMPARE(window.keys, out ? 0 : 1);
    }

    void otherWindowsCloseButLeadNowhereEither()
    {
        Window window;
        const Lockdown lockdown(window);
        window.show();
        Window other;
        other.wanted = Qt::Key_Tab;
        other.show();
        QTest::keyClick(&other, Qt::Key_Tab, Qt::AltModifier);
        QCOMPARE(other.keys, 0);
        QTest::keyClick(&other, Qt::Key_Tab, Qt::ControlModifier);
        QCOMPARE(other.keys, 1);
        QVERIFY(other.close());
        QVERIFY(window.isVisible());
    }

    void theWindowDoesNotClose()
    {
        Window window;
        std::optional<Lockdown> lockdown(std::in_place, window);
        window.show();
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        lockdown->release();
        QVERIFY(window.close());
    }

    void thereIsNoMenu()
    {
        Window window;
        auto* field = new QLineEdit(&window);
        std::optional<Lockdown> lockdown(std::in_place, window);
        window.show();
        for (QWidget* target : {static_cast<QWidget*>(field), static_cast<QWidget*>(&window)}) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, {5, 5}, target->mapToGlobal(QPoint(5, 5)));
            QCoreApplication::sendEvent(target, &event);
        }
        QCOMPARE(window.menus, 0);
        QCOMPARE(QApplication::activePopupWidget(), nullptr);
    }

    void itStaysFullScreen()
    {
        Window window;
        const Lockdown lockdown(window);
        window.showFullScreen();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.showMinimized();
        QTRY_VERIFY(window.isFullScreen() && !window.isMinimized());
        QVERIFY(!window.acceptDrops());
    }
};

} // namespace rollcall::kiosk

QTEST_MAIN(rollcall::kiosk::LockdownTest)
#include "tst_lockdown.moc"

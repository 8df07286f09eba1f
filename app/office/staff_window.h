#pragma once

#include "app/common/language.h"
#include "app/common/theme.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace rollcall::office {

class Notice;
class Page;
class Sidebar;
class SignInPage;

/// The window of the staff: the sign-in, or a sidebar with the pages. Locking covers the pages and keeps them as they
/// are. A passive view: the Office decides.
class StaffWindow final : public QWidget
{
    Q_OBJECT

public:
    explicit StaffWindow(QWidget* parent = nullptr);
    ~StaffWindow() override;

    struct Entry
    {
        QString name;         ///< for people; empty: not in the sidebar, such a page is opened by others
        Page* page = nullptr; ///< none: a gap in the sidebar
    };

    void setTheme(const app::Theme& theme);
    /// Takes the pages, in place of those before, and shows the first.
    void setPages(const std::vector<Entry>& entries, const QString& personName, const QString& role);
    void removePages();

    void showSignIn();
    void showLock(const QString& email);
    void showPages();
    void goTo(Page* page);
    /// A job is under way; told by a bar where it takes longer than a moment.
    void setBusy(bool isBusy);

    [[nodiscard]] bool isShowingPages() const;
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] SignInPage& signInPage() const { return *m_signIn; }
    [[nodiscard]] Notice& notice() const { return *m_notice; }

signals:
    void pageShown(rollcall::office::Page* page);
    void lockWanted();
    void signOutWanted();
    void languageWanted(rollcall::app::Language language);
    void closing();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void showPageAt(int index);
    void retranslate();

    QStackedWidget* m_stack;
    SignInPage* m_signIn;
    QWidget* m_main;
    Sidebar* m_sidebar;
    QStackedWidget* m_pages;
    QProgressBar* m_busy;
    Notice* m_notice;
    QPushButton* m_language;
    QPushButton* m_lock;
    QPushButton* m_signOut;
    QTimer m_busySoon;
    app::Theme m_theme;
};

} // namespace rollcall::office

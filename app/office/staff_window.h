#pragma once

#include "app/common/language.h"
#include "app/common/theme.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <vector>

class QDialog;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace rollcall::office {

class NewPasswordPage;
class Notice;
class Page;
class Sidebar;
class SignInPage;

/// The window of the staff: the sign-in, the question for a new password, or a sidebar with the pages. Locking covers
/// the pages and their dialogs and keeps them as they are. A passive view: the Office decides.
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
    void showNewPassword(const QString& personName);
    void showPages();
    void goTo(Page* page);
    /// A job is under way; told by a bar where it takes longer than a moment.
    void setBusy(bool isBusy);
    /// There is a kiosk behind the window: a button closes it.
    void showWayBack();

    [[nodiscard]] bool isShowingPages() const;
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] SignInPage& signInPage() const { return *m_signIn; }
    [[nodiscard]] NewPasswordPage& newPasswordPage() const { return *m_newPassword; }
    [[nodiscard]] Notice& notice() const { return *m_notice; }

signals:
    void pageShown(rollcall::office::Page* page);
    void lockWanted();
    void signOutWanted();
    void accountWanted();
    void languageWanted(rollcall::app::Language language);
    void closing();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void showPageAt(int index);
    void hideDialogs();
    void showDialogs();
    void retranslate();

    QStackedWidget* m_stack;
    SignInPage* m_signIn;
    NewPasswordPage* m_newPassword;
    QWidget* m_main;
    Sidebar* m_sidebar;
    QStackedWidget* m_pages;
    QProgressBar* m_busy;
    Notice* m_notice;
    QPushButton* m_language;
    QPushButton* m_lock;
    QPushButton* m_signOut;
    QPushButton* m_back;
    std::vector<QPointer<QDialog>> m_hidden; ///< dialogs that a lock covers
    QTimer m_busySoon;
    app::Theme m_theme;
};

} // namespace rollcall::office

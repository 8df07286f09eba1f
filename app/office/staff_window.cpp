#include "app/office/staff_window.h"

#include "app/office/new_password_page.h"
#include "app/office/notice.h"
#include "app/office/page.h"
#include "app/office/sidebar.h"
#include "app/office/sign_in_page.h"
#include "app/office/staff_sheet.h"

#include <QCloseEvent>
#include <QDialog>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

#include <chrono>
#include <utility>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr QSize kSmallest(960, 600);
constexpr auto kMoment = 200ms; ///< a page that answers within it does not flicker

} // namespace

StaffWindow::StaffWindow(QWidget* parent)
    : QWidget(parent)
    , m_stack(new QStackedWidget(this))
    , m_signIn(new SignInPage(this))
    , m_newPassword(new NewPasswordPage(this))
    , m_main(new QWidget(this))
    , m_sidebar(new Sidebar(m_main))
    , m_pages(new QStackedWidget(m_main))
    , m_busy(new QProgressBar(m_main))
    , m_notice(new Notice(m_main))
    , m_language(new QPushButton(m_main))
    , m_lock(new QPushButton(m_main))
    , m_signOut(new QPushButton(m_main))
    , m_back(new QPushButton(m_main))
{
    setObjectName(u"staffWindow"_s);
    setProperty("look", u"page"_s);
    setAttribute(Qt::WA_StyledBackground);
    setMinimumSize(kSmallest);
    build();
    connect(m_sidebar, &Sidebar::chosen, this, &StaffWindow::showPageAt);
    connect(m_lock, &QPushButton::clicked, this, &StaffWindow::lockWanted);
    connect(m_signOut, &QPushButton::clicked, this, &StaffWindow::signOutWanted);
    connect(m_back, &QPushButton::clicked, this, &QWidget::close);
    connect(m_sidebar, &Sidebar::accountWanted, this, &StaffWindow::accountWanted);
    auto* languages = new QMenu(m_language);
    for (const auto language : app::kLanguages)
        languages->addAction(app::nameOf(language), this, [this, language] { emit languageWanted(language); });
    connect(m_language, &QPushButton::clicked, languages, [this, languages] {
        languages->popup(m_language->mapToGlobal(QPoint(0, -languages->sizeHint().height())));
    });
    auto* refresh = new QShortcut(QKeySequence::Refresh, this);
    connect(refresh, &QShortcut::activated, this, [this] {
        if (auto* page = currentPage(); page && isShowingPages())
            page->refresh();
    });
    m_busySoon.setSingleShot(true);
    m_busySoon.callOnTimeout(m_busy, &QWidget::show);
    retranslate();
    showSignIn();
}

StaffWindow::~StaffWindow() = default;

void StaffWindow::build()
{
    m_language->setObjectName(u"language"_s);
    m_lock->setObjectName(u"lock"_s);
    m_signOut->setObjectName(u"signOut"_s);
    m_back->setObjectName(u"backToKiosk"_s);
    for (auto* button : {m_language, m_lock, m_signOut, m_back})
        m_sidebar->addFootButton(button);
    m_back->hide();
    m_busy->setObjectName(u"busy"_s);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    auto policy = m_busy->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_busy->setSizePolicy(policy);
    m_busy->hide();

    auto* side = new QVBoxLayout;
    side->setSpacing(0);
    side->addWidget(m_busy);
    side->addWidget(m_pages, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(32, 0, 32, 16);
    foot->addWidget(m_notice);
    side->addLayout(foot);
    auto* row = new QHBoxLayout(m_main);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_sidebar);
    row->addLayout(side, 1);
    m_stack->addWidget(m_signIn);
    m_stack->addWidget(m_newPassword);
    m_stack->addWidget(m_main);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_stack);
}

void StaffWindow::setTheme(const app::Theme& theme)
{
    m_theme = theme;
    setFont(staffFont(theme));
    setPalette(theme.palette());
    setStyleSheet(staffSheet(theme));
    for (int i = 0; i < m_pages->count(); ++i)
        static_cast<Page*>(m_pages->widget(i))->setTheme(theme);
}

void StaffWindow::setPages(const std::vector<Entry>& entries, const QString& personName, const QString& role)
{
    removePages();
    std::vector<std::pair<QString, QString>> names;
    std::vector<Page*> listed;
    std::vector<Page*> others;
    for (const auto& entry : entries) {
        const bool isListed = !entry.page || !entry.name.isEmpty();
        if (isListed)
            names.emplace_back(entry.page ? entry.page->objectName() : QString(), entry.name);
        if (entry.page)
            (isListed ? listed : others).push_back(entry.page);
    }
    // The sidebar numbers its pages from 0: those it does not list come after them.
    listed.insert(listed.end(), others.begin(), others.end());
    for (auto* page : listed) {
        m_pages->addWidget(page);
        page->setTheme(m_theme);
    }
    m_sidebar->setEntries(names);
    m_sidebar->setPerson(personName, role);
    showPageAt(0);
}

void StaffWindow::removePages()
{
    m_sidebar->setEntries({});
    m_notice->hide(); // what it would undo is done by a page
    m_hidden.clear();
    qDeleteAll(findChildren<QDialog*>(Qt::FindDirectChildrenOnly));
    while (auto* page = m_pages->widget(0))
        delete page;
}

void StaffWindow::showSignIn()
{
    m_notice->hide();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->openForAnybody();
}

void StaffWindow::showLock(const QString& email)
{
    hideDialogs();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->openForLocked(email);
}

void StaffWindow::showNewPassword(const QString& personName)
{
    m_stack->setCurrentWidget(m_newPassword);
    m_newPassword->open(personName);
}

void StaffWindow::hideDialogs()
{
    for (auto* dialog : findChildren<QDialog*>())
        if (dialog->isVisible()) {
            m_hidden.emplace_back(dialog);
            dialog->hide();
        }
}

void StaffWindow::showDialogs()
{
    for (const auto& dialog : std::exchange(m_hidden, {}))
        if (dialog)
            dialog->open();
}

void StaffWindow::showPages()
{
    m_stack->setCurrentWidget(m_main);
    if (auto* page = currentPage()) {
        page->setFocus();
        emit pageShown(page);
    }
    showDialogs();
}

void StaffWindow::goTo(Page* page)
{
    showPageAt(m_pages->indexOf(page));
    page->setFocus();
}

void StaffWindow::setBusy(bool isBusy)
{
    if (isBusy) {
        m_busySoon.start(kMoment);
    } else {
        m_busySoon.stop();
        m_busy->hide();
    }
}

void StaffWindow::showWayBack()
{
    m_back->show();
}

bool StaffWindow::isShowingPages() const
{
    return m_stack->currentWidget() == m_main;
}

Page* StaffWindow::currentPage() const
{
    return static_cast<Page*>(m_pages->currentWidget());
}

void StaffWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StaffWindow::closeEvent(QCloseEvent* event)
{
    emit closing();
    event->accept();
}

void StaffWindow::showPageAt(int index)
{
    if (index < 0 || index >= m_pages->count())
        return;
    m_pages->setCurrentIndex(index);
    m_sidebar->choose(index);
    if (isShowingPages())
        emit pageShown(currentPage());
}

void StaffWindow::retranslate()
{
    setWindowTitle(tr("Rollcall: staff"));
    m_language->setText(tr("Language"));
    m_lock->setText(tr("Lock"));
    m_signOut->setText(tr("Sign out"));
    m_back->setText(tr("Back to the kiosk"));
    m_busy->setAccessibleName(tr("Working"));
}

} // namespace rollcall::office

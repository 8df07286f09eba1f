#include "app/kiosk/kiosk_window.h"

#include "app/common/shown_text.h"
#include "app/kiosk/kiosk_window_p.h"
#include "app/kiosk/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;

constexpr int kMarginPx = 28;
constexpr int kSidePx = 400;      ///< width of the side panel beside the picture
constexpr int kSideBelowPx = 420; ///< its least height below the picture

bool isResult(Screen screen)
{
    return screen == Screen::Confirmed || screen == Screen::AlreadyMarked || screen == Screen::NotInThisClass ||
           screen == Screen::Refused;
}

bool isPicture(Screen screen)
{
    return screen == Screen::Idle || screen == Screen::Look || screen == Screen::Adjust ||
           screen == Screen::Verifying || isResult(screen);
}

} // namespace

KioskWindow::KioskWindow(QWidget* parent) : QWidget(parent), m_parts(std::make_unique<Parts>(this))
{
    setObjectName(u"kioskWindow"_s);
    setWindowTitle(u"Rollcall"_s);
    setFocusPolicy(Qt::StrongFocus);
    connectParts();
    refresh();
    restyle();
}

KioskWindow::~KioskWindow() = default;

void KioskWindow::connectParts()
{
    auto& p = *m_parts;
    connect(p.side, &SidePanel::pinWanted, this, &KioskWindow::pinOpened);
    connect(p.side, &SidePanel::staffWanted, this, &KioskWindow::staffRequested);
    connect(p.side, &SidePanel::changeWanted, this, &KioskWindow::choiceReopened);
    connect(p.side, &SidePanel::languageWanted, this, [this] { showLanguages(!m_parts->areLanguagesOpen); });
    connect(p.languages, &LanguageMenu::closed, this, [this] { showLanguages(false); });
    connect(p.languages, &LanguageMenu::chosen, this, [this](const QString& code) {
        showLanguages(false);
        emit languageChosen(code);
    });
    connect(p.result, &ResultCard::attendanceWanted, this, &KioskWindow::attendanceOfShownPerson);
    connect(p.result, &ResultCard::pinWanted, this, &KioskWindow::pinOpened);
    connect(p.choose, &ChooseSession::chosen, this, &KioskWindow::sessionChosen);
    connect(p.pad, &PinPad::entered, this, &KioskWindow::pinEntered);
    connect(p.pad, &PinPad::attendanceWanted, this, &KioskWindow::attendanceByPin);
    connect(p.pad, &PinPad::touched, this, &KioskWindow::pinActivity);
    connect(p.pad, &PinPad::closed, this, &KioskWindow::pinClosed);
    connect(p.attendance, &MyAttendancePage::questionAsked, this, &KioskWindow::questionAsked);
    connect(p.attendance, &MyAttendancePage::touched, this, &KioskWindow::pinActivity);
    connect(p.attendance, &MyAttendancePage::closed, this, &KioskWindow::attendanceClosed);
}

void KioskWindow::setView(const KioskView& view)
{
    if (view == m_parts->view)
        return;
    if (view.screen != m_parts->view.screen && !isPicture(view.screen))
        m_parts->areLanguagesOpen = false;
    if (isResult(view.screen))
        m_parts->areLanguagesOpen = false;
    const bool isOtherScreen = view.screen != m_parts->view.screen;
    m_parts->view = view;
    if (isOtherScreen)
        refresh();
    else
        refreshStage();
}

void KioskWindow::setBoard(const services::KioskBoard& board, std::optional<base::SessionId> chosen)
{
    m_parts->board = board;
    m_parts->chosen = chosen;
    refresh();
}

void KioskWindow::setPicture(const QImage& preview, const FacesInPicture& faces)
{
    m_parts->preview->setPicture(preview, faces);
}

void KioskWindow::setAttendance(const services::MyAttendance& attendance)
{
    m_parts->attendance->setAttendance(attendance);
}

void KioskWindow::setNow(base::UtcTime now)
{
    const bool isNewMinute =
        std::chrono::floor<std::chrono::minutes>(now) != std::chrono::floor<std::chrono::minutes>(m_parts->now);
    m_parts->now = now;
    m_parts->side->setNow(now);
    if (isNewMinute)
        refresh();
}

void KioskWindow::setRoom(const QString& room)
{
    m_parts->side->setRoom(room);
}

void KioskWindow::setTheme(app::ThemeKind kind)
{
    m_parts->theme = kind;
    restyle();
}

void KioskWindow::setNamesShown(services::NamesShown names)
{
    m_parts->names = names;
    refresh();
}

void KioskWindow::setReducedMotion(bool isReduced)
{
    m_parts->preview->setReducedMotion(isReduced);
    m_parts->result->setReducedMotion(isReduced);
}

void KioskWindow::setDimmed(bool isDimmed)
{
    m_parts->isDimmed = isDimmed;
    refreshStage();
}

QSize KioskWindow::previewSize() const
{
    return m_parts->preview->size() * devicePixelRatio();
}

const KioskView& KioskWindow::view() const
{
    return m_parts->view;
}

const services::BoardSession* KioskWindow::shownSession() const
{
    const auto& running = m_parts->board.running;
    if (m_parts->view.screen == Screen::ChooseSession || running.empty())
        return nullptr;
    const auto chosen = std::ranges::find_if(
        running, [this](const auto& candidate) { return candidate.session.id == m_parts->chosen; });
    return chosen == running.end() ? &running.front() : &*chosen;
}

void KioskWindow::refresh()
{
    auto& p = *m_parts;
    const auto* session = shownSession();
    p.side->setSession(session ? std::optional(*session) : std::nullopt, p.board.running.size() > 1);
    p.side->setLatest(p.board.latest, p.names);
    p.side->setNow(p.now);
    p.choose->setSessions(p.board.running, p.now);
    p.status->setNext(p.board.next, p.now);
    refreshStage();
}

QWidget* KioskWindow::stagePage() const
{
    const auto& p = *m_parts;
    if (p.areLanguagesOpen)
        return p.languages;
    switch (p.view.screen) {
    case Screen::ChooseSession:
        return p.choose;
    case Screen::Pin:
        return p.pad;
    case Screen::MyAttendance:
        return p.attendance;
    default:
        return isPicture(p.view.screen) ? static_cast<QWidget*>(p.preview) : p.status;
    }
}

void KioskWindow::refreshStage()
{
    auto& p = *m_parts;
    const auto* session = shownSession();
    p.status->setState(p.view);
    p.preview->setProgress(p.view.screen == Screen::Verifying ? p.view.progress : 0);
    p.preview->setGuidance(guidanceLine(),
                           p.view.screen == Screen::Idle && session ? app::shown(session->session.title) : QString());
    auto* page = stagePage();
    const bool hasResult = page == p.preview && isResult(p.view.screen);
    p.preview->setGuideShown(!hasResult);
    if (hasResult)
        p.result->setResult(p.view, p.now);
    const bool hasChanged = !page->isVisibleTo(this);
    for (auto* candidate : p.stage())
        candidate->setVisible(candidate == page || (candidate == p.result && hasResult));
    if (hasChanged && isVisible())
        focusStage(page);
    p.dimmer->setVisible(p.isDimmed && (p.view.screen == Screen::Idle || page == p.status));
    p.dimmer->raise();
}

void KioskWindow::focusStage(QWidget* page)
{
    if (page == m_parts->languages)
        m_parts->languages->focusFirst();
    else if (page->focusPolicy() == Qt::NoFocus)
        setFocus(Qt::OtherFocusReason);
    else
        page->setFocus(Qt::OtherFocusReason);
}

QString KioskWindow::guidanceLine() const
{
    const auto& view = m_parts->view;
    switch (view.screen) {
    case Screen::Idle:
        return tr("Look here to check in");
    case Screen::Look:
        return wordsOf(view.guidance == Guidance::None ? Guidance::LookAtCamera : view.guidance);
    case Screen::Adjust:
        return wordsOf(view.guidance);
    case Screen::Verifying:
        return wordsOf(view.guidance == Guidance::None ? Guidance::HoldStill : view.guidance);
    default:
        return {};
    }
}

void KioskWindow::showLanguages(bool areOpen)
{
    m_parts->areLanguagesOpen = areOpen;
    refreshStage();
}

void KioskWindow::arrange()
{
    const app::Theme theme(m_parts->theme, size());
    const int margin = theme.px(kMarginPx);
    const QRect inside = rect().adjusted(margin, margin, -margin, -margin);
    const bool isUpright = height() > width();
    QRect stage = inside;
    QRect side = inside;
    if (isUpright) {
        const int most = inside.height() - margin - theme.px(kSideBelowPx);
        stage.setHeight(std::max(1, std::min(most, inside.width() * 5 / 4)));
        side.setTop(stage.bottom() + 1 + margin);
    } else {
        side.setLeft(inside.right() + 1 - theme.px(kSidePx));
        stage.setRight(side.left() - 1 - margin);
        stage = QStyle::visualRect(layoutDirection(), rect(), stage);
        side = QStyle::visualRect(layoutDirection(), rect(), side);
    }
    m_parts->side->setWide(isUpright);
    m_parts->side->setGeometry(side);
    for (auto* page : m_parts->stage())
        page->setGeometry(stage);
    m_parts->dimmer->setGeometry(rect());
}

void KioskWindow::restyle()
{
    const app::Theme theme(m_parts->theme, size());
    setPalette(theme.palette());
    setStyleSheet(theme.styleSheet());
    spreadTheme(*this, theme);
    arrange();
    update();
    announcePreviewSize();
}

void KioskWindow::announcePreviewSize()
{
    const auto wanted = previewSize();
    if (!isVisible() || wanted == m_parts->announcedSize)
        return;
    m_parts->announcedSize = wanted;
    emit previewSizeChanged(wanted);
}

void KioskWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    restyle();
}

void KioskWindow::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    announcePreviewSize();
    focusStage(stagePage());
}

void KioskWindow::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), app::coloursOf(m_parts->theme).background);
}

void KioskWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refreshStage();
    else if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void KioskWindow::keyPressEvent(QKeyEvent* event)
{
    const auto screen = m_parts->view.screen;
    if (m_parts->areLanguagesOpen && event->key() == Qt::Key_Escape)
        showLanguages(false);
    else if (screen == Screen::Pin && !m_parts->areLanguagesOpen && m_parts->pad->takeKey(event))
        return;
    else if (screen == Screen::MyAttendance && event->key() == Qt::Key_Escape)
        emit attendanceClosed();
    else if (screen != Screen::Pin && event->key() == Qt::Key_P)
        emit pinOpened();
    else
        QWidget::keyPressEvent(event);
}

} // namespace rollcall::kiosk

#include "app/kiosk/my_attendance_page.h"

#include "app/common/shown_text.h"
#include "app/kiosk/button.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"
#include "app/kiosk/touch_scroll.h"
#include "app/kiosk/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QVBoxLayout>

#include <cmath>

namespace rollcall::kiosk {
namespace {

using namespace Qt::StringLiterals;
using app::TypeStyle;

bool isTouch(QEvent::Type type)
{
    return type == QEvent::MouseButtonPress || type == QEvent::KeyPress || type == QEvent::TouchBegin ||
           type == QEvent::Wheel;
}

} // namespace

MyAttendancePage::MyAttendancePage(QWidget* parent)
    : Panel(QBoxLayout::TopToBottom, Fill::Card, u"myAttendance"_s, parent)
    , m_title(new TextLabel(TypeStyle::Course, Ink::Text, u"attendanceTitle"_s, this))
    , m_countdown(new TextLabel(TypeStyle::Small, Ink::Muted, u"attendanceCountdown"_s, this))
    , m_ring(new ShareRing(28, u"attendanceCountdownRing"_s, this))
    , m_close(new Button(ButtonKind::Primary, u"attendanceClose"_s, this))
    , m_list(new QWidget)
{
    setSpaces(32, 28, 16);
    setFocusPolicy(Qt::StrongFocus);
    m_title->setLeastShare(0.7);
    m_ring->setTone(app::Tone::Neutral);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    auto* foot = new Panel(QBoxLayout::LeftToRight, Fill::None, u"attendanceFoot"_s, this);
    foot->setSpaces(0, 12);
    foot->box()->addWidget(m_ring);
    foot->box()->addWidget(m_countdown, 1);
    foot->box()->addWidget(m_close, 1);
    box()->addWidget(m_title);
    box()->addWidget(makeTouchScroll(m_list, u"attendanceScroll"_s, this), 1);
    box()->addWidget(foot);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &MyAttendancePage::countDown);
    connect(m_close, &Button::clicked, this, &MyAttendancePage::closed);
    m_close->setWords(tr("Close"));
    showSecondsLeft();
}

void MyAttendancePage::setAttendance(const services::MyAttendance& attendance)
{
    m_attendance = attendance;
    rebuild();
}

TextLabel* MyAttendancePage::makeHeading(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* heading = new TextLabel(TypeStyle::Strong, Ink::Muted, objectName, parent);
    heading->setText(text);
    return heading;
}

QWidget* MyAttendancePage::makeCourse(const services::CourseAttendance& course, QWidget* parent)
{
    const auto id = course.course.id.value;
    auto* row = new Panel(QBoxLayout::LeftToRight, Fill::Raised, u"course_%1"_s.arg(id), parent);
    row->setSpaces(20, 14, 18);
    auto* ring = new ShareRing(56, u"courseRing_%1"_s.arg(id), row);
    ring->setShare(course.percentage.value_or(0) / 100);
    auto* words = new Panel(QBoxLayout::TopToBottom, Fill::None, u"courseWords_%1"_s.arg(id), row);
    auto* title = new TextLabel(TypeStyle::Strong, Ink::Text, u"courseTitle_%1"_s.arg(id), words);
    title->setText(app::shown(course.course.title));
    auto* counts = new TextLabel(TypeStyle::Small, Ink::Muted, u"courseCounts_%1"_s.arg(id), words);
    counts->setMaxLines(2);
    counts->setText(course.held == 0 ? tr("No class yet")
                                     : tr("Present %1 · Late %2 · Absent %3 · Excused %4")
                                           .arg(course.present)
                                           .arg(course.late)
                                           .arg(course.absent)
                                           .arg(course.excused));
    words->box()->addWidget(title);
    words->box()->addWidget(counts);
    auto* share = new TextLabel(TypeStyle::Course, Ink::Text, u"courseShare_%1"_s.arg(id), row);
    share->setText(course.percentage ? tr("%1 %").arg(std::lround(*course.percentage)) : u"–"_s);
    share->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    row->box()->addWidget(ring);
    row->box()->addWidget(words, 1);
    row->box()->addWidget(share);
    return row;
}

QWidget* MyAttendancePage::makeSession(const services::SessionStanding& standing, QWidget* parent)
{
    const auto id = standing.session.id.value;
    const auto status = standing.status.value_or(domain::MarkStatus::Absent);
    auto* row = new Panel(QBoxLayout::LeftToRight, Fill::None, u"session_%1"_s.arg(id), parent);
    row->setSpaces(20, 4, 14);
    auto* sign = new Sign(28, false, u"sessionSign_%1"_s.arg(id), row);
    sign->setIcon(iconOf(status), toneOf(status));
    auto* words = new Panel(QBoxLayout::TopToBottom, Fill::None, u"sessionWords_%1"_s.arg(id), row);
    auto* title = new TextLabel(TypeStyle::Body, Ink::Text, u"sessionName_%1"_s.arg(id), words);
    title->setText(app::shown(standing.session.title));
    auto* when = new TextLabel(TypeStyle::Small, Ink::Muted, u"sessionWhen_%1"_s.arg(id), words);
    when->setText(tr("%1 · %2", "day and time, status")
                      .arg(QLocale().toString(toLocal(standing.session.startsAt), u"ddd d MMM, HH:mm"_s),
                           standing.status ? wordsOf(status) : tr("Not marked")));
    words->box()->addWidget(title);
    words->box()->addWidget(when);
    row->box()->addWidget(sign);
    row->box()->addWidget(words, 1);
    if (status == domain::MarkStatus::Absent)
        addQuestion(standing, *row);
    return row;
}

void MyAttendancePage::addQuestion(const services::SessionStanding& standing, Panel& row)
{
    const auto session = standing.session.id;
    auto* ask = new Button(ButtonKind::Quiet, u"ask_%1"_s.arg(session.value), &row);
    ask->setDesignHeight(52);
    ask->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    ask->setSign(standing.hasOpenQuestion ? app::Icon::Tick : app::Icon::Question);
    ask->setWords(standing.hasOpenQuestion ? tr("Question sent") : tr("I was here"));
    ask->setEnabled(!standing.hasOpenQuestion);
    row.box()->addWidget(ask);
    connect(ask, &Button::clicked, this, [this, ask, session] {
        ask->setEnabled(false);
        ask->setSign(app::Icon::Tick);
        ask->setWords(tr("Question sent"));
        emit questionAsked(session, tr("I was here"));
    });
}

void MyAttendancePage::rebuild()
{
    qDeleteAll(m_list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    auto* column = static_cast<QVBoxLayout*>(m_list->layout());
    while (auto* item = column->takeAt(0))
        delete item;
    m_close->setWords(tr("Close"));
    showSecondsLeft();
    if (!m_attendance)
        return;
    m_title->setText(tr("My attendance: %1").arg(app::shown(m_attendance->student.name)));
    column->addWidget(makeHeading(tr("Classes"), u"coursesHeading"_s, m_list));
    for (const auto& course : m_attendance->courses)
        column->addWidget(makeCourse(course, m_list));
    column->addWidget(makeHeading(m_attendance->recent.empty() ? tr("Nothing to show yet") : tr("Latest"),
                                  u"recentHeading"_s, m_list));
    for (const auto& standing : m_attendance->recent)
        column->addWidget(makeSession(standing, m_list));
    column->addStretch(1);
    spreadTheme(*m_list, theme());
    for (auto* row : m_list->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        row->show();
}

void MyAttendancePage::setTheme(const app::Theme& theme)
{
    Panel::setTheme(theme);
    m_list->layout()->setSpacing(theme.px(12));
    m_scrollBarGap = theme.px(16);
    leaveGap();
}

void MyAttendancePage::leaveGap()
{
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    m_list->layout()->setContentsMargins(isRightToLeft ? m_scrollBarGap : 0, 0, isRightToLeft ? 0 : m_scrollBarGap, 0);
}

void MyAttendancePage::touch()
{
    m_secondsLeft = kIdleSeconds;
    showSecondsLeft();
}

void MyAttendancePage::countDown()
{
    m_secondsLeft = std::max(0, m_secondsLeft - 1);
    showSecondsLeft();
    if (m_secondsLeft > 0)
        return;
    m_second.stop();
    emit closed();
}

void MyAttendancePage::showSecondsLeft()
{
    m_countdown->setText(tr("Closes in %n s", nullptr, m_secondsLeft));
    m_ring->setShare(m_secondsLeft / double(kIdleSeconds));
}

bool MyAttendancePage::eventFilter(QObject* watched, QEvent* event)
{
    if (isTouch(event->type()) && watched->isWindowType()) {
        touch();
        emit touched();
    }
    return Panel::eventFilter(watched, event);
}

void MyAttendancePage::showEvent(QShowEvent* event)
{
    Panel::showEvent(event);
    touch();
    m_second.start();
    QCoreApplication::instance()->installEventFilter(this);
}

void MyAttendancePage::hideEvent(QHideEvent* event)
{
    Panel::hideEvent(event);
    m_second.stop();
    QCoreApplication::instance()->removeEventFilter(this);
}

void MyAttendancePage::changeEvent(QEvent* event)
{
    Panel::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuild();
    else if (event->type() == QEvent::LayoutDirectionChange)
        leaveGap();
}

void MyAttendancePage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        Panel::keyPressEvent(event);
}

} // namespace rollcall::kiosk

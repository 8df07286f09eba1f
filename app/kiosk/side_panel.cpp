#include "app/kiosk/side_panel.h"

#include "app/common/language.h"
#include "app/common/shown_text.h"
#include "app/kiosk/button.h"
#include "app/kiosk/course_line.h"
#include "app/kiosk/latest_names.h"
#include "app/kiosk/sign.h"
#include "app/kiosk/text_label.h"
#include "app/kiosk/words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLocale>

namespace rollcall::kiosk {

using namespace Qt::StringLiterals;
using app::TypeStyle;

constexpr int kColumns = 10; ///< so that two buttons may share a row in halves, three as 4, 3 and 3

SidePanel::SidePanel(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
    , m_header(new Panel(QBoxLayout::LeftToRight, Fill::None, u"header"_s, this))
    , m_room(new TextLabel(TypeStyle::Strong, Ink::Muted, u"room"_s, m_header))
    , m_clock(new TextLabel(TypeStyle::Course, Ink::Text, u"clock"_s, m_header))
    , m_session(new Panel(QBoxLayout::TopToBottom, Fill::Card, u"sessionCard"_s, this))
    , m_code(new TextLabel(TypeStyle::Strong, Ink::Muted, u"sessionCode"_s, m_session))
    , m_title(new TextLabel(TypeStyle::Course, Ink::Text, u"sessionTitle"_s, m_session))
    , m_time(new TextLabel(TypeStyle::Body, Ink::Muted, u"sessionTime"_s, m_session))
    , m_counts(new Panel(QBoxLayout::LeftToRight, Fill::None, u"counts"_s, m_session))
    , m_ring(new ShareRing(104, u"presentRing"_s, m_counts))
    , m_present(new TextLabel(TypeStyle::Number, Ink::Text, u"presentCount"_s, m_counts))
    , m_enrolled(new TextLabel(TypeStyle::Lead, Ink::Muted, u"enrolledCount"_s, m_counts))
    , m_checkedIn(new TextLabel(TypeStyle::Body, Ink::Muted, u"checkedIn"_s, m_counts))
    , m_change(new Button(ButtonKind::Quiet, u"changeSession"_s, m_session))
    , m_names(new LatestNames(this))
    , m_pin(new Button(ButtonKind::Primary, u"pinButton"_s, this))
    , m_language(new Button(ButtonKind::Plain, u"languageButton"_s, this))
    , m_staff(new Button(ButtonKind::Plain, u"staffButton"_s, this))
{
    setObjectName(u"sidePanel"_s);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_room->setMaxLines(1);
    m_room->setLeastShare(0.8);
    m_clock->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_header->setSpaces(6, 0, 12);
    m_header->box()->addWidget(m_room, 1);
    m_header->box()->addWidget(m_clock);
    m_pin->setSign(app::Icon::Keypad);
    m_language->setSign(app::Icon::Globe);
    m_staff->setSign(app::Icon::Shield);
    buildSession();
    connect(m_pin, &Button::clicked, this, &SidePanel::pinWanted);
    connect(m_language, &Button::clicked, this, &SidePanel::languageWanted);
    connect(m_staff, &Button::clicked, this, &SidePanel::staffWanted);
    connect(m_change, &Button::clicked, this, &SidePanel::changeWanted);
    arrange();
    retranslate();
}

void SidePanel::buildSession()
{
    m_session->setSpaces(28, 24, 6);
    m_title->setMaxLines(2);
    m_title->setLeastShare(0.7);
    m_time->setLeastShare(0.8);
    m_counts->setSpaces(0, 0, 24);
    auto* numbers = new Panel(QBoxLayout::TopToBottom, Fill::None, u"numbers"_s, m_counts);
    auto* ofAll = new Panel(QBoxLayout::LeftToRight, Fill::None, u"ofAll"_s, numbers);
    ofAll->setSpaces(0, 8);
    ofAll->box()->addWidget(m_present, 0, Qt::AlignBottom);
    ofAll->box()->addWidget(m_enrolled, 1, Qt::AlignBottom);
    m_present->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    numbers->box()->addStretch(1);
    numbers->box()->addWidget(ofAll);
    numbers->box()->addWidget(m_checkedIn);
    numbers->box()->addStretch(1);
    m_counts->box()->addWidget(m_ring);
    m_counts->box()->addWidget(numbers, 1);
    m_change->setDesignHeight(52);
    for (QWidget* part : {static_cast<QWidget*>(m_code), static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_time)})
        m_session->box()->addWidget(part);
    m_session->box()->addSpacing(10);
    m_session->box()->addWidget(m_counts);
    m_session->box()->addWidget(m_change);
    m_session->box()->addStretch(1);
}

void SidePanel::setSession(const std::optional<services::BoardSession>& session, bool canChange)
{
    m_shown = session;
    m_canChange = canChange;
    showSession();
}

void SidePanel::setLatest(const std::vector<services::LatestMark>& latest, services::NamesShown names)
{
    m_names->setMarks(latest, names);
    m_namesShown = names;
    arrange();
}

void SidePanel::setRoom(const QString& room)
{
    m_roomName = room;
    retranslate();
}

void SidePanel::setNow(base::UtcTime now)
{
    m_now = now;
    m_clock->setText(clockText(now));
    if (m_shown)
        m_time->setText(timeLeft(*m_shown, now));
}

void SidePanel::setWide(bool isWide)
{
    if (isWide == m_isWide)
        return;
    m_isWide = isWide;
    arrange();
}

void SidePanel::arrange()
{
    for (QWidget* part : std::initializer_list<QWidget*>{m_header, m_session, m_names, m_pin, m_language, m_staff})
        m_grid->removeWidget(part);
    m_session->setVisible(m_shown.has_value());
    const bool hasNames = m_shown && m_namesShown != services::NamesShown::None;
    m_names->setVisible(hasNames);
    for (int row = 0; row < 5; ++row)
        m_grid->setRowStretch(row, 0);
    m_grid->addWidget(m_header, 0, 0, 1, kColumns);
    if (m_isWide) {
        m_grid->addWidget(m_session, 1, 0, 1, hasNames ? kColumns / 2 : kColumns);
        m_grid->addWidget(m_names, 1, 5, 1, 5);
        m_grid->addWidget(m_pin, 2, 0, 1, 4);
        m_grid->addWidget(m_language, 2, 4, 1, 3);
        m_grid->addWidget(m_staff, 2, 7, 1, 3);
        m_grid->setRowStretch(1, 1);
    } else {
        m_grid->addWidget(m_session, 1, 0, 1, kColumns);
        m_grid->addWidget(m_names, 2, 0, 1, kColumns);
        m_grid->addWidget(m_pin, 3, 0, 1, kColumns);
        m_grid->addWidget(m_language, 4, 0, 1, 5);
        m_grid->addWidget(m_staff, 4, 5, 1, 5);
        m_grid->setRowStretch(2, 1);
    }
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
}

void SidePanel::retranslate()
{
    m_room->setText(m_roomName.isEmpty() ? QString() : tr("Room %1").arg(app::shown(m_roomName)));
    m_clock->setText(clockText(m_now));
    m_checkedIn->setText(tr("checked in"));
    m_change->setWords(tr("Another class"));
    m_pin->setWords(tr("Check in with PIN"));
    const auto language = app::languageFromCode(QLocale().name().left(2));
    m_language->setWords(app::nameOf(language.value_or(app::Language::English)));
    m_staff->setWords(tr("Staff"));
    showSession();
}

void SidePanel::showSession()
{
    m_change->setVisible(m_shown && m_canChange);
    if (m_shown) {
        m_code->setText(courseLine(*m_shown));
        m_title->setText(app::shown(m_shown->session.title));
        m_time->setText(timeLeft(*m_shown, m_now));
        m_present->setText(QString::number(m_shown->present));
        m_enrolled->setText(tr("of %1", "23 of 30 students").arg(m_shown->enrolled));
        m_ring->setShare(m_shown->enrolled > 0 ? m_shown->present / double(m_shown->enrolled) : 0);
    }
    arrange();
}

void SidePanel::setTheme(const app::Theme& theme)
{
    m_grid->setSpacing(theme.px(20));
    m_grid->setHorizontalSpacing(theme.px(16));
}

void SidePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace rollcall::kiosk

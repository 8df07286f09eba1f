#include "app/office/report_choice_bar.h"

#include "app/common/messages.h"
#include "app/office/lesson_fields.h"
#include "app/office/words.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStringListModel>

#include <algorithm>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kPercentMax = 100;
constexpr int kAbsencesMax = 100;
constexpr int kShortestBox = 8; ///< characters
constexpr int kDaysOfWeek = 7;

QString textOf(const domain::Person& person)
{
    return app::oneLine(person.name % u", " % person.email);
}

QString textOf(const storage::SessionBoardRow& row)
{
    const auto& session = row.session;
    return momentText(session.startsAt) % u" · " %
           app::oneLine(session.courseCode % u' ' % row.section % u", " % session.title);
}

template <class Value>
std::optional<Value> idIn(const QComboBox* box)
{
    const auto id = box->currentData().toLongLong();
    return id > 0 ? std::optional(Value{id}) : std::nullopt;
}

bool takesCourse(ReportKind kind)
{
    return kind == ReportKind::Course || kind == ReportKind::CourseGrid || kind == ReportKind::Low ||
           kind == ReportKind::Absences;
}

bool takesAllCourses(ReportKind kind)
{
    return kind == ReportKind::Low || kind == ReportKind::Absences;
}

void choose(QComboBox* box, const QVariant& data)
{
    box->setCurrentIndex(std::max(0, box->findData(data)));
}

} // namespace

ReportChoiceBar::ReportChoiceBar(QDate today, QWidget* parent)
    : QWidget(parent)
    , m_usual({.today = today})
    , m_kind(new QComboBox(this))
    , m_course(new QComboBox(this))
    , m_session(new QComboBox(this))
    , m_student(new QLineEdit(this))
    , m_days(new QComboBox(this))
    , m_from(new QDateEdit(this))
    , m_to(new QDateEdit(this))
    , m_limit(new QSpinBox(this))
    , m_completer(new QCompleter(new QStringListModel(this), this))
{
    setObjectName(u"reportChoice"_s);
    setProperty("look", u"card"_s);
    setAttribute(Qt::WA_StyledBackground);
    build();
    m_days->setCurrentIndex(m_days->findData(static_cast<int>(Days::Month)));
    takeDays();
    takeKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReportChoiceBar::takeKind);
    connect(m_days, &QComboBox::currentIndexChanged, this, &ReportChoiceBar::takeDays);
    connect(m_course, &QComboBox::currentIndexChanged, this, &ReportChoiceBar::changed);
    connect(m_session, &QComboBox::currentIndexChanged, this, &ReportChoiceBar::changed);
    connect(m_from, &QDateEdit::dateChanged, this, &ReportChoiceBar::takeOwnDays);
    connect(m_to, &QDateEdit::dateChanged, this, &ReportChoiceBar::takeOwnDays);
    connect(m_limit, &QSpinBox::valueChanged, this, &ReportChoiceBar::takeLimit);
    connect(m_student, &QLineEdit::textChanged, this,
            [this](const QString& text) { emit studentTyped(text.section(u',', 0, 0).trimmed()); });
}

void ReportChoiceBar::build()
{
    for (const auto& [box, name] : {std::pair{m_kind, u"reportKind"_s},
                                    {m_course, u"reportCourse"_s},
                                    {m_session, u"reportSession"_s},
                                    {m_days, u"reportDays"_s}}) {
        box->setObjectName(name);
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kShortestBox);
    }
    const auto add = [](QComboBox* box, const QString& text, auto value) {
        box->addItem(text, static_cast<int>(value));
    };
    add(m_kind, tr("Course"), ReportKind::Course);
    add(m_kind, tr("Course, every session"), ReportKind::CourseGrid);
    add(m_kind, tr("All courses"), ReportKind::Period);
    add(m_kind, tr("Students under a limit"), ReportKind::Low);
    add(m_kind, tr("Absences in a row"), ReportKind::Absences);
    add(m_kind, tr("Session"), ReportKind::Session);
    add(m_kind, tr("Student"), ReportKind::Student);
    add(m_kind, tr("Student, every session"), ReportKind::StudentSessions);
    add(m_days, tr("This week"), Days::Week);
    add(m_days, tr("This month"), Days::Month);
    add(m_days, tr("Everything"), Days::All);
    add(m_days, tr("Own days"), Days::Own);
    m_student->setObjectName(u"reportStudent"_s);
    m_student->setPlaceholderText(tr("Name or email"));
    m_student->setClearButtonEnabled(true);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_student->setCompleter(m_completer);
    m_from->setObjectName(u"reportFrom"_s);
    m_to->setObjectName(u"reportTo"_s);
    for (auto* day : {m_from, m_to})
        styleDay(day);
    m_limit->setObjectName(u"reportLimit"_s);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 10, 16, 12);
    row->setSpacing(12);
    addField(row, tr("Report"), m_kind, 3);
    addField(row, tr("Course"), m_course, 4);
    addField(row, tr("Session"), m_session, 5);
    addField(row, tr("Student"), m_student, 4);
    addField(row, tr("Limit"), m_limit, 1);
    addField(row, tr("Days"), m_days, 2);
    addField(row, tr("From"), m_from, 0);
    addField(row, tr("Until"), m_to, 0);
}

void ReportChoiceBar::addField(QHBoxLayout* row, const QString& name, QWidget* field, int stretch)
{
    auto* both = new QWidget(this);
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* label = new QLabel(name, both);
    label->setProperty("look", u"caption"_s);
    label->setBuddy(field);
    field->setAccessibleName(name);
    column->addWidget(label);
    column->addWidget(field);
    row->addWidget(both, stretch);
    m_fields[field] = both;
}

void ReportChoiceBar::setShown(QWidget* field, bool isShown)
{
    m_fields.at(field)->setVisible(isShown);
}

ReportKind ReportChoiceBar::kind() const
{
    return static_cast<ReportKind>(m_kind->currentData().toInt());
}

void ReportChoiceBar::takeKind()
{
    const auto chosen = kind();
    setShown(m_course, takesCourse(chosen));
    setShown(m_session, chosen == ReportKind::Session);
    setShown(m_student, chosen == ReportKind::Student || chosen == ReportKind::StudentSessions);
    setShown(m_limit, takesAllCourses(chosen));
    offerAllCourses();
    showLimit();
    if (chosen == ReportKind::Session)
        emit sessionsWanted();
    emit changed();
}

void ReportChoiceBar::offerAllCourses()
{
    const QSignalBlocker quiet(m_course);
    const bool hasAll = m_course->count() > 0 && m_course->itemData(0).toLongLong() == 0;
    if (takesAllCourses(kind()) && !hasAll) {
        m_course->insertItem(0, tr("All courses"), qint64(0));
        m_course->setCurrentIndex(0);
    } else if (!takesAllCourses(kind()) && hasAll) {
        m_course->removeItem(0);
    }
}

void ReportChoiceBar::showLimit()
{
    const QSignalBlocker quiet(m_limit);
    const bool isPercent = kind() == ReportKind::Low;
    m_limit->setSuffix(isPercent ? u" %"_s : QString());
    m_limit->setRange(1, isPercent ? kPercentMax : kAbsencesMax);
    m_limit->setValue(isPercent ? m_low : m_inARow);
}

services::ReportPeriod ReportChoiceBar::period() const
{
    const QDate today = m_usual.today;
    switch (static_cast<Days>(m_days->currentData().toInt())) {
    case Days::Week: {
        const QDate monday = today.addDays(1 - today.dayOfWeek());
        return {monday, monday.addDays(kDaysOfWeek - 1)};
    }
    case Days::Month: {
        const QDate first(today.year(), today.month(), 1);
        return {first, first.addMonths(1).addDays(-1)};
    }
    case Days::Term:
        return m_usual.term ? services::ReportPeriod{m_usual.term->from, m_usual.term->through}
                            : services::ReportPeriod{};
    case Days::All:
        return {};
    case Days::Own:
        return {m_from->date(), m_to->date()};
    }
    Q_UNREACHABLE();
}

void ReportChoiceBar::takeDays()
{
    const auto days = period();
    setShown(m_from, days.from.has_value());
    setShown(m_to, days.to.has_value());
    const QSignalBlocker quietFrom(m_from);
    const QSignalBlocker quietTo(m_to);
    m_to->clearMinimumDate();
    if (days.from)
        m_from->setDate(*days.from);
    if (days.to)
        m_to->setDate(*days.to);
    if (days.from)
        m_to->setMinimumDate(*days.from);
    if (kind() == ReportKind::Session)
        emit sessionsWanted();
    emit changed();
}

void ReportChoiceBar::takeOwnDays()
{
    const QSignalBlocker quiet(m_days);
    choose(m_days, static_cast<int>(Days::Own));
    takeDays();
}

void ReportChoiceBar::takeLimit()
{
    (kind() == ReportKind::Low ? m_low : m_inARow) = m_limit->value();
    emit changed();
}

void ReportChoiceBar::setUsual(const Usual& usual)
{
    m_usual = usual;
    if (m_low == 0)
        m_low = usual.lowPercent;
    if (m_inARow == 0)
        m_inARow = usual.absencesInARow;
    const QSignalBlocker quiet(m_days);
    const int termAt = m_days->findData(static_cast<int>(Days::Term));
    if (usual.term && termAt < 0)
        m_days->insertItem(2, tr("This term"), static_cast<int>(Days::Term));
    else if (!usual.term && termAt >= 0)
        m_days->removeItem(termAt);
    showLimit();
    takeDays();
}

void ReportChoiceBar::setCourses(const std::vector<domain::Course>& courses)
{
    const auto before = m_course->currentData();
    const QSignalBlocker quiet(m_course);
    m_course->clear();
    for (const auto& course : courses)
        m_course->addItem(courseText(course), course.id.value);
    offerAllCourses();
    choose(m_course, before);
    emit changed();
}

void ReportChoiceBar::setSessions(const std::vector<storage::SessionBoardRow>& sessions)
{
    const auto before = m_session->currentData();
    const QSignalBlocker quiet(m_session);
    m_session->clear();
    for (const auto& row : sessions)
        m_session->addItem(textOf(row), row.session.id.value);
    choose(m_session, before);
    emit changed();
}

void ReportChoiceBar::setStudents(const std::vector<domain::Person>& students)
{
    QStringList texts;
    for (const auto& student : students)
        texts += textOf(student);
    const auto at = texts.indexOf(m_student->text());
    const bool isOnly = students.size() == 1 && !m_student->text().trimmed().isEmpty();
    const auto chosen = at >= 0  ? std::optional(students[static_cast<std::size_t>(at)].id)
                        : isOnly ? std::optional(students.front().id)
                                 : std::nullopt;
    static_cast<QStringListModel*>(m_completer->model())->setStringList(texts);
    if (m_student->hasFocus() && at < 0 && !texts.empty() && m_student->isModified())
        m_completer->complete();
    if (std::exchange(m_chosenStudent, chosen) != chosen)
        emit changed();
}

ReportChoice ReportChoiceBar::choice() const
{
    const auto chosen = kind();
    return {.kind = chosen,
            .course = takesCourse(chosen) ? idIn<base::CourseId>(m_course) : std::nullopt,
            .session = idIn<base::SessionId>(m_session),
            .student = m_chosenStudent,
            .period = period(),
            .limit = m_limit->value()};
}

} // namespace rollcall::office

#include "app/office/recognition_fit.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/facts.h"
#include "app/office/fit_words.h"
#include "app/office/form.h"
#include "app/office/long_work.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <QLocale>

#include <cmath>
#include <utility>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::CalibrationGoal;
using services::CalibrationReport;
using services::School;

constexpr QSize kLookalikesSize(680, 220);

QString heading()
{
    return RecognitionFit::tr("Recognition fit");
}

/// Who looks alike, the nearest first.
std::vector<Row> rowsOf(const std::vector<services::Lookalikes>& pairs)
{
    std::vector<Row> rows;
    for (const auto& pair : pairs)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{distanceText(pair.distance), pair.distance},
                         {app::shown(pair.first.name)},
                         {app::shown(pair.first.email)},
                         {app::shown(pair.second.name)},
                         {app::shown(pair.second.email)}}});
    return rows;
}

} // namespace

RecognitionFit::RecognitionFit(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_facts(new Facts(heading(), this))
    , m_work(new LongWork(u"fit"_s, tr("Measuring the faces"), this))
    , m_threshold(m_facts->add(u"fitThreshold"_s, tr("Threshold")))
    , m_margin(m_facts->add(u"fitMargin"_s, tr("Margin")))
    , m_made(m_facts->add(u"fitMade"_s, tr("Fitted")))
    , m_advice(m_facts->add(u"fitAdvice"_s, tr("Advice")))
    , m_reset(new QPushButton(tr("Back to the shipped values"), m_facts))
    , m_fit(new QPushButton(tr("Fit to this school…"), m_facts))
{
    setObjectName(u"recognitionFit"_s);
    m_reset->setObjectName(u"fitReset"_s);
    m_fit->setObjectName(u"fitRun"_s);
    auto* tools = new QWidget(m_facts);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addStretch(1);
    row->addWidget(m_reset);
    row->addWidget(m_fit);
    m_facts->layout()->addWidget(tools);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(m_facts);
    column->addWidget(m_work);
    connect(m_fit, &QPushButton::clicked, this, &RecognitionFit::askForGoal);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        const auto before = m_state->own;
        keep({}, tr("Check-ins go by the shipped values again."),
             [this, before] { keep(before, tr("Check-ins go by the school's own values again."), {}); });
    });
    m_advice->setText(tr("One moment."));
    enableButtons();
}

void RecognitionFit::refresh()
{
    m_context.school.ask(
        this, [folder = m_context.faces.modelFolder](School& school) { return load(school, folder); },
        [this](const base::Result<State>& state) { show(state); });
}

bool RecognitionFit::matches(const QString& text) const
{
    return heading().contains(text, Qt::CaseInsensitive) || tr("Threshold").contains(text, Qt::CaseInsensitive) ||
           tr("Margin").contains(text, Qt::CaseInsensitive);
}

base::Result<RecognitionFit::State> RecognitionFit::load(School& school, const QString& modelFolder)
{
    const auto store = vision::ModelStore::open(modelFolder);
    if (!store)
        return base::propagate(store);
    const auto shipped = vision::embedderModel(*store);
    if (!shipped)
        return base::propagate(shipped);
    const auto settings = services::loadSettings(school, shipped->id, shipped->thresholds);
    if (!settings)
        return base::propagate(settings);
    const auto own = services::loadMatchCalibration(school);
    if (!own)
        return base::propagate(own);
    const auto advice = services::calibrationAdvice(school);
    if (!advice)
        return base::propagate(advice);
    return State{*shipped, {settings->policy.acceptDistance, settings->policy.margin}, *own, *advice};
}

void RecognitionFit::show(const base::Result<State>& state)
{
    m_state.reset();
    if (state)
        m_state = *state;
    m_threshold->setText(
        m_state ? tr("%1 (shipped: %2)")
                      .arg(distanceText(m_state->held.distance), distanceText(m_state->shipped.thresholds.distance))
                : QString());
    m_margin->setText(
        m_state ? tr("%1 (shipped: %2)")
                      .arg(distanceText(m_state->held.margin), distanceText(m_state->shipped.thresholds.margin))
                : QString());
    m_made->setText(m_state ? madeText() : QString());
    m_advice->setText(state ? adviceText() : app::sentence(state.error()));
    enableButtons();
}

void RecognitionFit::enableButtons()
{
    m_fit->setEnabled(m_state && !m_isRunning);
    m_reset->setEnabled(m_state && m_state->own && !m_isRunning);
}

QString RecognitionFit::madeText() const
{
    const auto& own = m_state->own;
    return own ? tr("%1, to %n person(s)", nullptr, own->people).arg(momentText(own->at))
               : tr("Never: the shipped values hold.");
}

QString RecognitionFit::adviceText() const
{
    if (m_state->advice)
        return wordsOf(*m_state->advice);
    return m_state->own
               ? tr("None: it fits.")
               : tr("None yet: it takes %n person(s) with a face to fit it.", nullptr, services::kCalibrationPeopleMin);
}

void RecognitionFit::askForGoal()
{
    const CalibrationGoal usual;
    auto* form = new Form(u"fitForm"_s, tr("Fit to this school"), tr("Measure"), this);
    form->setAdvice(
        tr("Measures how alike the registered faces are and chooses by it whom a check-in takes for whom. "
           "Nothing is stored before you agree to the outcome. With thousands of faces it takes a while, and "
           "the other pages wait meanwhile."));
    const auto usualStrangers = QString::number(std::llround(1 / usual.rate));
    const auto usualMembers = QString::number(usual.classSize);
    const auto faultOf = [](const base::Result<CalibrationGoal>& goal) {
        return goal ? QString() : tr("A whole number, 2 or more.");
    };
    auto* strangers =
        form->addLine(u"fitStrangers"_s, tr("Of how many strangers one may pass for a member of a class"),
                      usualStrangers, [=](const QString& text) { return faultOf(goalOf(text, usualMembers)); });
    auto* members = form->addLine(u"fitMembers"_s, tr("Members of the class"), usualMembers,
                                  [=](const QString& text) { return faultOf(goalOf(usualStrangers, text)); });
    connect(form, &Form::confirmed, this, [this, form, strangers, members] {
        const auto goal = goalOf(strangers->text(), members->text());
        if (!goal)
            return form->showFault(app::sentence(goal.error()));
        form->accept();
        measure(*goal);
    });
    form->open();
}

void RecognitionFit::measure(const CalibrationGoal& goal)
{
    m_isRunning = true;
    enableButtons();
    m_context.school.ask(
        this,
        [actor = m_context.actor, model = m_state->shipped, goal, progress = m_work->start()](School& school) {
            return services::calibrate(school, actor, model.id, model.thresholds, goal, progress);
        },
        [this](const base::Result<CalibrationReport>& report) {
            m_isRunning = false;
            m_work->finish();
            enableButtons();
            if (report)
                showOutcome(*report);
            else if (report.error().code == base::ErrorCode::Cancelled)
                emit told(tr("Cancelled. Nothing was stored."), {});
            else
                emit failed(report.error());
        });
}

void RecognitionFit::showOutcome(const CalibrationReport& report)
{
    auto* form = new Form(u"fitOutcome"_s, tr("What was measured"), tr("Use these values"), this);
    form->setAdvice(linesOf(report).join(u'\n'));
    auto* table = new RowTable(u"fitLookalikes"_s, form);
    table->setMinimumSize(kLookalikesSize);
    table->setColumns(
        {{tr("Distance"), 90, Qt::AlignLeading}, {tr("Name")}, {tr("Email")}, {tr("Name")}, {tr("Email")}});
    table->setEmptyText(tr("No two people look alike."));
    table->setRows(rowsOf(report.lookalikes));
    table->sortBy(0, Qt::AscendingOrder);
    form->addField(tr("Two who look alike: whoever of them is refused often checks in by PIN"), table);
    connect(form, &Form::confirmed, this, [this, form, report] {
        form->accept();
        apply(report);
    });
    form->open();
}

void RecognitionFit::apply(const CalibrationReport& report)
{
    m_context.school.ask(
        this,
        [actor = m_context.actor, report](School& school) { return services::applyCalibration(school, actor, report); },
        [this, before = m_state->own](const base::Result<void>& applied) {
            refresh();
            if (!applied)
                return emit failed(applied.error());
            emit told(tr("Check-ins go by the school's own values from now on."),
                      [this, before] { keep(before, tr("Check-ins go by the earlier values again."), {}); });
        });
}

void RecognitionFit::keep(const std::optional<services::MatchCalibration>& calibration, const QString& sentence,
                          const std::function<void()>& undo)
{
    m_context.school.ask(
        this,
        [actor = m_context.actor, calibration](School& school) {
            return calibration ? services::setMatchCalibration(school, actor, *calibration)
                               : services::removeMatchCalibration(school, actor);
        },
        [this, sentence, undo](const base::Result<void>& kept) {
            refresh();
            if (!kept)
                return emit failed(kept.error());
            emit told(sentence, undo);
        });
}

} // namespace rollcall::office

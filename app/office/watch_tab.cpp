#include "app/office/watch_tab.h"

#include "app/common/shown_text.h"
#include "app/office/long_work.h"
#include "app/office/row_table.h"
#include "app/office/security_words.h"
#include "app/office/words.h"
#include "core/services/security_records.h"

#include <QComboBox>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using attendance::WatchFinding;
using services::School;

QString rowsText(const WatchFinding& finding)
{
    QStringList numbers;
    for (const qint64 row : finding.rows)
        numbers += QString::number(row);
    return finding.table % u' ' % numbers.join(u", ");
}

} // namespace

WatchTab::WatchTab(const PageContext& context, QWidget* parent)
    : Page(u"watchTab"_s, context, parent)
    , m_period(periodBox(u"watchPeriod"_s, this))
    , m_look(addAction(u"watchLook"_s, tr("Look now"), u"primary"_s))
    , m_work(new LongWork(u"watch"_s, tr("Looking"), this))
    , m_table(new RowTable(u"watch"_s, this))
    , m_detail(new QLabel(this))
{
    setSubtitle(tr("Signs of cheating and tampering. A finding is a reason to ask, not a proof."));
    m_table->addTool(m_period);
    m_table->setColumns({{tr("When"), 180, Qt::AlignLeading},
                         {tr("Severity"), 120, Qt::AlignLeading},
                         {tr("What"), 0, Qt::AlignLeading},
                         {tr("Who"), 180, Qt::AlignLeading},
                         {tr("Rule"), 160, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search the findings"));
    m_table->filterHere();
    m_table->setEmptyText(tr("Nothing was looked for yet. Choose a period and look now."));
    m_table->sortBy(0, Qt::DescendingOrder);
    m_detail->setObjectName(u"watchDetail"_s);
    m_detail->setTextFormat(Qt::PlainText);
    m_detail->setWordWrap(true);
    m_detail->setProperty("look", u"muted"_s);
    m_detail->hide();
    connect(m_look, &QPushButton::clicked, this, &WatchTab::look);
    connect(m_table, &RowTable::selectionChanged, this, &WatchTab::showDetail);
    body()->addWidget(m_work);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_detail);
}

void WatchTab::look()
{
    m_look->setEnabled(false);
    const auto job = [actor = actor(), since = beginOf(*m_period, now()),
                      progress = m_work->start()](School& school) -> base::Result<Found> {
        auto report = services::watchSchool(school, actor, {.since = since}, progress);
        if (!report)
            return base::propagate(report);
        std::vector<base::PersonId> people;
        for (const auto& finding : report->findings)
            if (finding.student)
                people.push_back(*finding.student);
        auto names = services::SecurityRecords(school, actor).names(people);
        if (!names)
            return base::propagate(names);
        return Found{std::move(*report), std::move(*names)};
    };
    askResult(this, job, [this](base::Result<Found> found) {
        m_work->finish();
        m_look->setEnabled(true);
        if (found)
            show(std::move(*found));
        else if (found.error().code != base::ErrorCode::Cancelled)
            emit failed(found.error());
    });
}

void WatchTab::show(Found found)
{
    m_found = std::move(found);
    std::vector<Row> rows;
    for (const auto& finding : m_found.report.findings) {
        const auto& limit = attendance::limitOf(finding.rule);
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{momentText(finding.from), qint64(finding.from.time_since_epoch().count())},
                         {wordsOf(limit.severity), static_cast<int>(limit.severity), toneOf(limit.severity), true},
                         {sentenceOf(finding)},
                         {nameOf(finding)},
                         {limit.name}}});
    }
    m_table->setEmptyText(tr("Nothing was found."));
    m_table->setRows(std::move(rows));
    setSubtitle(tr("%L1 tries and %L2 marks were looked through, %3. A finding is a reason to ask, not a proof.")
                    .arg(m_found.report.attempts)
                    .arg(m_found.report.marks)
                    .arg(momentText(now())));
    showDetail();
}

QString WatchTab::nameOf(const WatchFinding& finding) const
{
    if (!finding.student)
        return {};
    const auto name = m_found.names.find(*finding.student);
    return name != m_found.names.end() ? app::shown(name->second) : tr("Number %1").arg(finding.student->value);
}

void WatchTab::showDetail()
{
    const auto keys = m_table->selectedKeys();
    m_detail->setVisible(keys.size() == 1);
    if (keys.size() != 1)
        return;
    const auto& finding = m_found.report.findings.at(static_cast<std::size_t>(keys.front()));
    QStringList parts{tr("%1 to %2").arg(momentText(finding.from), momentText(finding.to))};
    if (!finding.machine.isEmpty())
        parts += tr("machine %1").arg(machineText(finding.machine));
    if (!finding.detail.isEmpty())
        parts += app::shown(finding.detail);
    if (!finding.rows.empty())
        parts += rowsText(finding);
    m_detail->setText(parts.join(u" · "));
}

void WatchTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office

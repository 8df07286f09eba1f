#include "app/office/retention_tab.h"

#include "app/office/form.h"
#include "app/office/long_work.h"
#include "app/office/row_table.h"
#include "app/office/security_words.h"
#include "app/office/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::Expired;
using services::School;

/// "Faces: 3", for each kind of which something goes.
QStringList linesOf(const services::RetentionPlan& plan)
{
    QStringList lines;
    for (const auto& kind : plan.kinds)
        if (kind.rows.count > 0 && !kind.isHeldBack)
            lines += RetentionTab::tr("%1: %L2").arg(kindWords(kind.name)).arg(kind.rows.count);
    return lines;
}

Cell dayCell(const std::optional<base::UtcTime>& time)
{
    if (!time)
        return {};
    return {QLocale().toString(toLocal(*time).date(), QLocale::ShortFormat), qint64(time->time_since_epoch().count())};
}

Cell expiredCell(const Expired& kind)
{
    if (kind.isHeldBack)
        return {RetentionTab::tr("Altered, kept"), -1, app::Tone::Bad, true};
    if (kind.rows.count == 0)
        return {RetentionTab::tr("None"), 0, {}, true};
    return {QLocale().toString(kind.rows.count), kind.rows.count, app::Tone::Warning, true};
}

} // namespace

RetentionTab::RetentionTab(const PageContext& context, QWidget* parent)
    : Page(u"retentionTab"_s, context, parent)
    , m_run(addAction(u"retentionRun"_s, tr("Remove what has expired…"), u"danger"_s))
    , m_work(new LongWork(u"retention"_s, tr("Removing"), this))
    , m_table(new RowTable(u"retention"_s, this))
    , m_receipt(new QLabel(this))
    , m_copy(new QPushButton(tr("Copy the receipt"), this))
{
    m_table->setColumns({{tr("Kind"), 0, Qt::AlignLeading},
                         {tr("Kept"), 160, Qt::AlignLeading},
                         {tr("Expired"), 160, Qt::AlignLeading},
                         {tr("Oldest"), 160, Qt::AlignLeading},
                         {tr("Newest"), 160, Qt::AlignLeading}});
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    m_table->setEmptyText(tr("One moment."));
    m_table->sortBy(2, Qt::DescendingOrder);
    m_run->setEnabled(false);
    m_receipt->setObjectName(u"retentionReceipt"_s);
    m_receipt->setTextFormat(Qt::PlainText);
    m_receipt->setWordWrap(true);
    m_receipt->hide();
    m_copy->setObjectName(u"retentionCopy"_s);
    m_copy->hide();
    connect(m_run, &QPushButton::clicked, this, &RetentionTab::askToRun);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_receipt->text()); });
    body()->addWidget(m_work);
    body()->addWidget(m_receipt);
    body()->addWidget(m_copy, 0, Qt::AlignLeading);
    body()->addWidget(m_table, 1);
}

void RetentionTab::refresh()
{
    ask(
        [actor = actor()](School& school) -> base::Result<Outlook> {
            auto plan = services::planRetention(school, actor);
            if (!plan)
                return base::propagate(plan);
            const auto last = services::lastRetention(school);
            if (!last)
                return base::propagate(last);
            return Outlook{std::move(*plan), *last};
        },
        [this](Outlook outlook) { show(std::move(outlook)); });
}

void RetentionTab::show(Outlook outlook)
{
    m_outlook = std::move(outlook);
    std::vector<Row> rows;
    for (const auto& kind : m_outlook.plan.kinds)
        rows.push_back({static_cast<qint64>(rows.size()),
                        {{kindWords(kind.name)},
                         {kind.keepDays > 0 ? tr("%n day(s)", nullptr, kind.keepDays) : tr("For ever"), kind.keepDays},
                         expiredCell(kind),
                         dayCell(kind.rows.oldest),
                         dayCell(kind.rows.newest)}});
    m_table->setRows(std::move(rows));
    m_run->setEnabled(!m_isRunning && !linesOf(m_outlook.plan).isEmpty());
    setSubtitle(m_outlook.last
                    ? tr("Last removed %1. The periods are the settings retention.*").arg(momentText(*m_outlook.last))
                    : tr("Nothing was removed yet. The periods are the settings retention.*"));
}

void RetentionTab::askToRun()
{
    auto* form = new Form(u"retentionForm"_s, tr("Remove what has expired?"), tr("Remove"), this);
    form->setAdvice(tr("These go, and cannot be brought back. Nobody can check in meanwhile: do it where no session "
                       "runs.") %
                    u"\n\n" % linesOf(m_outlook.plan).join(u'\n'));
    form->setDangerous();
    connect(form, &Form::confirmed, this, [this, form] {
        form->accept();
        run();
    });
    form->open();
}

void RetentionTab::run()
{
    m_isRunning = true;
    m_run->setEnabled(false);
    askResult(
        this,
        [actor = actor(), progress = m_work->start()](School& school) {
            return services::applyRetention(school, actor, progress);
        },
        [this](const base::Result<services::RetentionReceipt>& receipt) {
            m_isRunning = false;
            m_work->finish();
            if (receipt)
                showReceipt(*receipt);
            else if (receipt.error().code == base::ErrorCode::Cancelled)
                emit told(tr("Nothing was removed."), {});
            else
                emit failed(receipt.error());
            refresh();
        });
}

void RetentionTab::showReceipt(const services::RetentionReceipt& receipt)
{
    QStringList lines{tr("Removed %1:").arg(momentText(receipt.done.at))};
    lines += linesOf(receipt.done);
    if (!receipt.isWalEmpty)
        lines += tr("Another program has the file open; what was removed leaves the disk when it is closed.");
    m_receipt->setText(lines.join(u'\n'));
    m_receipt->show();
    m_copy->show();
}

void RetentionTab::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office

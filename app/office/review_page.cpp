#include "app/office/review_page.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/form.h"
#include "app/office/row_table.h"
#include "app/office/words.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::Review;
using services::School;

constexpr int kPageSize = 100;

QString subjectOf(const storage::ReviewRow& item)
{
    if (item.courseCode.isEmpty())
        return {};
    const QString when = item.sessionStartsAt ? u", "_s % momentText(*item.sessionStartsAt) : QString();
    return app::shown(item.courseCode % u' ' % item.section % when);
}

} // namespace

ReviewPage::ReviewPage(const PageContext& context, QWidget* parent)
    : Page(u"reviewPage"_s, context, parent)
    , m_dismiss(addAction(u"reviewDismiss"_s, tr("Dismiss…")))
    , m_accept(addAction(u"reviewAccept"_s, tr("Accept…"), u"primary"_s))
    , m_which(new QComboBox(this))
    , m_table(new RowTable(u"review"_s, this))
{
    setTitle(tr("Review"));
    setSubtitle(tr("Accepting marks the student present"));
    m_which->setObjectName(u"reviewWhich"_s);
    m_which->setAccessibleName(tr("Which items"));
    m_which->addItem(tr("Open"), true);
    m_which->addItem(tr("Resolved"), false);
    m_table->addTool(m_which);
    m_table->setColumns({{tr("When"), 190, Qt::AlignLeading},
                         {tr("Student"), 220, Qt::AlignLeading},
                         {tr("Session"), 260, Qt::AlignLeading},
                         {tr("What"), 160, Qt::AlignLeading},
                         {tr("Words"), 0, Qt::AlignLeading}});
    m_table->setName(tr("Review"));
    m_table->setSearchHint(tr("Search this list"));
    m_table->filterHere();
    m_table->setEmptyText(tr("Nothing to review."));
    connect(m_which, &QComboBox::currentIndexChanged, this, [this] { load(0); });
    connect(m_table, &RowTable::pageWanted, this, &ReviewPage::load);
    connect(m_table, &RowTable::selectionChanged, this, &ReviewPage::enableButtons);
    connect(m_table, &RowTable::opened, m_accept, &QPushButton::click);
    connect(m_table, &RowTable::removeWanted, m_dismiss, &QPushButton::click);
    connect(m_accept, &QPushButton::clicked, this, [this] { resolve(true); });
    connect(m_dismiss, &QPushButton::clicked, this, [this] { resolve(false); });
    body()->addWidget(m_table, 1);
    enableButtons();
}

void ReviewPage::refresh()
{
    load(m_first);
}

void ReviewPage::load(int first)
{
    ask(
        [actor = actor(), isOpen = m_which->currentData().toBool(), first](School& school) {
            return Review(school, actor).list({.isOpen = isOpen}, {.limit = kPageSize + 1, .offset = first});
        },
        [this, first](std::vector<storage::ReviewRow> items) { show(std::move(items), first); });
}

void ReviewPage::show(std::vector<storage::ReviewRow> items, int first)
{
    const bool hasMore = items.size() > kPageSize;
    if (hasMore)
        items.resize(kPageSize);
    m_first = first;
    m_items = std::move(items);
    std::vector<Row> rows;
    for (const auto& item : m_items) {
        const auto& record = item.record.item;
        const bool isQuestion = record.kind == domain::ReviewKind::Question;
        const QString words = item.attemptReason ? app::sentence(*item.attemptReason) : app::shown(record.note);
        rows.push_back({record.id.value,
                        {{momentText(record.createdAt), qint64(record.createdAt.time_since_epoch().count())},
                         {app::shown(item.studentName)},
                         {subjectOf(item)},
                         {isQuestion ? tr("Question") : tr("Face refused"),
                          {},
                          isQuestion ? app::Tone::Neutral : app::Tone::Warning,
                          true},
                         {words}}});
    }
    m_table->setRows(std::move(rows));
    m_table->setPages(first, hasMore, kPageSize);
    enableButtons();
}

void ReviewPage::enableButtons()
{
    const bool isReady = m_which->currentData().toBool() && m_table->selectedKeys().size() == 1;
    m_accept->setEnabled(isReady);
    m_dismiss->setEnabled(isReady);
}

void ReviewPage::resolve(bool isAccepting)
{
    const auto keys = m_table->selectedKeys();
    if (keys.size() != 1)
        return;
    auto* form = new Form(u"reviewForm"_s, isAccepting ? tr("Accept and mark present") : tr("Dismiss"),
                          isAccepting ? tr("Accept") : tr("Dismiss"), this);
    auto* reason = form->addLine(u"reason"_s, tr("Reason"), {}, Form::notEmpty());
    connect(form, &Form::confirmed, this, [=, this, id = base::ReviewItemId{keys.front()}] {
        askResult(
            form,
            [actor = actor(), id, isAccepting, why = reason->text().trimmed()](School& school) {
                Review review(school, actor);
                return isAccepting ? review.accept(id, why) : review.dismiss(id, why);
            },
            [this, form, isAccepting](const base::Result<void>& resolved) {
                refresh();
                if (!resolved)
                    return form->showFault(app::sentence(resolved.error()));
                form->accept();
                emit told(isAccepting ? tr("Accepted.") : tr("Dismissed."), {});
            });
    });
    form->open();
}

void ReviewPage::setTheme(const app::Theme& theme)
{
    m_table->setTheme(theme);
}

} // namespace rollcall::office

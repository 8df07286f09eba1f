#include "app/office/settings_page.h"

#include "app/common/shown_text.h"
#include "app/office/labels.h"
#include "app/office/position_test.h"
#include "app/office/recognition_fit.h"
#include "app/office/setting_row.h"
#include "app/office/source_test.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>

#include <algorithm>
#include <array>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::SettingKind;
using services::SettingText;

/// After these settings stands what the faces are told apart by.
constexpr QStringView kRecognitionGroup = u"checkin";

base::Result<std::vector<SettingText>> loadAll(School& school)
{
    std::vector<SettingText> texts;
    for (const auto& setting : services::allSettings()) {
        const auto text = services::settingText(school, setting.name.toString());
        if (!text)
            return base::propagate(text);
        texts.push_back({setting.name.toString(), *text});
    }
    return texts;
}

/// What the first part of a setting's name is for people; a part without a heading stands for itself.
QString headingOf(const QString& group)
{
    const std::array headings{
        std::pair{u"backup"_s, SettingsPage::tr("Backup")},       std::pair{u"checkin"_s, SettingsPage::tr("Check-in")},
        std::pair{u"kiosk"_s, SettingsPage::tr("Kiosk")},         std::pair{u"reports"_s, SettingsPage::tr("Reports")},
        std::pair{u"retention"_s, SettingsPage::tr("Retention")}, std::pair{u"school"_s, SettingsPage::tr("School")},
        std::pair{u"sessions"_s, SettingsPage::tr("Sessions")},   std::pair{u"staff"_s, SettingsPage::tr("Staff")},
        std::pair{u"timetable"_s, SettingsPage::tr("Timetable")}};
    for (const auto& [name, heading] : headings)
        if (name == group)
            return heading;
    return group;
}

QString groupOf(const services::Setting& setting)
{
    return setting.name.toString().section(u'.', 0, 0);
}

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(u"settingsPage"_s, context, parent)
    , m_revert(addAction(u"settingsRevert"_s, tr("Drop changes")))
    , m_save(addAction(u"settingsSave"_s, tr("Save"), u"primary"_s))
    , m_search(new QLineEdit(this))
    , m_scroll(nullptr)
    , m_empty(namedLabel(u"settingsEmpty"_s, u"muted"_s, this))
{
    setTitle(tr("Settings"));
    setSubtitle(tr("The kiosk takes over a change within a second"));
    m_search->setObjectName(u"settingsSearch"_s);
    m_search->setAccessibleName(tr("Search the settings"));
    m_search->setPlaceholderText(tr("Search the settings (Ctrl+F)"));
    m_search->setClearButtonEnabled(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->hide();
    build();
    connect(m_search, &QLineEdit::textChanged, this, &SettingsPage::search);
    connect(m_save, &QPushButton::clicked, this, [this] { save(changes(), false); });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        for (auto* row : m_rows)
            row->revert();
        enableButtons();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    enableButtons();
}

void SettingsPage::build()
{
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    QString group;
    for (const auto& setting : services::allSettings()) {
        if (groupOf(setting) != group) {
            if (group == kRecognitionGroup)
                addFit(column, inside);
            group = groupOf(setting);
            addGroup(group, column, inside);
        }
        addRow(m_groups.back(), setting);
    }
    column->addStretch(1);
    scroll->setWidget(inside);
    m_scroll = scroll;
    body()->addWidget(m_search);
    body()->addWidget(m_empty, 1);
    body()->addWidget(scroll, 1);
}

void SettingsPage::addGroup(const QString& name, QVBoxLayout* column, QWidget* parent)
{
    auto* card = new QWidget(parent);
    card->setObjectName(u"settingsGroup-"_s % name);
    card->setProperty("look", u"card"_s);
    card->setAttribute(Qt::WA_StyledBackground);
    auto* rows = new QVBoxLayout(card);
    rows->setContentsMargins(20, 16, 20, 16);
    rows->setSpacing(14);
    auto* heading = labelOf(headingOf(name), u"strong"_s, card);
    heading->setObjectName(u"settingsHeading-"_s % name);
    rows->addWidget(heading);
    column->addWidget(card);
    m_groups.push_back({.card = card});
}

void SettingsPage::addRow(Group& group, const services::Setting& setting)
{
    auto* row = new SettingRow(setting, group.card);
    connect(row, &SettingRow::changed, this, &SettingsPage::enableButtons);
    connect(row, &SettingRow::testWanted, this, [this, kind = setting.kind](const QString& text) { test(kind, text); });
    group.card->layout()->addWidget(row);
    group.rows.push_back(row);
    m_rows.push_back(row);
}

void SettingsPage::addFit(QVBoxLayout* column, QWidget* parent)
{
    m_fit = new RecognitionFit(context(), parent);
    connect(m_fit, &RecognitionFit::told, this, &Page::told);
    connect(m_fit, &RecognitionFit::failed, this, &Page::failed);
    column->addWidget(m_fit);
}

void SettingsPage::search(const QString& text)
{
    const QString wanted = text.trimmed();
    bool hasAny = wanted.isEmpty() || m_fit->matches(wanted);
    m_fit->setVisible(hasAny);
    for (const auto& [card, rows] : m_groups) {
        bool hasRow = false;
        for (auto* row : rows) {
            const bool isFound = row->matches(wanted);
            row->setVisible(isFound);
            hasRow = hasRow || isFound;
        }
        card->setVisible(hasRow);
        hasAny = hasAny || hasRow;
    }
    m_scroll->setVisible(hasAny);
    m_empty->setVisible(!hasAny);
    m_empty->setText(tr("No setting has %1 in its name or meaning. Try another word.").arg(app::shown(wanted)));
}

void SettingsPage::test(SettingKind kind, const QString& text)
{
    if (kind == SettingKind::Source)
        (new SourceTest(text, m_theme, this))->open();
    else
        (new PositionTest(context(), text, this))->open();
}

void SettingsPage::refresh()
{
    m_fit->refresh();
    if (m_isLoaded && !changes().empty())
        return;
    ask(&loadAll, [this](const std::vector<SettingText>& texts) {
        m_isLoaded = true;
        showStored(texts);
    });
}

void SettingsPage::showStored(const std::vector<SettingText>& texts)
{
    for (auto* row : m_rows)
        for (const auto& [name, text] : texts)
            if (name == row->name())
                row->setStored(text);
    enableButtons();
}

void SettingsPage::enableButtons()
{
    const bool isChanged = !changes().empty();
    m_save->setEnabled(isChanged && std::ranges::all_of(m_rows, &SettingRow::isValid));
    m_revert->setEnabled(isChanged);
}

std::vector<SettingText> SettingsPage::changes() const
{
    std::vector<SettingText> changed;
    for (const auto* row : m_rows)
        if (row->isChanged())
            changed.push_back({row->name(), row->text()});
    return changed;
}

void SettingsPage::save(const std::vector<SettingText>& changes, bool isUndo)
{
    std::vector<SettingText> before;
    for (const auto* row : m_rows)
        for (const auto& change : changes)
            if (change.name == row->name())
                before.push_back({change.name, row->stored()});
    askResult(
        this, [actor = actor(), changes](School& school) { return services::setSettings(school, actor, changes); },
        [this, changes, before, isUndo](const base::Result<void>& saved) {
            if (!saved)
                return emit failed(saved.error());
            showStored(changes);
            if (isUndo)
                emit told(tr("The settings are as before."), {});
            else
                emit told(tr("Saved."), [this, before] { save(before, true); });
        });
}

void SettingsPage::setTheme(const app::Theme& theme)
{
    m_theme = theme;
}

} // namespace rollcall::office

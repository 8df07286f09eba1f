#include "app/office/settings_page.h"

#include "app/common/messages.h"
#include "app/office/staff_sheet.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;
using services::SettingText;

constexpr int kFieldWidth = 320;

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

QLabel* plainLabel(const QString& text, const QString& look, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("look", look);
    return label;
}

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(u"settingsPage"_s, context, parent)
    , m_revert(addAction(u"settingsRevert"_s, tr("Drop changes")))
    , m_save(addAction(u"settingsSave"_s, tr("Save"), u"primary"_s))
{
    setTitle(tr("Settings"));
    setSubtitle(tr("The kiosk takes over a change within a second"));
    build();
    connect(m_save, &QPushButton::clicked, this, [this] { save(changes(), false); });
    connect(m_revert, &QPushButton::clicked, this, [this] {
        for (auto& field : m_fields)
            field.show(field.stored);
        recheck();
    });
    recheck();
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
    QVBoxLayout* card = nullptr;
    QString group;
    for (const auto& setting : services::allSettings()) {
        const auto of = setting.name.toString().section(u'.', 0, 0);
        if (of != group) {
            group = of;
            auto* widget = new QWidget(inside);
            widget->setProperty("look", u"card"_s);
            widget->setAttribute(Qt::WA_StyledBackground);
            card = new QVBoxLayout(widget);
            card->setContentsMargins(20, 16, 20, 16);
            card->setSpacing(14);
            column->addWidget(widget);
        }
        addField(card, setting);
    }
    column->addStretch(1);
    scroll->setWidget(inside);
    body()->addWidget(scroll, 1);
}

void SettingsPage::addField(QVBoxLayout* column, const services::Setting& setting)
{
    Field field{.setting = setting};
    const QString name = setting.name.toString();
    QWidget* entry = nullptr;
    if (setting.kind == services::SettingKind::Choice) {
        entry = field.box = new QComboBox(this);
        for (const auto& choice : setting.choiceList())
            field.box->addItem(choice.isEmpty() ? tr("the machine's") : choice, choice);
        connect(field.box, &QComboBox::currentIndexChanged, this, &SettingsPage::recheck);
    } else {
        entry = field.edit = new QLineEdit(this);
        connect(field.edit, &QLineEdit::textChanged, this, &SettingsPage::recheck);
    }
    entry->setObjectName(name);
    const auto meaning = QCoreApplication::translate("Setting", setting.meaning.toUtf8().constData());
    entry->setAccessibleName(meaning);
    entry->setFixedWidth(kFieldWidth);
    field.remark = plainLabel({}, u"caption"_s, this);

    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(plainLabel(meaning, u"strong"_s, this));
    words->addWidget(field.remark);
    auto* row = new QHBoxLayout;
    row->addLayout(words, 1);
    row->addWidget(entry, 0, Qt::AlignTop);
    column->addLayout(row);
    m_fields.push_back(field);
}

void SettingsPage::refresh()
{
    if (m_isLoaded && !changes().empty())
        return;
    ask(&loadAll, [this](const std::vector<SettingText>& texts) {
        m_isLoaded = true;
        showStored(texts);
    });
}

void SettingsPage::showStored(const std::vector<SettingText>& texts)
{
    for (auto& field : m_fields)
        for (const auto& [name, text] : texts)
            if (name == field.setting.name)
                field.show(field.stored = text);
    recheck();
}

void SettingsPage::recheck()
{
    bool isValid = true;
    for (auto& field : m_fields) {
        const auto checked = services::checkedText(field.setting, field.text());
        isValid = isValid && checked;
        const auto usual = field.setting.defaultText.isEmpty() ? tr("empty") : field.setting.defaultText.toString();
        field.remark->setText(checked ? tr("%1: %2. Usual: %3").arg(field.setting.name, field.setting.range(), usual)
                                      : app::sentence(checked.error()));
        setLook(field.remark, checked ? u"caption"_s : u"fault"_s);
    }
    const bool isChanged = !changes().empty();
    m_save->setEnabled(isValid && isChanged);
    m_revert->setEnabled(isChanged);
}

std::vector<SettingText> SettingsPage::changes() const
{
    std::vector<SettingText> changed;
    for (const auto& field : m_fields)
        if (field.text() != field.stored)
            changed.push_back({field.setting.name.toString(), field.text()});
    return changed;
}

void SettingsPage::save(const std::vector<SettingText>& changes, bool isUndo)
{
    std::vector<SettingText> before;
    for (const auto& field : m_fields)
        for (const auto& change : changes)
            if (change.name == field.setting.name)
                before.push_back({change.name, field.stored});
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

QString SettingsPage::Field::text() const
{
    return box ? box->currentData().toString() : edit->text();
}

void SettingsPage::Field::show(const QString& text)
{
    // Whoever shows many rechecks once.
    const QSignalBlocker quiet(box ? static_cast<QWidget*>(box) : edit);
    if (box)
        box->setCurrentIndex(box->findData(text));
    else
        edit->setText(text);
}

void SettingsPage::setTheme(const app::Theme&) {}

} // namespace rollcall::office

#include "app/office/setting_row.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/labels.h"
#include "app/office/source_box_p.h"
#include "app/office/staff_sheet.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::SettingKind;

constexpr int kFieldWidth = 320;

} // namespace

SettingRow::SettingRow(const services::Setting& setting, QWidget* parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_meaning(QCoreApplication::translate("Setting", setting.meaning.toUtf8().constData()))
    , m_remark(namedLabel(setting.name % u"Remark", u"caption"_s, this))
{
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(labelOf(m_meaning, {}, this));
    words->addWidget(m_remark);
    auto* entry = makeEntry();
    entry->setFixedWidth(kFieldWidth);
    if (setting.kind == SettingKind::Source || setting.kind == SettingKind::Place)
        addTest();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addLayout(words, 1);
    if (m_test)
        row->addWidget(m_test, 0, Qt::AlignTop);
    row->addWidget(entry, 0, Qt::AlignTop);
    recheck();
}

QWidget* SettingRow::makeEntry()
{
    QWidget* entry = nullptr;
    if (m_setting.kind == SettingKind::Choice) {
        entry = m_box = new QComboBox(this);
        for (const auto& choice : m_setting.choiceList())
            m_box->addItem(choice.isEmpty() ? tr("the machine's") : choice, choice);
        connect(m_box, &QComboBox::currentIndexChanged, this, &SettingRow::recheck);
        connect(m_box, &QComboBox::currentIndexChanged, this, &SettingRow::changed);
        m_box->setObjectName(name());
    } else if (m_setting.kind == SettingKind::Source) {
        auto* box = new SourceBox(this);
        entry = box;
        box->setObjectName(name() % u"Box");
        m_edit = box->lineEdit();
    } else {
        entry = m_edit = new QLineEdit(this);
    }
    entry->setAccessibleName(m_meaning);
    entry->setFocusPolicy(Qt::StrongFocus);
    entry->installEventFilter(this);
    if (m_edit) {
        m_edit->setObjectName(name());
        m_edit->setAccessibleName(m_meaning);
        connect(m_edit, &QLineEdit::textChanged, this, &SettingRow::recheck);
        connect(m_edit, &QLineEdit::textChanged, this, &SettingRow::changed);
    }
    return entry;
}

void SettingRow::addTest()
{
    m_test = new QPushButton(tr("Test…"), this);
    m_test->setObjectName(name() % u"Test");
    m_test->setAccessibleName(tr("Test: %1").arg(m_meaning));
    connect(m_test, &QPushButton::clicked, this, [this] {
        if (const auto checked = services::checkedText(m_setting, text()))
            emit testWanted(*checked);
    });
}

bool SettingRow::eventFilter(QObject* watched, QEvent* event)
{
    // Who turns the wheel to read on must not change what lies under the pointer.
    if (event->type() == QEvent::Wheel && !static_cast<QWidget*>(watched)->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

QString SettingRow::text() const
{
    return m_box ? m_box->currentData().toString() : m_edit->text();
}

bool SettingRow::matches(const QString& text) const
{
    return m_setting.name.contains(text, Qt::CaseInsensitive) || m_meaning.contains(text, Qt::CaseInsensitive);
}

void SettingRow::setStored(const QString& text)
{
    m_stored = text;
    revert();
}

void SettingRow::revert()
{
    fill(m_stored);
    recheck();
}

void SettingRow::fill(const QString& text)
{
    // Whoever shows many rows looks at them once, afterwards.
    const QSignalBlocker quiet(m_box ? static_cast<QWidget*>(m_box) : m_edit);
    if (m_box)
        m_box->setCurrentIndex(m_box->findData(text));
    else
        m_edit->setText(text);
}

void SettingRow::recheck()
{
    const auto checked = services::checkedText(m_setting, text());
    m_isValid = checked.has_value();
    const auto usual = m_setting.defaultText.isEmpty() ? tr("empty") : m_setting.defaultText.toString();
    m_remark->setText(m_isValid ? tr("%1: %2. Usual: %3").arg(app::shown(name()), allowed(), usual)
                                : app::sentence(checked.error()));
    setLook(m_remark, m_isValid ? u"caption"_s : u"fault"_s);
    if (m_test)
        m_test->setEnabled(m_isValid);
}

QString SettingRow::allowed() const
{
    const auto& of = m_setting;
    switch (of.kind) {
    case SettingKind::Line:
        return tr("text");
    case SettingKind::WholeNumber:
        return (of.orZero ? tr("0, or %L1 to %L2") : tr("%L1 to %L2")).arg(of.least).arg(of.most);
    case SettingKind::TimeOfDay:
        return tr("HH:MM, or empty");
    case SettingKind::Folder:
        return tr("a path from the root, or empty");
    case SettingKind::Choice:
    case SettingKind::Source:
    case SettingKind::Place:
        return app::shown(of.range());
    }
    Q_UNREACHABLE();
}

} // namespace rollcall::office

#include "app/office/form.h"

#include "app/common/shown_text.h"
#include "app/office/labels.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFormLayout>
#include <QLabel>
#include <QMetaProperty>
#include <QPushButton>

#include <algorithm>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 460;

QString textOf(const QWidget* field, const QVariant& value)
{
    if (const auto* edit = qobject_cast<const QDateTimeEdit*>(field))
        return value.typeId() == QMetaType::QTime ? edit->locale().toString(value.toTime(), edit->displayFormat())
                                                  : edit->locale().toString(value.toDate(), edit->displayFormat());
    if (value.typeId() == QMetaType::Int)
        return field->locale().toString(value.toInt());
    return app::shown(value.toString());
}

} // namespace

Form::Form(const QString& objectName, const QString& title, const QString& confirmText, QWidget* parent)
    : QDialog(parent)
    , m_advice(labelOf({}, u"muted"_s, this))
    , m_fields(new QFormLayout)
    , m_fault(labelOf({}, u"fault"_s, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_confirm(new QPushButton(confirmText, this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    auto* heading = labelOf(title, u"strong"_s, this);
    m_advice->hide();
    m_fault->hide();
    m_fault->setObjectName(objectName % u"Fault");
    m_confirm->setObjectName(objectName % u"Confirm");
    m_confirm->setProperty("look", u"primary"_s);
    m_confirm->setDefault(true);
    m_cancel->setObjectName(objectName % u"Cancel");
    m_cancel->setAutoDefault(false);
    m_fields->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_fields->setVerticalSpacing(4);

    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(m_advice);
    column->addLayout(m_fields);
    column->addWidget(m_fault);
    column->addLayout(buttons);

    connect(m_cancel, &QPushButton::clicked, this, &Form::reject);
    connect(m_confirm, &QPushButton::clicked, this, [this] {
        m_isSent = true;
        recheck();
        emit confirmed();
    });
}

void Form::setAdvice(const QString& advice)
{
    m_advice->setText(advice);
    m_advice->show();
}

QLineEdit* Form::addLine(const QString& objectName, const QString& name, const QString& text, Check check)
{
    return addChecked(objectName, name, text, std::move(check));
}

QLineEdit* Form::addSecret(const QString& objectName, const QString& name, Check check)
{
    auto* edit = addChecked(objectName, name, {}, std::move(check));
    edit->setEchoMode(QLineEdit::Password);
    return edit;
}

QLineEdit* Form::addChecked(const QString& objectName, const QString& name, const QString& text, Check check)
{
    auto* edit = new QLineEdit(text, this);
    edit->setObjectName(objectName);
    auto* remark = labelOf({}, u"fault"_s, this);
    remark->setObjectName(objectName % u"Remark");
    remark->hide();
    addField(name, edit);
    m_fields->addRow(remark);
    m_checked.push_back({edit, remark, std::move(check)});
    connect(edit, &QLineEdit::textChanged, this, &Form::recheck);
    recheck();
    return edit;
}

void Form::addField(const QString& name, QWidget* field)
{
    field->setAccessibleName(name);
    if (auto* proxy = field->focusProxy())
        proxy->setAccessibleName(name);
    auto* label = labelOf(name, u"caption"_s, this);
    label->setBuddy(field);
    m_fields->addRow(label);
    m_fields->addRow(field);
}

void Form::setDangerous()
{
    m_confirm->setProperty("look", u"danger"_s);
}

void Form::setReady(bool isReady)
{
    m_isReady = isReady;
    recheck();
}

void Form::confirm()
{
    m_confirm->click();
}

void Form::showFault(const QString& sentence)
{
    m_isSent = false;
    m_fault->setText(sentence);
    m_fault->show();
    recheck();
}

QString Form::changedMeanwhile()
{
    return tr("Somebody else has changed this meanwhile. Look at what stands below the fields, then send it again.");
}

Form::Check Form::notEmpty()
{
    return [](const QString& text) { return text.trimmed().isEmpty() ? tr("This is needed.") : QString(); };
}

void Form::reject()
{
    if (wasTyped() && !m_hasWarned && !m_isSent) {
        m_hasWarned = true;
        m_fault->setText(tr("What you typed is not saved. Cancel again to drop it."));
        m_fault->show();
        return;
    }
    QDialog::reject();
}

void Form::takeStored(QWidget* field, const QVariant& before, const QVariant& now)
{
    if (before == now)
        return;
    const auto value = field->metaObject()->userProperty();
    const bool isUntouched = value.read(field) == before;
    if (isUntouched)
        value.write(field, now);
    const auto& other = isUntouched ? before : now;
    const QString text = textOf(field, other);
    sayBelow(field, text.isEmpty() ? (isUntouched ? tr("Changed meanwhile; it was empty.") : tr("Emptied meanwhile."))
                    : isUntouched  ? tr("Changed meanwhile; it was %1.").arg(text)
                                   : tr("Stored meanwhile: %1").arg(text));
}

void Form::sayBelow(QWidget* field, const QString& sentence)
{
    auto& label = m_below[field];
    if (!label) {
        int row = 0;
        QFormLayout::ItemRole role{};
        m_fields->getWidgetPosition(field, &row, &role);
        label = labelOf({}, u"caption"_s, this);
        label->setObjectName(field->objectName() % u"Stored");
        m_fields->insertRow(row + 1, label);
    }
    label->setText(sentence);
    field->setAccessibleDescription(sentence);
}

void Form::recheck()
{
    bool isReady = m_isReady && !m_isSent;
    for (const auto& field : m_checked) {
        const auto fault = field.check ? field.check(field.edit->text()) : QString();
        isReady = isReady && fault.isEmpty();
        field.remark->setText(fault);
        // An empty field that nobody has touched is not a mistake yet.
        field.remark->setVisible(!fault.isEmpty() && field.edit->isModified());
    }
    m_confirm->setEnabled(isReady);
}

bool Form::wasTyped() const
{
    return std::ranges::any_of(m_checked, [](const Field& field) { return field.edit->isModified(); });
}

} // namespace rollcall::office

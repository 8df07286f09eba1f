#include "app/office/probe_dialog.h"

#include "app/office/labels.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPushButton>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr int kWidth = 480;

} // namespace

ProbeDialog::ProbeDialog(const QString& objectName, const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_body(new QVBoxLayout)
    , m_foot(new QHBoxLayout)
    , m_state(namedLabel(objectName % u"State", u"strong"_s, this))
    , m_fault(namedLabel(objectName % u"Fault", u"fault"_s, this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName(objectName);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(kWidth);
    m_fault->hide();
    m_close->setObjectName(objectName % u"Close");
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    m_foot->setSpacing(12);
    m_foot->addStretch(1);
    m_foot->addWidget(m_close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(labelOf(title, u"strong"_s, this));
    column->addLayout(m_body, 1);
    column->addWidget(m_state);
    column->addWidget(m_fault);
    column->addLayout(m_foot);
    if (parent)
        parent->installEventFilter(this);
}

QPushButton* ProbeDialog::addButton(const QString& objectName, const QString& text)
{
    auto* button = new QPushButton(text, this);
    button->setObjectName(objectName);
    button->setAutoDefault(false);
    m_foot->insertWidget(m_foot->count() - 1, button);
    return button;
}

void ProbeDialog::say(const QString& sentence)
{
    m_state->setText(sentence);
}

void ProbeDialog::showFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->setVisible(!sentence.isEmpty());
}

void ProbeDialog::setWaiting(bool isWaiting)
{
    m_close->setText(isWaiting ? tr("Cancel") : tr("Close"));
}

bool ProbeDialog::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Hide && !event->spontaneous())
        reject();
    return QDialog::eventFilter(watched, event);
}

} // namespace rollcall::office

#include "app/office/long_work.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace rollcall::office {

LongWork::LongWork(const QString& name, const QString& what, QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    m_bar->setObjectName(name % u"Progress");
    m_bar->setAccessibleName(what);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(name % u"Cancel");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        *m_goesOn = false;
    });
    hide();
}

LongWork::~LongWork()
{
    *m_goesOn = false;
}

services::Progress LongWork::start()
{
    m_goesOn = std::make_shared<std::atomic_bool>(true);
    m_bar->setValue(0);
    m_cancel->setEnabled(true);
    show();
    return [goesOn = m_goesOn, bar = QPointer<QProgressBar>(m_bar), told = -1](int done, int total) mutable {
        const int percent = total > 0 ? static_cast<int>(qint64(done) * 100 / total) : 0;
        if (*goesOn && std::exchange(told, percent) != percent)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [bar, percent] {
                    if (bar)
                        bar->setValue(percent);
                },
                Qt::QueuedConnection);
        return goesOn->load();
    };
}

void LongWork::finish()
{
    *m_goesOn = false;
    hide();
}

} // namespace rollcall::office

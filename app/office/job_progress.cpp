#include "app/office/job_progress.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>

#include <utility>

namespace rollcall::office {

using namespace Qt::StringLiterals;

JobProgress::JobProgress(const QString& objectName, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_goesOn(std::make_shared<std::atomic_bool>(false))
{
    setObjectName(objectName);
    m_bar->setObjectName(objectName % u"Bar");
    m_bar->setAccessibleName(name);
    m_bar->setTextVisible(false);
    m_cancel->setObjectName(objectName % u"Cancel");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    row->addWidget(m_bar, 1);
    row->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, &JobProgress::cancel);
    hide();
}

JobProgress::~JobProgress()
{
    *m_goesOn = false;
}

services::Progress JobProgress::start()
{
    cancel();
    m_goesOn = std::make_shared<std::atomic_bool>(true);
    m_bar->setValue(0);
    return [goesOn = m_goesOn, widget = QPointer<JobProgress>(this), told = -1](int done, int total) mutable {
        const int percent = total > 0 ? static_cast<int>(qint64(done) * 100 / total) : 0;
        if (*goesOn && std::exchange(told, percent) != percent)
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [goesOn, widget, percent] {
                    if (!widget || !*goesOn)
                        return;
                    widget->m_bar->setValue(percent);
                    widget->show();
                },
                Qt::QueuedConnection);
        return goesOn->load();
    };
}

void JobProgress::cancel()
{
    *m_goesOn = false;
    hide();
}

} // namespace rollcall::office

#include "app/office/notice.h"

#include "app/office/staff_sheet.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPushButton>

#include <chrono>
#include <utility>

namespace rollcall::office {
namespace {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

constexpr auto kShown = 8s; ///< long enough to read it and to undo

} // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel(this))
    , m_undo(new QPushButton(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"notice"_s);
    setProperty("look", u"card"_s);
    m_text->setObjectName(u"noticeText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_undo->setObjectName(u"noticeUndo"_s);
    m_close->setObjectName(u"noticeClose"_s);
    m_close->setProperty("look", u"quiet"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 8, 8);
    row->addWidget(m_text, 1);
    row->addWidget(m_undo);
    row->addWidget(m_close);
    m_timer.setSingleShot(true);
    m_timer.callOnTimeout(this, &QWidget::hide);
    connect(m_close, &QPushButton::clicked, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        hide();
        if (const auto undo = std::exchange(m_undoing, {}))
            undo();
    });
    retranslate();
    hide();
}

void Notice::tell(const QString& sentence, std::function<void()> undo)
{
    m_undoing = std::move(undo);
    show(sentence, u"strong"_s);
    m_timer.start(kShown);
}

void Notice::warn(const QString& sentence)
{
    m_undoing = {};
    m_timer.stop();
    show(sentence, u"fault"_s);
}

void Notice::show(const QString& sentence, const QString& look)
{
    setLook(m_text, look);
    m_text->setText(sentence);
    m_undo->setVisible(static_cast<bool>(m_undoing));
    QFrame::show();
}

void Notice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void Notice::retranslate()
{
    m_undo->setText(tr("Undo"));
    m_close->setText(tr("Close"));
}

} // namespace rollcall::office

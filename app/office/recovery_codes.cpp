#include "app/office/recovery_codes.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/facts.h"
#include "app/office/file_choice.h"
#include "app/office/staff_sheet.h"
#include "core/base/files.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QStringBuilder>

namespace rollcall::office {

using namespace Qt::StringLiterals;

RecoveryCodes::RecoveryCodes(const QStringList& codes, const QString& account, QWidget* parent)
    : QDialog(parent)
    , m_text(u"Rollcall, "_s % account % u'\n' % codes.join(u'\n') % u'\n')
    , m_remark(new QLabel(this))
{
    setObjectName(u"recoveryCodes"_s);
    setWindowTitle(tr("Recovery codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* card = new Facts(tr("Recovery codes"), this);
    auto* list = card->add(u"recoveryList"_s, tr("Each opens the account once"));
    list->setText(codes.join(u'\n'));
    auto* advice = new QLabel(
        tr("They are shown this once. Keep them where your phone is not: they let you in when it is lost."), this);
    advice->setProperty("look", u"muted"_s);
    for (auto* label : {advice, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_remark->setObjectName(u"recoveryRemark"_s);
    m_remark->hide();
    auto* copy = new QPushButton(tr("Copy"), this);
    copy->setObjectName(u"recoveryCopy"_s);
    auto* saved = new QPushButton(tr("Save…"), this);
    saved->setObjectName(u"recoverySave"_s);
    auto* close = new QPushButton(tr("I have kept them"), this);
    close->setObjectName(u"recoveryClose"_s);
    close->setProperty("look", u"primary"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        setLook(m_remark, u"strong"_s);
        m_remark->setText(tr("Copied."));
        m_remark->show();
    });
    connect(saved, &QPushButton::clicked, this, &RecoveryCodes::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(saved);
    buttons->addStretch(1);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(advice);
    column->addWidget(card);
    column->addWidget(m_remark);
    column->addLayout(buttons);
}

void RecoveryCodes::save()
{
    chooseNewFile(this, tr("Save the recovery codes"), u"*.txt"_s, u"rollcall-recovery-codes.txt"_s, u"txt"_s,
                  [this](const QString& path) {
                      const auto written = base::writeFile(path, m_text.toUtf8(), base::FileAccess::OwnerOnly);
                      setLook(m_remark, written ? u"strong"_s : u"fault"_s);
                      m_remark->setText(written ? tr("Saved as %1").arg(app::shown(path))
                                                : app::sentence(written.error()));
                      m_remark->show();
                  });
}

} // namespace rollcall::office

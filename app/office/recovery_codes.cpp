#include "app/office/recovery_codes.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/facts.h"
#include "app/office/file_choice.h"
#include "app/office/printer_choice.h"
#include "app/office/staff_sheet.h"
#include "core/base/files.h"
#include "core/pdf/report_pdf.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QStringBuilder>

#include <utility>

namespace rollcall::office {

using namespace Qt::StringLiterals;

RecoveryCodes::RecoveryCodes(runtime::SchoolThread& school, QStringList codes, QString account, QWidget* parent)
    : QDialog(parent)
    , m_school(school)
    , m_codes(std::move(codes))
    , m_account(std::move(account))
    , m_text(u"Rollcall, "_s % m_account % u'\n' % m_codes.join(u'\n') % u'\n')
    , m_remark(new QLabel(this))
{
    setObjectName(u"recoveryCodes"_s);
    setWindowTitle(tr("Recovery codes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* card = new Facts(tr("Recovery codes"), this);
    auto* list = card->add(u"recoveryList"_s, tr("Each opens the account once"));
    list->setText(m_codes.join(u'\n'));
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
    auto* printed = new QPushButton(tr("Print…"), this);
    printed->setObjectName(u"recoveryPrint"_s);
    auto* close = new QPushButton(tr("I have kept them"), this);
    close->setObjectName(u"recoveryClose"_s);
    close->setProperty("look", u"primary"_s);
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text);
        say(tr("Copied."), false);
    });
    connect(printed, &QPushButton::clicked, this, [this] {
        choosePrinter(this, u"recoveryPrinter"_s,
                      [this](std::shared_ptr<QPrinter> printer) { print(std::move(printer)); });
    });
    connect(saved, &QPushButton::clicked, this, &RecoveryCodes::save);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(copy);
    buttons->addWidget(saved);
    buttons->addWidget(printed);
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
                      say(written ? tr("Saved as %1").arg(app::shown(path)) : app::sentence(written.error()), !written);
                  });
}

void RecoveryCodes::print(std::shared_ptr<QPrinter> printer)
{
    printer->setDocName(tr("Recovery codes"));
    const pdf::PdfLook look{.fontFamily = font().family(), .direction = layoutDirection()};
    m_school.ask(
        this,
        [table = table(), look, printer = std::move(printer)](services::School& /*school*/) -> base::Result<void> {
            return pdf::paint(table, look, *printer)
                       ? base::Result<void>()
                       : base::fail(base::ErrorCode::FileNotWritable, printer->printerName());
        },
        [this](const base::Result<void>& painted) {
            say(painted ? tr("They were sent to the printer.") : app::sentence(painted.error()), !painted);
        });
}

exchange::ReportTable RecoveryCodes::table() const
{
    exchange::ReportTable table{.title = {tr("Recovery codes of %1"), {m_account}},
                                .remarks = {{tr("Each opens the account once")}},
                                .columns = {{u"code"_s, tr("Code")}}};
    for (const auto& code : m_codes)
        table.rows.push_back({code});
    return table;
}

void RecoveryCodes::say(const QString& sentence, bool isFault)
{
    setLook(m_remark, isFault ? u"fault"_s : u"strong"_s);
    m_remark->setText(sentence);
    m_remark->show();
}

} // namespace rollcall::office

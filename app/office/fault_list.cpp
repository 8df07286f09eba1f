#include "app/office/fault_list.h"

#include "app/office/form.h"

#include <QCoreApplication>
#include <QPlainTextEdit>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;

constexpr QSize kListSize(640, 260);

struct FaultList
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::FaultList)
};

} // namespace

Form* newFaultList(const QString& objectName, const QString& title, const QStringList& faults, QWidget* parent)
{
    auto* form = new Form(objectName, title, FaultList::tr("Choose another file…"), parent);
    form->setAdvice(FaultList::tr("%n thing(s) to put right in the file; nothing of it was taken over.", nullptr,
                                  static_cast<int>(faults.size())));
    auto* list = new QPlainTextEdit(faults.join(u'\n'), form);
    list->setObjectName(objectName % u"List");
    list->setReadOnly(true);
    list->setTabChangesFocus(true);
    list->setMinimumSize(kListSize);
    form->addField(FaultList::tr("What is wrong"), list);
    return form;
}

} // namespace rollcall::office

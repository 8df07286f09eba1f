#include "app/office/person_facts.h"

#include "app/common/shown_text.h"
#include "app/office/security_words.h"
#include "app/office/staff_sheet.h"
#include "app/office/words.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QLabel>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using domain::Role;

constexpr int kGap = 12;

struct PersonFacts
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::PersonFacts)
};

QString lineOf(const domain::Consent& consent)
{
    const QString given = consent.byGuardian ? PersonFacts::tr("%1: given by %2, guardian (text %3, %4)")
                                             : PersonFacts::tr("%1: given by %2 (text %3, %4)");
    const QString line =
        given.arg(momentText(consent.givenAt),
                  consent.givenBy.isEmpty() ? PersonFacts::tr("a name that was erased") : app::shown(consent.givenBy),
                  app::shown(consent.textVersion), app::shown(consent.language));
    return consent.withdrawnAt ? line % u". " % PersonFacts::tr("Withdrawn %1").arg(momentText(*consent.withdrawnAt))
                               : line;
}

QString lineOf(const storage::DeviceUse& use)
{
    return PersonFacts::tr("%1: first %2, last %3")
        .arg(app::shown(machineText(use.hash)), momentText(use.firstSeenAt), momentText(use.lastSeenAt));
}

template <class T>
QStringList linesOf(const std::vector<T>& rows)
{
    QStringList lines;
    for (const auto& row : rows)
        lines += lineOf(row);
    return lines.isEmpty() ? QStringList{PersonFacts::tr("none")} : lines;
}

QString passwordOf(const services::PersonFile& file)
{
    if (!file.hasPassword)
        return PersonFacts::tr("none: cannot sign in");
    return file.mustChangePassword ? PersonFacts::tr("to be changed at the next sign-in") : PersonFacts::tr("set");
}

QLabel* newLine(const QString& text, const QString& look)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setAlignment(leadingEdge() | Qt::AlignVCenter);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setProperty("look", look);
    return label;
}

} // namespace

std::vector<Fact> factsOf(const services::PersonFile& file, Role seenBy)
{
    const auto& person = file.person;
    std::vector<Fact> facts;
    if (file.erasedAt)
        facts.push_back({PersonFacts::tr("Erased"), {momentText(*file.erasedAt)}});
    facts.push_back({PersonFacts::tr("Number"), {QString::number(person.id.value)}});
    facts.push_back({PersonFacts::tr("Here since"), {momentText(person.registeredAt)}});
    facts.push_back({PersonFacts::tr("Face"),
                     {person.faceRegistered ? PersonFacts::tr("registered") : PersonFacts::tr("not registered")}});
    if (person.role != Role::Admin)
        facts.push_back(
            {PersonFacts::tr("PIN"),
             {file.pinSetAt ? PersonFacts::tr("set %1").arg(momentText(*file.pinSetAt)) : PersonFacts::tr("none")}});
    facts.push_back({PersonFacts::tr("Consents"), linesOf(file.consents)});
    if (seenBy != Role::Admin)
        return facts;
    if (person.role != Role::Student)
        facts.push_back({PersonFacts::tr("Password"), {passwordOf(file)}});
    facts.push_back({PersonFacts::tr("Devices"), linesOf(file.devices)});
    return facts;
}

void showFactsIn(QVBoxLayout* column, const std::vector<Fact>& facts)
{
    while (auto* item = column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto& [name, lines] : facts) {
        column->addWidget(newLine(name, u"caption"_s));
        for (const auto& line : lines) {
            auto* label = newLine(line, u"plain"_s);
            label->setAccessibleName(name % u": " % line);
            column->addWidget(label);
        }
        column->addSpacing(kGap);
    }
}

} // namespace rollcall::office

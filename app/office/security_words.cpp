#include "app/office/security_words.h"

#include <QComboBox>
#include <QCoreApplication>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using attendance::WatchRule;
using security::KeyPlace;

constexpr qsizetype kMachineLetters = 12;
constexpr int kUsualDays = 30;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::office::SecurityWords)
};

QString sentenceOf(WatchRule rule, int count)
{
    switch (rule) {
    case WatchRule::StudentFailures:
        return Words::tr("Refused %n time(s)", nullptr, count);
    case WatchRule::MachineFailures:
        return Words::tr("%n wrong PIN(s) and faces at one machine", nullptr, count);
    case WatchRule::FacesTooFast:
        return Words::tr("%n student(s) by face, faster than people walk by", nullptr, count);
    case WatchRule::FacesAlike:
        return Words::tr("%n student(s) with the very same face distance", nullptr, count);
    case WatchRule::PinsTooFast:
        return Words::tr("%n student(s) by PIN, faster than several people type", nullptr, count);
    case WatchRule::ManyMachines:
        return Words::tr("At several machines at once, %n try(s)", nullptr, count);
    case WatchRule::RoomsTooFast:
        return Words::tr("Marked in two rooms with no time to walk");
    case WatchRule::OutsideSession:
        return Words::tr("%n mark(s) before the start or after the end", nullptr, count);
    case WatchRule::MarkWithoutTry:
        return Words::tr("%n mark(s) that no check-in made", nullptr, count);
    case WatchRule::OutsideCampus:
        return Words::tr("%n try(s) from outside the campus", nullptr, count);
    case WatchRule::PositionUnknown:
        return Words::tr("%n try(s) without a known position", nullptr, count);
    case WatchRule::FramesReplayed:
        return Words::tr("Frames of an earlier try came again, %n time(s)", nullptr, count);
    case WatchRule::ClockBack:
        return Words::tr("The clock was set back; %n try(s) were stored meanwhile", nullptr, count);
    case WatchRule::PinLocked:
        return Words::tr("Wrong PINs locked the student's PIN %n time(s)", nullptr, count);
    case WatchRule::AccountLocked:
        return Words::tr("Wrong passwords locked the sign-in %n time(s)", nullptr, count);
    case WatchRule::MachineLocked:
        return Words::tr("Wrong PINs or passwords locked a machine %n time(s)", nullptr, count);
    case WatchRule::LogAltered:
        return Words::tr("A log was altered outside Rollcall; the tab Logs says where");
    case WatchRule::SchemaAltered:
        return Words::tr("The file has not the tables and triggers that Rollcall makes");
    }
    Q_UNREACHABLE();
}

} // namespace

QString sentenceOf(const attendance::WatchFinding& finding)
{
    return sentenceOf(finding.rule, static_cast<int>(finding.count));
}

QString wordsOf(attendance::Severity severity)
{
    return severity == attendance::Severity::Warning ? Words::tr("Warning") : Words::tr("Notice");
}

app::Tone toneOf(attendance::Severity severity)
{
    return severity == attendance::Severity::Warning ? app::Tone::Bad : app::Tone::Warning;
}

QString wordsOf(KeyPlace place)
{
    switch (place) {
    case KeyPlace::Credential:
        return Words::tr("A systemd credential");
    case KeyPlace::Keyring:
        return Words::tr("The keyring of the desktop");
    case KeyPlace::File:
        return Words::tr("A key file");
    case KeyPlace::Passphrase:
        return Words::tr("A key file with a passphrase");
    }
    Q_UNREACHABLE();
}

QString kindWords(const QString& name)
{
    const std::pair<QString, QString> kinds[] = {{u"attempts"_s, Words::tr("Tries to check in")},
                                                 {u"backups"_s, Words::tr("Backups and copies of the file")},
                                                 {u"consents"_s, Words::tr("Withdrawn consents")},
                                                 {u"devices"_s, Words::tr("Machines of people")},
                                                 {u"faces"_s, Words::tr("Faces")},
                                                 {u"mark_details"_s, Words::tr("Place and machine of marks")},
                                                 {u"rate_limits"_s, Words::tr("Counts of wrong tries")},
                                                 {u"review_items"_s, Words::tr("Resolved reviews")},
                                                 {u"sessions"_s, Words::tr("Sessions with their marks")},
                                                 {u"staff_actions"_s, Words::tr("Changes by staff")},
                                                 {u"staff_attendance"_s, Words::tr("Staff attendance")}};
    for (const auto& [kind, words] : kinds)
        if (kind == name)
            return words;
    return name;
}

QString machineText(const QString& hash)
{
    return hash.left(kMachineLetters);
}

QComboBox* periodBox(const QString& objectName, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setObjectName(objectName);
    box->setAccessibleName(Words::tr("Since when"));
    box->addItem(Words::tr("Last 7 days"), 7);
    box->addItem(Words::tr("Last 30 days"), kUsualDays);
    box->addItem(Words::tr("Last year"), 365);
    box->setCurrentIndex(box->findData(kUsualDays));
    return box;
}

base::UtcTime beginOf(const QComboBox& period, base::UtcTime now)
{
    return now - std::chrono::days(period.currentData().toInt());
}

} // namespace rollcall::office

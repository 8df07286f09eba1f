#include "core/services/retention_kinds_p.h"

#include "core/attendance/retention_rules.h"
#include "core/services/backup_file_p.h"
#include "core/services/face_vault_p.h"
#include "core/services/setting_catalogue.h"
#include "core/storage/consent_table.h"
#include "core/storage/device_table.h"
#include "core/storage/mark_table.h"
#include "core/storage/rate_limit_table.h"
#include "core/storage/review_table.h"
#include "core/storage/session_table.h"
#include "core/storage/staff_attendance_table.h"
#include "core/storage/template_table.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace rollcall::services {
namespace {

using base::ErrorCode;
using base::Result;
using namespace Qt::StringLiterals;

constexpr int kRowsAtOnce = 10'000;

Result<Expired> expiredOf(const Result<storage::OldRows>& rows)
{
    if (!rows)
        return base::propagate(rows);
    Expired expired;
    expired.rows = *rows;
    return expired;
}

Result<void> told(const Result<qint64>& rows, const RowsGone& gone)
{
    if (!rows)
        return base::propagate(rows);
    return gone(*rows) ? Result<void>() : base::fail(ErrorCode::Cancelled, {});
}

template <class Table>
constexpr KindOfData rowsOf(QStringView name)
{
    return {.name = name,
            .chain = {},
            .find = [](School& school, base::UtcTime before,
                       base::UtcTime /*now*/) { return expiredOf(Table(school.database()).older(before)); },
            .remove = [](School& school, const Expired& /*expired*/, base::UtcTime before,
                         const RowsGone& gone) { return told(Table(school.database()).removeOlder(before), gone); }};
}

void add(storage::OldRows& rows, base::UtcTime time)
{
    ++rows.count;
    rows.oldest = std::min(rows.oldest.value_or(time), time);
    rows.newest = std::max(rows.newest.value_or(time), time);
}

Result<Expired> findFaces(School& school, base::UtcTime before, base::UtcTime /*now*/)
{
    const auto uses = storage::TemplateTable(school.database()).uses();
    if (!uses)
        return base::propagate(uses);
    Expired expired;
    for (const auto& use : *uses) {
        const auto needed = attendance::faceNeededAt(use);
        if (needed >= before)
            continue;
        expired.people.push_back(use.person);
        add(expired.rows, needed);
    }
    return expired;
}

Result<void> removeFaces(School& school, const Expired& expired, base::UtcTime /*before*/, const RowsGone& gone)
{
    for (const auto person : expired.people) {
        if (auto destroyed = destroyFace(school.database(), person); !destroyed)
            return destroyed;
        if (!gone(1))
            return base::fail(ErrorCode::Cancelled, {});
    }
    return {};
}

Result<Expired> findMarkDetails(School& school, base::UtcTime before, base::UtcTime /*now*/)
{
    return expiredOf(storage::MarkTable(school.database()).olderDetails(before));
}

Result<void> clearMarkDetails(School& school, const Expired& /*expired*/, base::UtcTime before, const RowsGone& gone)
{
    return told(storage::MarkTable(school.database()).clearOlderDetails(before), gone);
}

Result<Expired> findLog(School& school, storage::AuditTable table, base::UtcTime before, base::UtcTime now)
{
    storage::AuditCutTable cuts(school.database());
    auto cut = cuts.possible(table, before, now);
    if (!cut)
        return base::propagate(cut);
    if (!*cut)
        return Expired();
    auto expired = expiredOf(cuts.rowsUpTo(**cut));
    if (expired)
        expired->cut = std::move(*cut);
    return expired;
}

Result<void> cutLog(School& school, const Expired& expired, base::UtcTime /*before*/, const RowsGone& gone)
{
    storage::AuditCutTable cuts(school.database());
    if (auto written = cuts.insert(*expired.cut); !written)
        return written;
    for (;;) {
        const auto removed = cuts.removeRows(expired.cut->head.table, kRowsAtOnce);
        if (auto done = told(removed, gone); !done || *removed < kRowsAtOnce)
            return done;
    }
}

template <storage::AuditTable table>
constexpr KindOfData logOf(QStringView name)
{
    return {.name = name,
            .chain = table,
            .find = [](School& school, base::UtcTime before,
                       base::UtcTime now) { return findLog(school, table, before, now); },
            .remove = cutLog};
}

/// This school's backups in its folder but the newest one.
Result<std::vector<BackupFile>> ownOlderBackups(School& school)
{
    const auto folder = settingText(school, u"backup.folder"_s);
    if (!folder)
        return base::propagate(folder);
    if (folder->isEmpty())
        return std::vector<BackupFile>();
    auto backups = ownBackups(school, *folder);
    if (!backups && backups.error().code == ErrorCode::FileNotFound)
        return std::vector<BackupFile>();
    if (backups && !backups->empty())
        backups->erase(backups->begin());
    return backups;
}

Result<Expired> findFiles(School& school, base::UtcTime before, base::UtcTime /*now*/)
{
    const auto backups = ownOlderBackups(school);
    if (!backups)
        return base::propagate(backups);
    Expired expired;
    const auto consider = [&](const QString& path, base::UtcTime made) {
        if (made >= before)
            return;
        expired.files << path;
        add(expired.rows, made);
    };
    for (const auto& backup : *backups)
        consider(backup.path, backup.createdAt);
    for (const auto& path : copiesBeside(school.database().path()))
        consider(path, base::UtcTime(std::chrono::milliseconds(QFileInfo(path).lastModified().toMSecsSinceEpoch())));
    return expired;
}

Result<void> removeFiles(School& /*school*/, const Expired& expired, base::UtcTime /*before*/, const RowsGone& gone)
{
    for (const auto& path : expired.files) {
        if (!QFile::remove(path))
            return base::fail(ErrorCode::FileNotWritable, path);
        if (!gone(1))
            return base::fail(ErrorCode::Cancelled, {});
    }
    return {};
}

constexpr std::array kKinds{
    KindOfData{.name = u"faces", .chain = {}, .find = findFaces, .remove = removeFaces},
    rowsOf<storage::ConsentTable>(u"consents"),
    rowsOf<storage::DeviceTable>(u"devices"),
    rowsOf<storage::ReviewTable>(u"review_items"),
    rowsOf<storage::RateLimitTable>(u"rate_limits"),
    KindOfData{.name = u"mark_details", .chain = {}, .find = findMarkDetails, .remove = clearMarkDetails},
    rowsOf<storage::SessionTable>(u"sessions"),
    rowsOf<storage::StaffAttendanceTable>(u"staff_attendance"),
    logOf<storage::AuditTable::Attempts>(u"attempts"),
    logOf<storage::AuditTable::StaffActions>(u"staff_actions"),
    KindOfData{.name = u"backups", .chain = {}, .find = findFiles, .remove = removeFiles},
};

} // namespace

std::span<const KindOfData> kindsOfData()
{
    return kKinds;
}

} // namespace rollcall::services

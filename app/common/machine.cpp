#include "app/common/machine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <time.h>
#include <unistd.h>

namespace rollcall::app {
namespace {

using namespace Qt::StringLiterals;

#ifdef NDEBUG
constexpr bool kIsOptimised = true;
#else
constexpr bool kIsOptimised = false;
#endif

/// The value of the first line `name : value` in a file of /proc; empty where there is none.
QString procValue(const QString& path, QLatin1StringView name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const auto& line : lines)
        if (line.startsWith(name))
            return line.section(u':', 1).trimmed();
    return {};
}

double megabytes(const QString& kibibytes)
{
    return kibibytes.section(u' ', 0, 0).toDouble() * 1024 / 1e6;
}

} // namespace

QJsonObject machineJson()
{
    return {{u"processor"_s, procValue(u"/proc/cpuinfo"_s, "model name"_L1)},
            {u"cores"_s, QThread::idealThreadCount()},
            {u"memory_mb"_s, megabytes(procValue(u"/proc/meminfo"_s, "MemTotal"_L1))},
            {u"system"_s, QString(QSysInfo::prettyProductName() % u", "_s % QSysInfo::currentCpuArchitecture())},
            {u"optimised"_s, kIsOptimised}};
}

QString machineText()
{
    const auto machine = machineJson();
    return u"%1, %2 cores, %3 MB; %4%5"_s.arg(machine[u"processor"_s].toString())
        .arg(machine[u"cores"_s].toInt())
        .arg(machine[u"memory_mb"_s].toDouble(), 0, 'f', 0)
        .arg(machine[u"system"_s].toString(), kIsOptimised ? QString() : u"; a build for debugging"_s);
}

double peakMemoryMb()
{
    return megabytes(procValue(u"/proc/self/status"_s, "VmHWM"_L1));
}

double presentMemoryMb()
{
    return megabytes(procValue(u"/proc/self/status"_s, "VmRSS"_L1));
}

std::chrono::milliseconds processAge()
{
    // Field 22 of proc_pid_stat(5), counted after the name, which may hold blanks: start in ticks since boot.
    QFile stat(u"/proc/self/stat"_s);
    timespec now{};
    if (!stat.open(QIODevice::ReadOnly) || clock_gettime(CLOCK_BOOTTIME, &now) != 0)
        return {};
    const auto text = QString::fromUtf8(stat.readAll());
    const auto startTicks = text.section(u") "_s, -1).section(u' ', 19, 19).toLongLong();
    const auto startMs = startTicks * 1000 / sysconf(_SC_CLK_TCK);
    return std::chrono::milliseconds(now.tv_sec * 1000 + now.tv_nsec / 1'000'000 - startMs);
}

} // namespace rollcall::app

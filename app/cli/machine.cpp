#include "app/cli/machine.h"

#include <QFile>
#include <QSysInfo>
#include <QThread>

namespace rollcall::cli {
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

} // namespace rollcall::cli

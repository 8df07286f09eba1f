#include "tests/app/cli/pseudo_terminal.h"

#include <QtGlobal>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cstdlib>

namespace rollcall::cli {

PseudoTerminal::PseudoTerminal() : m_personsEnd(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)), m_programsEnd(-1)
{
    if (m_personsEnd >= 0 && grantpt(m_personsEnd) == 0 && unlockpt(m_personsEnd) == 0)
        m_programsEnd = open(ptsname(m_personsEnd), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_programsEnd < 0 || fcntl(m_personsEnd, F_SETFL, O_NONBLOCK) != 0)
        qFatal("no pseudo terminal");
}

PseudoTerminal::~PseudoTerminal()
{
    close(m_programsEnd);
    close(m_personsEnd);
}

bool PseudoTerminal::echoes() const
{
    termios settings{};
    tcgetattr(m_programsEnd, &settings);
    return (settings.c_lflag & ECHO) != 0;
}

void PseudoTerminal::type(const QByteArray& keys) const
{
    if (write(m_personsEnd, keys.constData(), static_cast<std::size_t>(keys.size())) != keys.size())
        qFatal("nothing can be typed");
}

QByteArray PseudoTerminal::shown()
{
    std::array<char, 4096> part;
    for (ssize_t size = 0; (size = read(m_personsEnd, part.data(), part.size())) > 0;)
        m_shown.append(part.data(), size);
    return m_shown;
}

} // namespace rollcall::cli

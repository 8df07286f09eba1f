#pragma once

#include <QByteArray>

namespace rollcall::cli {

/// A terminal of its own, as a window on a desktop makes one.
class PseudoTerminal final
{
public:
    PseudoTerminal();
    PseudoTerminal(const PseudoTerminal&) = delete;
    PseudoTerminal& operator=(const PseudoTerminal&) = delete;
    ~PseudoTerminal();

    /// The descriptor for the program.
    [[nodiscard]] int programsEnd() const { return m_programsEnd; }

    /// Whether what is typed shows.
    [[nodiscard]] bool echoes() const;
    void type(const QByteArray& keys) const;
    /// All that showed up to now, typed or written.
    [[nodiscard]] QByteArray shown();

private:
    int m_personsEnd;
    int m_programsEnd;
    QByteArray m_shown;
};

} // namespace rollcall::cli

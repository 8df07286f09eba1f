#include "app/cli/terminal.h"

#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>
#include <string>

namespace rollcall::cli {
namespace {

using base::ErrorCode;
using namespace Qt::StringLiterals;

constexpr int kBarWidth = 30;
constexpr QStringView kPasswordsDiffer = u"the two passwords differ";
constexpr QStringView kNoPassphrase = u"no terminal to ask for the passphrase; use --passphrase-file";

volatile std::sig_atomic_t interrupted = 0;

extern "C" void onInterrupt(int)
{
    interrupted = 1;
}

/// Turns the terminal's echo off for its lifetime.
class HiddenInput
{
public:
    HiddenInput()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenInput() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    HiddenInput(const HiddenInput&) = delete;
    HiddenInput& operator=(const HiddenInput&) = delete;

private:
    termios m_before{};
};

base::Result<QString> readLine()
{
    std::string line;
    const bool hasLine = static_cast<bool>(std::getline(std::cin, line));
    if (interrupted != 0)
        return base::fail(ErrorCode::Cancelled);
    if (!hasLine)
        return base::fail(ErrorCode::InvalidArgument, u"the input ended before a line"_s);
    return QString::fromStdString(line);
}

base::Result<QString> ask(const char* prompt)
{
    std::fputs(prompt, stderr);
    auto line = [] {
        const HiddenInput hidden;
        return readLine();
    }();
    std::fputc('\n', stderr);
    return line;
}

base::Result<QString> askTwice(const char* prompt, const QString& differing)
{
    auto first = ask(prompt);
    if (!first)
        return first;
    const auto again = ask("The same again: ");
    if (!again)
        return again;
    if (*again != *first)
        return base::fail(ErrorCode::InvalidArgument, differing);
    return first;
}

QString withoutCarriageReturn(QString line)
{
    if (line.endsWith(u'\r'))
        line.chop(1);
    return line;
}

base::Result<QString> readPipedLine()
{
    return readLine().map(withoutCarriageReturn);
}

} // namespace

void catchInterrupt()
{
    // Without SA_RESTART a question on the terminal ends, too; a second Ctrl+C ends the program.
    struct sigaction action = {};
    action.sa_handler = onInterrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    sigaction(SIGINT, &action, nullptr);
}

services::Progress progressBar()
{
    const bool isTerminal = isatty(STDERR_FILENO) == 1;
    return [isTerminal](int done, int total) {
        if (isTerminal && total > 0) {
            const int filled = static_cast<int>(qint64{done} * kBarWidth / total);
            std::fprintf(stderr, "\r\033[K[%s%s] %d of %d", std::string(static_cast<std::size_t>(filled), '#').c_str(),
                         std::string(static_cast<std::size_t>(kBarWidth - filled), '.').c_str(), done, total);
            if (done == total)
                clearProgressBar();
        }
        return interrupted == 0;
    };
}

void clearProgressBar()
{
    if (isatty(STDERR_FILENO) == 1)
        std::fputs("\r\033[K", stderr);
}

bool hasTerminal()
{
    return isatty(STDIN_FILENO) == 1;
}

base::Result<QString> askNewPassword()
{
    if (!hasTerminal())
        return base::fail(ErrorCode::InvalidArgument, u"no terminal to ask for the password; use --password-file"_s);
    return askTwice("Password: ", kPasswordsDiffer.toString());
}

base::Result<QString> readPin()
{
    return hasTerminal() ? ask("PIN: ") : readPipedLine();
}

base::Result<QString> readNewPin()
{
    return hasTerminal() ? askTwice("PIN: ", u"the two PINs differ"_s) : readPipedLine();
}

base::Result<QString> readPassword()
{
    return hasTerminal() ? ask("Current password: ") : readPipedLine();
}

base::Result<QString> readNewPassword()
{
    return hasTerminal() ? askTwice("New password: ", kPasswordsDiffer.toString()) : readPipedLine();
}

base::Result<QString> readCode()
{
    return hasTerminal() ? ask("Code: ") : readPipedLine();
}

bool showsOnTerminal()
{
    return isatty(STDOUT_FILENO) == 1;
}

base::Result<void> confirm(const QString& question)
{
    if (!hasTerminal())
        return base::fail(ErrorCode::InvalidArgument, u"no terminal to ask on; use --yes"_s);
    std::fprintf(stderr, "%s Type yes: ", qUtf8Printable(question));
    const auto answer = readLine();
    if (!answer)
        return base::propagate(answer);
    if (answer->trimmed() != u"yes"_s)
        return base::fail(ErrorCode::Cancelled);
    return {};
}

base::Result<QString> askNewPassphrase()
{
    if (!hasTerminal())
        return base::fail(ErrorCode::InvalidArgument, kNoPassphrase.toString());
    return askTwice("Passphrase: ", u"the two passphrases differ"_s);
}

base::Result<QString> askPassphrase()
{
    return hasTerminal() ? ask("Passphrase: ") : base::fail(ErrorCode::InvalidArgument, kNoPassphrase.toString());
}

base::Result<QString> askPassphraseOfKey()
{
    return ask("Passphrase of the key: ");
}

} // namespace rollcall::cli

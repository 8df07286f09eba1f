#include "app/office/backup_tab.h"

#include "app/common/messages.h"
#include "app/common/shown_text.h"
#include "app/office/facts.h"
#include "app/office/security_words.h"
#include "app/office/words.h"
#include "core/security/sealed_file.h"

#include <QLocale>

namespace rollcall::office {
namespace {

using namespace Qt::StringLiterals;
using services::School;

QString newestText(const services::BackupState& state)
{
    if (!state.newest)
        return BackupTab::tr("There is none yet.");
    const QString made = momentText(state.newest->createdAt) % u" · " %
                         QLocale().formattedDataSize(state.newest->bytes) % u" · " % state.newest->path;
    return state.isLate ? BackupTab::tr("Late: %1").arg(made) : made;
}

} // namespace

BackupTab::BackupTab(const PageContext& context, QWidget* parent)
    : Page(u"backupTab"_s, context, parent)
    , m_now(addAction(u"backupNow"_s, tr("Back up now"), u"primary"_s))
{
    setSubtitle(tr("A backup holds everything but the key"));
    auto* backups = new Facts(tr("Backups"), this);
    m_folder = backups->add(u"backupFolder"_s, tr("Folder"));
    m_newest = backups->add(u"backupNewest"_s, tr("Newest"));
    m_next = backups->add(u"backupNext"_s, tr("Next"));
    m_failure = backups->add(u"backupFailure"_s, tr("Last failure"));
    auto* key = new Facts(tr("Key of the faces"), this);
    m_keyId = key->add(u"keyId"_s, tr("Name"));
    m_keyPlace = key->add(u"keyPlace"_s, tr("Place"));
    m_now->setEnabled(false);
    connect(m_now, &QPushButton::clicked, this, &BackupTab::backUp);
    body()->addWidget(backups);
    body()->addWidget(key);
    body()->addStretch(1);
}

void BackupTab::refresh()
{
    ask(&services::backupState, [this](const services::BackupState& state) { show(state); });
    askResult(
        this,
        [](School& school) -> base::Result<KeyFacts> {
            const auto found = school.foundKey();
            if (!found)
                return base::propagate(found);
            return KeyFacts{security::keyIdOf((*found)->key), (*found)->place, (*found)->where};
        },
        [this](const base::Result<KeyFacts>& key) { show(key); });
}

void BackupTab::show(const services::BackupState& state)
{
    m_now->setEnabled(!m_isRunning && !state.folder.isEmpty());
    m_folder->setText(state.folder.isEmpty() ? tr("None. Set backup.folder in Settings.") : app::shown(state.folder));
    m_newest->setText(newestText(state));
    m_next->setText(state.nextAt ? tr("%1, every %n hour(s), by the kiosk when no session runs", nullptr,
                                      static_cast<int>(state.every.count()))
                                       .arg(momentText(*state.nextAt))
                                 : tr("None by itself. Set backup.every_hours in Settings."));
    m_failure->setText(state.failure ? momentText(state.failure->at) % u" · " % app::shown(state.failure->reason)
                                     : tr("None"));
}

void BackupTab::show(const base::Result<KeyFacts>& key)
{
    m_keyId->setText(key ? key->id : tr("None was found."));
    m_keyPlace->setText(key ? wordsOf(key->place) % u": " % app::shown(key->where) : app::sentence(key.error()));
}

void BackupTab::backUp()
{
    m_isRunning = true;
    m_now->setEnabled(false);
    askResult(
        this, [actor = actor()](School& school) { return services::backUpNow(school, actor); },
        [this](const base::Result<services::ScheduledBackup>& made) {
            m_isRunning = false;
            if (made)
                emit told(tr("The backup was made and checked: %1").arg(app::shown(made->file.path)), {});
            else
                emit failed(made.error());
            refresh();
        });
}

} // namespace rollcall::office

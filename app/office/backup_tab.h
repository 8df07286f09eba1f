#pragma once

#include "app/office/page.h"
#include "core/security/key_places.h"
#include "core/services/scheduled_backup.h"

namespace rollcall::office {

/// When backups were made and where, and which key opens them.
class BackupTab final : public Page
{
    Q_OBJECT

public:
    BackupTab(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& /*theme*/) override {}

private:
    /// Which key it is and where, never the key.
    struct KeyFacts
    {
        QString id;
        security::KeyPlace place = security::KeyPlace::File;
        QString where;
    };

    void show(const services::BackupState& state);
    void show(const base::Result<KeyFacts>& key);
    void backUp();

    QPushButton* m_now;
    QLabel* m_folder;
    QLabel* m_newest;
    QLabel* m_next;
    QLabel* m_failure;
    QLabel* m_keyId;
    QLabel* m_keyPlace;
    bool m_isRunning = false;
};

} // namespace rollcall::office

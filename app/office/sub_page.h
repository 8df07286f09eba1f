#pragma once

#include "app/office/page.h"

#include <QPointer>

namespace rollcall::office {

/// A page that another page opens and the sidebar does not list. Escape, the system's key for going back and a button
/// lead to the page it was opened from.
class SubPage : public Page
{
    Q_OBJECT

public:
    SubPage(const QString& objectName, const PageContext& context, QWidget* parent);

    void setOrigin(Page* origin) { m_origin = origin; }
    void leave();

signals:
    void left(rollcall::office::Page* to);

private:
    QPointer<Page> m_origin;
};

} // namespace rollcall::office

#pragma once

#include <QWidget>

class QFormLayout;
class QLabel;

namespace rollcall::office {

/// A card of facts: names at the side, what holds beside them.
class Facts final : public QWidget
{
    Q_OBJECT

public:
    Facts(const QString& heading, QWidget* parent);

    /// The label of what holds.
    QLabel* add(const QString& objectName, const QString& name);

private:
    QFormLayout* m_rows;
};

} // namespace rollcall::office

#pragma once

#include <QComboBox>

namespace rollcall::office {

/// A field for where pictures come from: anything may be typed, and the list offers the cameras that are there when it
/// is opened.
class SourceBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit SourceBox(QWidget* parent);

    void showPopup() override;
};

} // namespace rollcall::office

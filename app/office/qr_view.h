#pragma once

#include "app/common/qr_code.h"

#include <QWidget>

namespace rollcall::office {

/// A QR code to be read from the screen: dark on light whatever the theme, as its readers want it.
class QrView final : public QWidget
{
    Q_OBJECT

public:
    QrView(app::QrCode code, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    app::QrCode m_code;
};

} // namespace rollcall::office

#pragma once

#include "app/kiosk/panel.h"

#include <vector>

namespace rollcall::kiosk {

class Button;

/// Latin letters, digits and the signs of emails and passwords, for a machine without a keyboard. Each key types into
/// whatever has the focus, and never takes it.
class TouchKeyboard final : public Panel
{
    Q_OBJECT

public:
    explicit TouchKeyboard(QWidget* parent);

    void setTheme(const app::Theme& theme) override;

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class Layer { Small, Capital, Signs };

    void addRow(qsizetype row);
    Button* addKey(const QString& objectName, Panel* row, int share = 1);
    void show(Layer layer);
    void retranslate();

    Layer m_layer = Layer::Small;
    std::vector<std::vector<Button*>> m_keys; ///< by row, those that change with the layer
    Button* m_shift = nullptr;
    Button* m_signs = nullptr;
    Button* m_erase = nullptr;
    Button* m_space = nullptr;
};

} // namespace rollcall::kiosk

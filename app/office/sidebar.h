#pragma once

#include <QString>
#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace rollcall::office {

/// The pages by name, one of them chosen. Arrow keys go up and down; Ctrl+1 to Ctrl+9 choose directly. In a low window
/// the pages scroll; who has signed in, and what stands below, stays in view.
class Sidebar final : public QWidget
{
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent);

    /// Replaces what is there. An empty name is a gap.
    void setEntries(const std::vector<std::pair<QString, QString>>& objectAndName);
    void choose(int page);
    /// Who has signed in, and what they may do here. The name opens the own account.
    void setPerson(const QString& name, const QString& role);
    void addFootButton(QPushButton* button);

signals:
    void chosen(int page);
    void accountWanted();

protected:
    /// Keeps the entry that has the focus in view, and the scrolled part as wide as its entries.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QVBoxLayout* m_column;
    QScrollArea* m_scroll;
    QWidget* m_list;
    QVBoxLayout* m_entries;
    QVBoxLayout* m_foot;
    QButtonGroup* m_group;
    QLabel* m_product;
    QPushButton* m_name;
    QLabel* m_role;
};

} // namespace rollcall::office

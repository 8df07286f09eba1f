#pragma once

#include <QDialog>
#include <QLineEdit>

#include <functional>
#include <vector>

class QFormLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace rollcall::office {

/// A dialog of named fields that checks as one types: the button that ends it well is ready once every field is. It is
/// opened with open(), destroys itself when it is closed, and stays open until accept() while what was entered is on
/// its way. Escape closes it; where something was typed it asks first.
class Form final : public QDialog
{
    Q_OBJECT

public:
    /// What is wrong with a text, for people; empty: nothing.
    using Check = std::function<QString(const QString&)>;

    Form(const QString& objectName, const QString& title, const QString& confirmText, QWidget* parent);

    /// A line above the fields.
    void setAdvice(const QString& advice);
    QLineEdit* addLine(const QString& objectName, const QString& name, const QString& text = {}, Check check = {});
    QLineEdit* addSecret(const QString& objectName, const QString& name, Check check = {});
    void addField(const QString& name, QWidget* field);
    void setDangerous();
    /// Whether what is no line is in order, too; true until said otherwise.
    void setReady(bool isReady);

    /// What came back: shown above the buttons; the form may be sent again.
    void showFault(const QString& sentence);

    [[nodiscard]] static Check notEmpty();

signals:
    /// Everything is in order and the person said so. The form waits for accept() or showFault().
    void confirmed();

public slots:
    void reject() override;
    /// Presses the button that ends it well, if it is ready.
    void confirm();

private:
    struct Field
    {
        QLineEdit* edit;
        QLabel* remark;
        Check check;
    };

    QLineEdit* addChecked(const QString& objectName, const QString& name, const QString& text, Check check);
    void recheck();
    [[nodiscard]] bool wasTyped() const;

    QLabel* m_advice;
    QFormLayout* m_fields;
    QLabel* m_fault;
    QPushButton* m_cancel;
    QPushButton* m_confirm;
    std::vector<Field> m_checked;
    bool m_isReady = true;
    bool m_isSent = false;
    bool m_hasWarned = false;
};

} // namespace rollcall::office

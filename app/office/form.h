#pragma once

#include <QDialog>
#include <QLineEdit>
#include <QVariant>

#include <functional>
#include <map>
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

    /// Somebody else has stored `now` meanwhile in place of `before`, which the field began with. A field that was left
    /// alone takes it, one that was changed keeps what was entered; below it stands what is stored, or was. For values
    /// of the field's own kind (text, number, date, time; of a box the text of an entry); nothing where the two are
    /// equal.
    void takeStored(QWidget* field, const QVariant& before, const QVariant& now);

    /// What came back: shown above the buttons; the form may be sent again.
    void showFault(const QString& sentence);

    /// For showFault() after takeStored().
    [[nodiscard]] static QString changedMeanwhile();

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
    void sayBelow(QWidget* field, const QString& sentence);
    void recheck();
    [[nodiscard]] bool wasTyped() const;

    QLabel* m_advice;
    QFormLayout* m_fields;
    QLabel* m_fault;
    QPushButton* m_cancel;
    QPushButton* m_confirm;
    std::vector<Field> m_checked;
    std::map<QWidget*, QLabel*> m_below; ///< what was stored meanwhile, by field
    bool m_isReady = true;
    bool m_isSent = false;
    bool m_hasWarned = false;
};

} // namespace rollcall::office

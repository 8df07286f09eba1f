#pragma once

#include "core/base/error.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace rollcall::office {

/// Asks for a password of one's own in place of one that somebody else has set; no other page opens before. A passive
/// view; what was typed is not kept.
class NewPasswordPage final : public QWidget
{
    Q_OBJECT

public:
    explicit NewPasswordPage(QWidget* parent);

    /// Empty.
    void open(const QString& personName);
    void refuse(const QString& sentence);

    /// What is wrong with a new password, for people; empty: nothing.
    [[nodiscard]] static QString faultOf(const QString& next);
    /// Why it was not changed.
    [[nodiscard]] static QString sentenceOf(const base::Error& error);

signals:
    void changeWanted(const QString& current, const QString& next);
    void somebodyElse();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void submit();
    void showState(bool isWaiting);
    void retranslate();

    QString m_person;
    QLabel* m_title;
    QLabel* m_advice;
    QLabel* m_currentName;
    QLineEdit* m_current;
    QLabel* m_nextName;
    QLineEdit* m_next;
    QLabel* m_againName;
    QLineEdit* m_again;
    QLabel* m_fault;
    QProgressBar* m_waiting;
    QPushButton* m_change;
    QPushButton* m_other;
    QString m_refusal;
};

} // namespace rollcall::office

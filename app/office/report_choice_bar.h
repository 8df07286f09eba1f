#pragma once

#include "app/office/report_job.h"
#include "core/domain/course.h"
#include "core/domain/person.h"
#include "core/services/timetable.h"
#include "core/storage/session_table.h"

#include <QWidget>

#include <map>
#include <vector>

class QComboBox;
class QCompleter;
class QDateEdit;
class QHBoxLayout;
class QLineEdit;
class QSpinBox;

namespace rollcall::office {

/// Which report, for whom, which days: one line of fields, those the report asks for. What can be chosen is the page's
/// to find; a choice stays when what can be chosen is set anew and still has it. For the window's thread.
class ReportChoiceBar final : public QWidget
{
    Q_OBJECT

public:
    /// What reports begin with when nobody has chosen yet.
    struct Usual
    {
        QDate today;
        std::optional<services::Term> term{};
        int lowPercent = 0;
        int absencesInARow = 1;
    };

    explicit ReportChoiceBar(QDate today, QWidget* parent);

    [[nodiscard]] ReportChoice choice() const;
    [[nodiscard]] services::ReportPeriod period() const;

    void setUsual(const Usual& usual);
    void setCourses(const std::vector<domain::Course>& courses);
    /// The latest first.
    void setSessions(const std::vector<storage::SessionBoardRow>& sessions);
    /// Those found for what was typed. The only one, or the one whose whole text was typed, is chosen.
    void setStudents(const std::vector<domain::Person>& students);

signals:
    void changed();
    void sessionsWanted();
    void studentTyped(const QString& text);

private:
    enum class Days { Week, Month, Term, All, Own };

    void build();
    void addField(QHBoxLayout* row, const QString& name, QWidget* field, int stretch);
    void setShown(QWidget* field, bool isShown);
    [[nodiscard]] ReportKind kind() const;
    void takeKind();
    void offerAllCourses();
    void showLimit();
    void takeDays();
    void takeOwnDays();
    void takeLimit();

    Usual m_usual;
    QComboBox* m_kind;
    QComboBox* m_course;
    QComboBox* m_session;
    QLineEdit* m_student;
    QComboBox* m_days;
    QDateEdit* m_from;
    QDateEdit* m_to;
    QSpinBox* m_limit;
    QCompleter* m_completer;
    std::map<QWidget*, QWidget*> m_fields; ///< with their names above
    std::optional<base::PersonId> m_chosenStudent;
    int m_low = 0;
    int m_inARow = 0;
};

} // namespace rollcall::office

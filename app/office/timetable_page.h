#pragma once

#include "app/office/page.h"
#include "core/services/timetable.h"

#include <memory>

class QComboBox;

namespace rollcall::office {

class Form;
class LessonFields;
class RowTable;

/// The timetable: the lessons of a week, all weekly lessons that are not over, or the holidays. Lessons are added,
/// changed and ended from a day on; a planned session is called off; administrators keep holidays and copy a term.
class TimetablePage final : public Page
{
    Q_OBJECT

public:
    TimetablePage(const PageContext& context, QWidget* parent);

    void refresh() override;
    void setTheme(const app::Theme& theme) override;

private:
    enum class View { Week, Rules, Holidays };

    void build();
    void buildMenu();
    [[nodiscard]] View view() const;
    [[nodiscard]] QDate today() const;
    void turnTo(QDate day);
    void showColumns();
    void showWeek(const services::Week& week);
    void showRules(const std::vector<storage::TimetableRow>& rules);
    void showHolidays(const std::vector<domain::Holiday>& holidays);
    void enableButtons();
    /// Of the week; good until the next refresh.
    [[nodiscard]] const services::WeekLesson* chosenLesson() const;
    [[nodiscard]] std::optional<domain::TimetableRule> chosenRule() const;
    [[nodiscard]] std::optional<domain::Session> chosenSession() const;
    [[nodiscard]] std::optional<domain::Holiday> chosenHoliday() const;

    void addRule(bool isOnce);
    void openNew(bool isOnce, const std::vector<domain::Course>& courses);
    void sendNew(Form* form, const services::NewRule& rule);
    void sendOnce(Form* form, const services::NewSession& session);
    void change(const domain::TimetableRule& rule);
    void sendChange(Form* form, const LessonFields& fields, const std::shared_ptr<domain::TimetableRule>& expected);
    void remove();
    void removeRule(const domain::TimetableRule& rule);
    void removeHoliday(const domain::Holiday& holiday);
    void callOff();
    void addHoliday();
    void copyTerm();
    void sendCopy(Form* form, QDate from, QDate through, int weeks);

    /// Says under the title of the form how many planned sessions go from that day on.
    void tellPlanned(Form* form, const domain::TimetableRule& rule, QDate from, bool isMadeAnew);
    /// Sends what a form holds; `done` gets the value. What failed is shown in the form, unless what it shows is old.
    template <class Job, class Done>
    void send(Form* form, Job job, Done done);
    /// Tells what was done; undoing it is a job on the school.
    template <class Job>
    void tell(const QString& sentence, Job undo);

    RowTable* m_table;
    QComboBox* m_view;
    QPushButton* m_previous;
    QPushButton* m_today;
    QPushButton* m_next;
    QPushButton* m_callOff;
    QPushButton* m_remove;
    QPushButton* m_change;
    QPushButton* m_add;
    QDate m_monday;
    std::vector<services::WeekLesson> m_lessons;
    std::vector<storage::TimetableRow> m_rules;
    std::vector<domain::Holiday> m_holidays;
};

} // namespace rollcall::office

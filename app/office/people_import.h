#pragma once

#include "app/office/page.h"
#include "core/exchange/people_csv.h"

namespace rollcall::office {

class Form;

/// Adds the people of a CSV file: shows all that is wrong with it, or everybody it would add, before anything is
/// stored. All of them or nobody.
class PeopleImport final : public QObject
{
    Q_OBJECT

public:
    PeopleImport(const PageContext& context, QWidget* page);

    /// Asks for the file.
    void start();
    void read(const QString& path);

signals:
    void told(const QString& sentence, const std::function<void()>& undo);
    void failed(const rollcall::base::Error& error);
    void changed();

private:
    void showFaults(const std::vector<exchange::PeopleProblem>& problems);
    void showPeople(const std::vector<exchange::PersonRow>& people);
    void add(Form* form, const std::vector<exchange::PersonRow>& people);

    PageContext m_context;
    QWidget* m_page;
};

} // namespace rollcall::office

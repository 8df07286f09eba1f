#include "core/services/audit.h"
#include "tests/app/office/staff_school.h"

#include <QLabel>
#include <QPushButton>

namespace rollcall::office {

class AuditPageTest final : public QObject
{
    Q_OBJECT

    /// One hundred and fifty actions, and one so far before them that no one part of the search holds both.
    struct Place : StaffSchool
    {
        static constexpr int kLate = 150;

        Place()
        {
            for (int row = 0; row < kLate; ++row)
                add(4 * kActionsSearchedAtOnce + row, "late.one");
            add(kActionsSearchedAtOnce, "early.one");
        }

        void add(qint64 id, const QByteArray& action) const
        {
            alter("INSERT INTO staff_actions (id, actor_name, action, subject, created_at) VALUES (" +
                  QByteArray::number(id) + ", 'user 1', '" + action + "', 'user 3', '2026-03-09T08:00:00.000Z')");
        }
    };

    static QTableView* openPage(const OpenOffice& open, const StaffSchool::Person& person)
    {
        open.enter(person);
        open.press(u"navauditPage"_s);
        return open.find<QTableView>(u"auditView"_s);
    }

private slots:
    void theWholeLogIsSearched()
    {
        Place place;
        const OpenOffice open(place);
        auto* view = openPage(open, place.chief);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 100, kPatienceMs);
        open.type(u"auditSearch"_s, u"EARLY"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        QCOMPARE(field(view, 0, 2), u"early.one"_s);
        open.type(u"auditSearch"_s, u"nowhere"_s);
        const auto* empty = open.find<QLabel>(u"auditEmpty"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 0, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(empty->text(), u"Nothing found for “nowhere”."_s, kPatienceMs);
    }

    void thePagesOfWhatIsFoundAreTurned()
    {
        Place place;
        const OpenOffice open(place);
        auto* view = openPage(open, place.chief);
        open.type(u"auditSearch"_s, u"early.one"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 1, kPatienceMs);
        open.type(u"auditSearch"_s, u"late.one"_s);
        auto* next = open.find<QPushButton>(u"auditNext"_s);
        QTRY_VERIFY_WITH_TIMEOUT(next->isVisible() && next->isEnabled() && field(view, 99, 2) == u"late.one",
                                 kPatienceMs);
        open.press(u"auditNext"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), Place::kLate - 100, kPatienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(open.find<QLabel>(u"auditPages"_s)->text().contains(u"150"_s), kPatienceMs);
        QVERIFY(!next->isEnabled());
        open.press(u"auditPrevious"_s);
        QTRY_COMPARE_WITH_TIMEOUT(view->model()->rowCount(), 100, kPatienceMs);
    }
};

} // namespace rollcall::office

QTEST_MAIN(rollcall::office::AuditPageTest)
#include "tst_audit_page.moc"

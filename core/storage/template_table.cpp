#include "core/storage/template_table.h"

#include "core/storage/detail/person_row.h"
#include "core/storage/detail/statement.h"

#include <QStringBuilder>

namespace rollcall::storage {
namespace {

using namespace Qt::StringLiterals;
using base::ErrorCode;
using base::PersonId;
using base::Result;
using base::TemplateId;
using domain::SealedTemplate;

SealedTemplate readTemplate(Row& row)
{
    return {.id = row.id<TemplateId>(),
            .personId = row.id<PersonId>(),
            .consentId = row.id<base::ConsentId>(),
            .modelId = row.text(),
            .sealed = row.bytes(),
            .quality = row.real(),
            .capturedAt = row.time()};
}

RegisteredFace readRegisteredFace(Row& row)
{
    return {.person = readPerson(row),
            .samples = row.integer(),
            .modelId = row.text(),
            .bestQuality = row.real(),
            .capturedAt = row.time()};
}

domain::FaceUse readUse(Row& row)
{
    return {.person = row.id<PersonId>(),
            .capturedAt = row.time(),
            .enrolledAt = row.optionalTime(),
            .lastSessionEnds = row.optionalTime(),
            .lastMarkAt = row.optionalTime()};
}

} // namespace

Result<TemplateId> TemplateTable::insert(const SealedTemplate& sample)
{
    const auto id = insertRow(
        m_database,
        u"INSERT INTO templates (person_id, consent_id, model_id, sealed, quality, captured_at)"
        " VALUES (?, ?, ?, ?, ?, ?)"_s,
        {sample.personId, sample.consentId, sample.modelId, sample.sealed, sample.quality, sample.capturedAt});
    if (id)
        return TemplateId{*id};
    // The missing parent is a given consent: one cannot exist without its person.
    const ErrorCode code = id.error().code == ErrorCode::NotFound ? ErrorCode::ConsentMissing : id.error().code;
    return base::fail(code, id.error().detail);
}

Result<std::vector<SealedTemplate>> TemplateTable::ofPerson(PersonId person)
{
    return readRows(m_database,
                    u"SELECT id, person_id, consent_id, model_id, sealed, quality, captured_at"
                    " FROM templates WHERE person_id = ? ORDER BY id"_s,
                    {person}, &readTemplate);
}

Result<std::vector<SealedTemplate>> TemplateTable::all()
{
    return readRows(m_database,
                    u"SELECT id, person_id, consent_id, model_id, sealed, quality, captured_at"
                    " FROM templates ORDER BY person_id, id"_s,
                    {}, &readTemplate);
}

Result<std::vector<ModelUse>> TemplateTable::models()
{
    return readRows<ModelUse>(m_database,
                              u"SELECT model_id, count(DISTINCT person_id) AS people FROM templates"
                              " GROUP BY model_id ORDER BY people DESC, model_id"_s,
                              {}, [](Row& row) { return ModelUse{.modelId = row.text(), .people = row.integer()}; });
}

Result<std::vector<RegisteredFace>> TemplateTable::registeredFaces(Page page)
{
    return readRows(m_database,
                    u"SELECT "_s % kPersonColumns %
                        u", count(*), max(t.model_id), max(t.quality), max(t.captured_at)"
                        " FROM users u JOIN templates t ON t.person_id = u.id"
                        " WHERE u.face_encoding IS NOT NULL GROUP BY u.id" %
                        kOrderByName % kLimit,
                    {page.limit, page.offset}, &readRegisteredFace);
}

Result<std::vector<domain::FaceUse>> TemplateTable::uses()
{
    return readRows(m_database,
                    u"SELECT t.person_id, max(t.captured_at),"
                    " (SELECT max(enrolled_at) FROM enrollments WHERE student_id = t.person_id),"
                    " (SELECT max(s.ends_at) FROM enrollments e JOIN class_sessions s ON s.course_id = e.course_id"
                    " WHERE e.student_id = t.person_id),"
                    " (SELECT max(marked_at) FROM session_attendance WHERE student_id = t.person_id)"
                    " FROM templates t GROUP BY t.person_id ORDER BY t.person_id"_s,
                    {}, &readUse);
}

Result<qint64> TemplateTable::removeOfPerson(PersonId person)
{
    return changeRows(m_database, u"DELETE FROM templates WHERE person_id = ?"_s, {person});
}

} // namespace rollcall::storage

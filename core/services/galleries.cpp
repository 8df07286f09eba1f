#include "core/services/galleries.h"

#include "core/services/face_vault_p.h"

#include <unordered_set>

namespace rollcall::services {
namespace {

base::Result<std::unordered_set<base::PersonId>> facesOfCourse(storage::PersonTable& people,
                                                               std::optional<base::CourseId> course)
{
    std::unordered_set<base::PersonId> members;
    if (!course)
        return members;
    const auto faces = people.sealedFaces(course);
    if (!faces)
        return base::propagate(faces);
    for (const auto& face : *faces)
        members.insert(face.personId);
    return members;
}

} // namespace

base::Result<ClassGalleries> openClassGalleries(School& school, std::optional<base::CourseId> course,
                                                const QString& modelId)
{
    storage::PersonTable people(school.database());
    const auto faces = people.sealedFaces(std::nullopt);
    if (!faces)
        return base::propagate(faces);
    ClassGalleries galleries;
    if (faces->empty())
        return galleries;
    const auto members = facesOfCourse(people, course);
    if (!members)
        return base::propagate(members);
    const auto masterKey = school.masterKey();
    if (!masterKey)
        return base::propagate(masterKey);
    for (const auto& face : *faces) {
        const auto opened = openTemplate(**masterKey, face, modelId);
        if (!opened) {
            ++galleries.unreadable;
            continue;
        }
        (members->contains(face.personId) ? galleries.roster : galleries.others).add(face.personId, opened->mean);
    }
    return galleries;
}

base::Result<vision::Gallery> openGallery(School& school, const QString& modelId)
{
    auto galleries = openClassGalleries(school, std::nullopt, modelId);
    if (!galleries)
        return base::propagate(galleries);
    return std::move(galleries->others);
}

} // namespace rollcall::services

#include "core/exchange/people_csv.h"
#include "tests/fuzz/fuzz.h"

#include <algorithm>

using namespace rollcall;

/// People or problems, never both; and who is in passes the checks for one person.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const auto file = exchange::readPeople(fuzz::bytesOf(data, size));
    if (!file)
        return 0;
    fuzz::require(file->problems.empty() || file->people.empty());
    fuzz::require(std::ranges::all_of(file->problems, [](const auto& problem) { return problem.found.size() <= 80; }));
    for (const auto& person : file->people) {
        const auto checked = exchange::checkedPerson(person.name, person.email, person.department, person.role);
        fuzz::require(checked && checked->name == person.name && checked->email == person.email);
    }
    return 0;
}

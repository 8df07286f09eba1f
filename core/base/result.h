#pragma once

#include "core/base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace rollcall::base {

/// A value or an Error. Every function that can fail returns one; no exception crosses a function of ours.
template <class T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::NotFound, name);`
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(detail)});
}

/// Passes the error of a failed result on to a caller with another value type: `if (!x) return propagate(x);`
template <class T>
[[nodiscard]] tl::unexpected<Error> propagate(const Result<T>& failed)
{
    return tl::unexpected<Error>(failed.error());
}

} // namespace rollcall::base

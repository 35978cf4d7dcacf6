// Commands on the household's signature (业户签名): drawn, declined, or the household was not present.
//
// Holds always: a visit has strokes only while its signature is `given`, and at most one set of them.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// `strokes` as core::Signature has them: per stroke the number of points, then x and y of each, 0..10000;
// `height` of the pad in the same unit. No strokes: the signature is taken back. Errors: those of
// draft_visit(); signature_malformed.
core::Status sign_visit(Session& session, std::string_view visit, const std::vector<std::int64_t>& strokes,
                        std::int64_t height);
// `declined`, `not_present` or `not_asked`. Errors: those of draft_visit(); signature_malformed for `given`,
// which needs strokes.
core::Status set_unsigned(Session& session, std::string_view visit, core::SignatureState why);

const core::Signature* signature_of(const core::Workspace& data, std::string_view visit);
// Whether the numbers are strokes: counts that fit, points inside the pad, no more than kMaxSignature
// numbers.
bool well_formed(const std::vector<std::int64_t>& strokes, std::int64_t height);
constexpr std::size_t kMaxSignature = 20000;

}  // namespace hufang::app

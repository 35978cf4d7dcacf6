#include "app/visits/signatures.h"

#include <utility>

#include "app/session/checks.h"
#include "app/visits/visit_commands.h"

namespace hufang::app {
namespace {

constexpr std::int64_t kPadWidth = 10000;

core::Status keep(Session& session, const core::Visit& visit, core::SignatureState state, Change change) {
  core::Visit after = visit;
  after.signature = state;
  change.edit(visit, after);
  return session.commit(std::move(change));
}

}  // namespace

const core::Signature* signature_of(const core::Workspace& data, std::string_view visit) {
  for (const core::Signature& signature : data.signatures.rows()) {
    if (signature.visit == visit) return &signature;
  }
  return nullptr;
}

bool well_formed(const std::vector<std::int64_t>& strokes, std::int64_t height) {
  if (height <= 0 || height > kPadWidth || strokes.size() > kMaxSignature) return false;
  std::size_t i = 0;
  while (i < strokes.size()) {
    const std::int64_t points = strokes[i++];
    if (points < 1 || static_cast<std::uint64_t>(points) > (strokes.size() - i) / 2) return false;
    for (std::int64_t p = 0; p < points; ++p, i += 2) {
      if (strokes[i] < 0 || strokes[i] > kPadWidth || strokes[i + 1] < 0 || strokes[i + 1] > height)
        return false;
    }
  }
  return true;
}

core::Status sign_visit(Session& session, std::string_view visit, const std::vector<std::int64_t>& strokes,
                        std::int64_t height) {
  auto draft = draft_visit(session.data(), visit);
  if (!draft.ok()) return draft.error();
  if (strokes.empty()) return set_unsigned(session, visit, core::SignatureState::not_asked);
  if (!well_formed(strokes, height)) return core::make_error(core::Code::signature_malformed);
  const core::Signature* before = signature_of(session.data(), visit);
  core::Signature after;
  if (before != nullptr) after = *before;
  if (before == nullptr) after.id = session.new_id();
  after.community = (*draft)->community;
  after.visit = (*draft)->id;
  after.strokes = strokes;
  after.height = height;
  Change change("undo.visit_signed");
  change.put(after);
  return keep(session, **draft, core::SignatureState::given, std::move(change));
}

core::Status set_unsigned(Session& session, std::string_view visit, core::SignatureState why) {
  auto draft = draft_visit(session.data(), visit);
  if (!draft.ok()) return draft.error();
  if (why == core::SignatureState::given) return core::make_error(core::Code::signature_malformed);
  Change change("undo.visit_unsigned");
  if (const core::Signature* strokes = signature_of(session.data(), visit))
    change.remove<core::Signature>(strokes->id);
  return keep(session, **draft, why, std::move(change));
}

}  // namespace hufang::app

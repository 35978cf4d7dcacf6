#include "app/visits/attachments.h"

#include <algorithm>
#include <utility>

#include "app/session/checks.h"
#include "app/visits/visit_commands.h"

namespace hufang::app {
namespace {

constexpr std::size_t kHashDigits = 64;

bool is_hash(std::string_view text) {
  return text.size() == kHashDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

core::Result<const core::Attachment*> attachment_of_draft(const core::Workspace& data, std::string_view id) {
  auto found = kept(data.attachments, id);
  if (!found.ok()) return found.error();
  if (auto visit = draft_visit(data, (*found)->visit); !visit.ok()) return visit.error();
  return found;
}

}  // namespace

std::vector<const core::Attachment*> attachments_of(const core::Workspace& data, std::string_view visit) {
  std::vector<const core::Attachment*> found;
  for (const core::Attachment& attachment : data.attachments.rows()) {
    if (attachment.visit == visit) found.push_back(&attachment);
  }
  std::ranges::sort(found, {}, &core::Attachment::id);
  return found;
}

core::Result<std::string> add_attachment(Session& session, std::string_view visit,
                                         const NewAttachment& wanted) {
  auto draft = draft_visit(session.data(), visit);
  if (!draft.ok()) return draft.error();
  if (!is_hash(wanted.hash)) return core::make_error(core::Code::media_hash);
  const auto there = attachments_of(session.data(), visit);
  if (std::ranges::any_of(there, [&](const core::Attachment* a) { return a->hash == wanted.hash; })) {
    return core::make_error(core::Code::media_repeated);
  }
  core::Attachment attachment;
  attachment.id = session.new_id();
  attachment.community = (*draft)->community;
  attachment.visit = (*draft)->id;
  attachment.kind = wanted.kind;
  attachment.hash = wanted.hash;
  attachment.mime = wanted.mime;
  attachment.bytes = wanted.bytes;
  attachment.width = wanted.width;
  attachment.height = wanted.height;
  Change change("undo.attachment_added");
  change.put(attachment);
  if (auto ok = session.commit(std::move(change)); !ok.ok()) return ok.error();
  return attachment.id;
}

core::Status set_caption(Session& session, std::string_view id, std::string_view caption) {
  auto before = attachment_of_draft(session.data(), id);
  if (!before.ok()) return before.error();
  core::Attachment after = **before;
  after.caption = std::string(core::trim(caption));
  Change change("undo.attachment_changed");
  change.edit(**before, after);
  return session.commit(std::move(change));
}

core::Status remove_attachment(Session& session, std::string_view id) {
  auto before = attachment_of_draft(session.data(), id);
  if (!before.ok()) return before.error();
  Change change("undo.attachment_removed");
  change.remove<core::Attachment>(id);
  return session.commit(std::move(change));
}

}  // namespace hufang::app

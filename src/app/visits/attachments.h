// Commands on photos and videos of a visit: what is known of them. Their bytes are kept by app/ports/media.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

struct NewAttachment {
  core::AttachmentKind kind = core::AttachmentKind::photo;
  std::string hash;  // SHA-256 of the bytes, 64 hexadecimal digits
  std::string mime;
  std::int64_t bytes = 0;
  std::int64_t width = 0;  // pixels
  std::int64_t height = 0;
};

// Gives back its id. Errors: those of draft_visit(); media_hash (no SHA-256); media_repeated: the visit has
// it already.
core::Result<std::string> add_attachment(Session& session, std::string_view visit,
                                         const NewAttachment& wanted);
// Errors: not_found; those of draft_visit().
core::Status set_caption(Session& session, std::string_view attachment, std::string_view caption);
// The bytes stay until nothing points at them (Media::keep_only), so that undo brings the picture back.
core::Status remove_attachment(Session& session, std::string_view attachment);

// Those of a visit, always in the same order. Pointers live until the next change of the workspace.
std::vector<const core::Attachment*> attachments_of(const core::Workspace& data, std::string_view visit);

}  // namespace hufang::app

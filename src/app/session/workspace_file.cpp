#include "app/session/workspace_file.h"

#include "app/session/projector.h"
#include "store/content.h"
#include "store/exchange.h"
#include "store/schema.h"
#include "store/sha256.h"

namespace hufang::app {

core::Result<WorkspaceFile> read_workspace_file(std::string_view bytes) {
  auto file = store::read_exchange(bytes);
  if (!file.ok()) return file.error();
  WorkspaceFile out;
  out.device = file->info.device;
  out.schema = store::kSchema;
  out.records = static_cast<std::int64_t>(file->state.size());
  out.conflicts = static_cast<std::int64_t>(file->state.conflicted().size());
  out.unreadable = project_all(file->state, out.data);
  out.sha256 = store::sha256_hex(store::canonical_content(file->state, file->info.community));
  return out;
}

}  // namespace hufang::app

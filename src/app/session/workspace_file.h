// WorkspaceFile: an exchange file as a workspace to look into, without a session: for the command line.
//
// Holds always: what is in the file is shown as a session that imported nothing else would show it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/result.h"
#include "core/workspace.h"

namespace hufang::app {

struct WorkspaceFile {
  core::Workspace data;
  std::string device;
  std::int64_t schema = 0;
  std::int64_t records = 0;     // deleted and unknown ones too
  std::int64_t conflicts = 0;   // records on which two devices disagree
  std::int64_t unreadable = 0;  // values of a type that this program does not expect
  std::string sha256;           // of the canonical content
};

// Errors: those of store::read_exchange.
core::Result<WorkspaceFile> read_workspace_file(std::string_view bytes);

}  // namespace hufang::app

#include "tests/support/source_dir.h"

namespace hufang::test {

std::string source_dir() { return HUFANG_SOURCE_DIR "/"; }

}  // namespace hufang::test

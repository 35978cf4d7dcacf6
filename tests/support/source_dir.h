// The checkout's folder, for tests that read what is in it.
#pragma once

#include <string>

namespace hufang::test {

// With a slash at its end.
std::string source_dir();

}  // namespace hufang::test

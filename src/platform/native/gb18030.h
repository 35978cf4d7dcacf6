// GB 18030 to UTF-8, for programs outside the browser.
#pragma once

#include <string>
#include <string_view>

namespace hufang::platform {

// All of it, the codes of four bytes too. What is no code becomes U+FFFD, and reading goes on with the next
// byte.
std::string utf8_of_gb18030(std::string_view bytes);

}  // namespace hufang::platform

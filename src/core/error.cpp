#include "core/error.h"

namespace hufang::core {

std::string_view code_name(Code code) {
  switch (code) {
#define HUFANG_ERROR(name) \
  case Code::name:         \
    return #name;
    HUFANG_ERROR_CODES(HUFANG_ERROR)
#undef HUFANG_ERROR
  }
  return "unknown";
}

}  // namespace hufang::core

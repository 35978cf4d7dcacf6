#include "app/ports/fault.h"

#include <cstdio>
#include <cstdlib>
#include <utility>

namespace hufang::app {
namespace {

void print_and_end(std::string_view words) {
  std::fprintf(stderr, "fault: %.*s\n", static_cast<int>(words.size()), words.data());
  std::abort();
}

FaultHandler on_fault = print_and_end;

}  // namespace

FaultHandler set_fault_handler(FaultHandler handler) {
  return std::exchange(on_fault, handler == nullptr ? print_and_end : handler);
}

void program_fault(std::string_view words) { on_fault(words); }

}  // namespace hufang::app

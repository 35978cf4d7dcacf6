// The inbox: how bytes and texts come from JavaScript into C++ without either side owning the other's memory.
//
// JavaScript calls hf_inbox(size), copies its bytes to the address it got, and then calls the exported
// function that takes them out. Holds always: at most one delivery is in the inbox, since JavaScript runs
// both calls in one go.
#pragma once

#include <string>

namespace hufang::platform {

// What lies in the inbox; it is empty afterwards.
std::string take_inbox();

}  // namespace hufang::platform

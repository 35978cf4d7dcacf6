// A fault of the program itself: something that no input can bring about, such as a change made where nothing
// may change.
//
// Holds always: it is told once, with words that say what to do instead. What is done then is set by who
// wires the program: unless it says otherwise the words are printed and the program ends.
#pragma once

#include <string_view>

namespace hufang::app {

using FaultHandler = void (*)(std::string_view words);

// The handler from now on (null: the usual one); gives back the one before.
FaultHandler set_fault_handler(FaultHandler handler);
// Comes back only where the handler does; the caller then refuses what was asked of it.
void program_fault(std::string_view words);

}  // namespace hufang::app

// Random texts: ids of records, devices and windows.
#pragma once

#include <cstddef>
#include <string>

#include "app/ports/random.h"

namespace hufang::app {

// `length` characters 0-9a-z, each equally likely.
std::string random_text(Random& random, std::size_t length);

}  // namespace hufang::app

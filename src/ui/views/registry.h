// The register of screens: a new screen is one line here.
#pragma once

#include <memory>
#include <span>

#include "ui/view.h"

namespace hufang::ui {

std::span<const ViewEntry> view_entries();
// Shown while there is no community.
std::unique_ptr<View> make_welcome_view(Services& services);

}  // namespace hufang::ui

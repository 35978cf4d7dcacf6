// Who works on this device: one of the office's people, chosen here and kept on this device alone.
//
//   if (const core::Staff* me = current_user(session)) ... me->id, me->name, me->role
//
// Holds always: nothing waits for it; without a choice everything works and the history says no name.
#pragma once

#include <string_view>
#include <vector>

#include "app/session/session.h"

namespace hufang::app {

// In the community on screen: who was chosen, or whoever there has the same name (one person may work in
// several communities). nullptr: not said, or nobody of this community, or gone from it. Lives until the next
// change.
const core::Staff* current_user(const Session& session);

// From now on `staff` (an id; empty: nobody) is recorded with every change. Error: not_found "staff".
core::Status choose_user(Session& session, std::string_view staff);

// The people of the community who have not left, by name, readers of the quality department last or left out.
// Pointers live until the next change.
void gather_people(const core::Workspace& data, std::string_view community, bool with_readers,
                   std::vector<const core::Staff*>& out);

}  // namespace hufang::app

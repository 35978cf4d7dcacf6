// What a month covers: the records that are frozen when it is submitted.
//
// Holds always: covered are the community's visits and return visits whose day lies in the month, in whatever
// state, and what hangs on them: opinions, signatures, attachments, and the matters opened there. Each list
// is in order of id, so that every device goes through them alike. Pointers live as long as the rows.
#pragma once

#include <string_view>
#include <vector>

#include "core/workspace.h"

namespace hufang::core {

struct MonthCover {
  std::vector<const Attachment*> attachments;
  std::vector<const Matter*> matters;
  std::vector<const Opinion*> opinions;
  std::vector<const Signature*> signatures;
  std::vector<const Visit*> visits;
};
MonthCover month_cover(const Workspace& workspace, std::string_view community, Month month);

// Fields of a matter that the work on it goes on writing (owner, notes, result, feedback, referral, decision,
// confirmation ...). They are frozen like the others, and their change is seen; but it is the ledger's own
// business, and no reason to submit the month anew. Everything else is.
bool is_later_work(std::string_view table, std::string_view field);

}  // namespace hufang::core

// A list of households in a test: text in, one line out for each household, fault and question.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/roster/list_reading.h"

namespace hufang::test {

using Lines = std::vector<std::string>;

// The list as a text file would have it, with nothing known of the community.
app::ListReading read_text_list(std::string_view text, const app::ListChoices& choices = {});

// "5-1-101 苏明远 13800010001 2019-05-20 业主 ...": what is not said is left out.
Lines households_of(const app::ListReading& reading);
// "2:3 roster_place_is_date [2-Mar]"
Lines faults_of(const app::ListReading& reading);
// "empty_unit 4"
Lines questions_of(const app::ListReading& reading);
// "7 total", "3:5 beside"
Lines left_out_of(const app::ListReading& reading);

}  // namespace hufang::test

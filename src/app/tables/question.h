// Question: what a list leaves open, asked once for the whole list and never guessed.
//
// Holds always: a question is there as long as the list gives cause for it, answered or not; without an
// answer its rows are held back (they are neither taken nor refused) and nothing of them is imported. An id
// names the kind of question and, where a list can have several of a kind, what it is about ("column:4"). The
// sentence of a kind is the text key `question.<kind>`, of a choice `question.<kind>.<choice>`.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace hufang::app {

struct Question {
  struct Example {
    std::size_t row = 0;     // of the file, from 1
    std::size_t column = 0;  // from 1; 0: the row as a whole
    std::string text;        // what stands there; of a row, what it is about
    bool operator==(const Example&) const = default;
  };

  std::string kind;
  std::string id;                    // the kind, or kind:about
  std::string about;                 // a column's header, a word; empty: the list as a whole
  std::int64_t count = 0;            // rows that wait for the answer, or would without one
  std::vector<Example> examples;     // the first few
  std::vector<std::string> choices;  // ids, the likelier one first; none is chosen beforehand
  std::string answer;                // one of the choices; empty: none yet
  bool operator==(const Question&) const = default;
};

// What a person said, by question id. An answer that is none of a question's choices is no answer.
using Answers = std::map<std::string, std::string, std::less<>>;

}  // namespace hufang::app

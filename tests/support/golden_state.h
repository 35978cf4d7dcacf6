// The change sets behind tests/golden/format-1: every kind of value and fate that a file of schema 1 can
// hold. Never changed: the golden files of that schema were made from it.
#pragma once

#include <string>
#include <vector>

#include "store/change_set.h"

namespace hufang::test {

inline std::vector<store::ChangeSet> golden_changes() {
  using store::Value;
  auto at = [](const char* text) { return *store::stamp_from_text(text); };
  const store::Stamp a1 = at("1782000000000.0.a1b2c3d4"), a2 = at("1782000000000.1.a1b2c3d4"),
                     b3 = at("1782000001000.0.zz00yy11"), a4 = at("1782000002000.0.a1b2c3d4"),
                     b5 = at("1782000003000.0.zz00yy11"), a6 = at("1782000004000.65535.a1b2c3d4");
  const std::string deleted(store::kDeletedField);
  return {
      {a1, "", "pref.device", {{"device_pref", "device", "value", Value("a1b2c3d4"), {}}}},
      {a2,
       "王会计",
       "undo.community_created",
       {{"community", "c1", "name", Value("翠湖花园"), {}},
        {"community", "c1", "total_households", Value(std::int64_t{650}), {}},
        {"community", "c1", "sample", Value(true), {}},
        {"household", "h1", "community", Value("c1"), {}},
        {"household", "h1", "name", Value("李䶮"), {}},
        {"household", "h1", "phone", Value("13800000000"), {}},
        {"household", "h2", "name", Value("陈𬭎"), {}},
        {"household", "h3", "name", Value("王𠮷"), {}},
        {"sheet",
         "s1",
         "marks",
         Value(Value::List{Value(std::int64_t{1}), Value(std::int64_t{0}), Value(std::int64_t{6})}),
         {}},
        {"sheet", "s1", "suggestion", Value("第一行\n\"第二行\"\t\\"), {}}}},
      {b3, "Li", "undo.household_changed", {{"household", "h1", "phone", Value("13911111111"), {a2}}}},
      {a4,
       "王会计",
       "undo.household_changed",
       {{"household", "h1", "phone", Value("13722222222"), {a2}},
        {"household", "h2", deleted, Value(store::kDeleted), {a2}},
        {"household", "h3", deleted, Value(store::kErased), {}}}},
      {b5,
       "Li",
       "of.the.future",
       {{"future_table",
         "f1",
         "nested",
         Value(Value::List{Value(Value::List{Value("x"), Value()}), Value(false)}),
         {}},
        {"household", "h2", "name", Value("陈𬭎（二）"), {a2}}}},
      {a6, "王会计", "undo.sheet_corrected", {{"sheet", "s1", "suggestion", Value(), {a2}}}},
  };
}

}  // namespace hufang::test

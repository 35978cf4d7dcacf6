// The ten content categories of a visit (访问内容), in the procedure's order. Suggestions of questionnaires
// are coded to the same ten, as their numbers from 0 (Sheet::categories).
#pragma once

#include <string_view>

#include "core/enum_names.h"

namespace hufang::core {

enum class Category {
  security,     // 保安
  cleaning,     // 保洁
  greening,     // 绿化
  repairs,      // 维修
  leisure,      // 休闲物品和儿童游乐设施
  management,   // 管理人员
  convenience,  // 便民服务
  hardship,     // 特殊困难和需求
  culture,      // 社区文化
  other,        // 其他
};

template <>
struct EnumNames<Category> {
  static constexpr std::string_view kWords = "category.";
  static constexpr std::string_view kNames[] = {"security",   "cleaning",    "greening", "repairs", "leisure",
                                                "management", "convenience", "hardship", "culture", "other"};
};

constexpr std::size_t kCategories = enum_count<Category>();

}  // namespace hufang::core

// Words that lists use for what a household is, how it lives there, and whether anybody does.
//
// Holds always: words are compared as core::same_key() has them; a word that is not known is nothing.
#pragma once

#include <optional>
#include <string_view>

#include "core/model/community.h"

namespace hufang::app {

// 已入住, 在住, 自住, 出租 ... true; 空置, 未入住, 空房, 未收楼, 未装修, 装修中, 待售 ... false.
std::optional<bool> occupied_of(std::string_view word);
std::optional<core::HouseholdKind> kind_of(std::string_view word);   // 住宅, 商铺 ...
std::optional<core::Residency> residency_of(std::string_view word);  // 常住, 自住, 暂住, 出租 ...

enum class Relation { unsaid, owner, family, tenant };
std::optional<Relation> relation_of(std::string_view word);  // 业主, 家属, 租户 ...

// "-", "/", "无", "暂无": nothing, in words.
bool says_nothing(std::string_view text);

}  // namespace hufang::app

#include "app/roster/roster_words.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/fold.h"

namespace hufang::app {
namespace {

using core::HouseholdKind;
using core::Residency;

template <class T>
struct Word {
  std::string_view text;
  T value;
};

constexpr Word<bool> kOccupied[] = {{"已入住", true},        {"入住", true},      {"在住", true},
                                    {"已住", true},          {"自住", true},      {"业主自住", true},
                                    {"出租", true},          {"已出租", true},    {"租住", true},
                                    {"在租", true},          {"入伙已住", true},  {"已入伙", true},
                                    {"常住", true},          {"暂住", true},      {"居住", true},
                                    {"营业", true},          {"营业中", true},    {"经营中", true},
                                    {"自用", true},          {"使用中", true},    {"是", true},
                                    {"occupied", true},      {"空置", false},     {"空置房", false},
                                    {"空置中", false},       {"闲置", false},     {"未入住", false},
                                    {"空房", false},         {"空", false},       {"未收楼", false},
                                    {"未收房", false},       {"未交房", false},   {"未交付", false},
                                    {"未装修", false},       {"装修", false},     {"装修中", false},
                                    {"在装修", false},       {"待装修", false},   {"待售", false},
                                    {"未售", false},         {"未出售", false},   {"未售出", false},
                                    {"待租", false},         {"招租", false},     {"招租中", false},
                                    {"未入伙", false},       {"入伙未住", false}, {"已收楼未入住", false},
                                    {"已装修未入住", false}, {"无人居住", false}, {"无人", false},
                                    {"否", false},           {"vacant", false},   {"empty", false}};

constexpr Word<HouseholdKind> kKinds[] = {
    {"住家", HouseholdKind::home},        {"住宅", HouseholdKind::home},
    {"住户", HouseholdKind::home},        {"家庭", HouseholdKind::home},
    {"居民", HouseholdKind::home},        {"个人", HouseholdKind::home},
    {"公寓", HouseholdKind::home},        {"别墅", HouseholdKind::home},
    {"普通住宅", HouseholdKind::home},    {"home", HouseholdKind::home},
    {"residential", HouseholdKind::home}, {"企业", HouseholdKind::business},
    {"公司", HouseholdKind::business},    {"商户", HouseholdKind::business},
    {"商铺", HouseholdKind::business},    {"店铺", HouseholdKind::business},
    {"商业", HouseholdKind::business},    {"单位", HouseholdKind::business},
    {"办公", HouseholdKind::business},    {"写字楼", HouseholdKind::business},
    {"底商", HouseholdKind::business},    {"business", HouseholdKind::business},
    {"company", HouseholdKind::business}};

constexpr Word<Residency> kResidencies[] = {
    {"常住", Residency::permanent},      {"自住", Residency::permanent}, {"业主", Residency::permanent},
    {"业主自住", Residency::permanent},  {"自用", Residency::permanent}, {"长住", Residency::permanent},
    {"permanent", Residency::permanent}, {"暂住", Residency::temporary}, {"租住", Residency::temporary},
    {"租户", Residency::temporary},      {"出租", Residency::temporary}, {"已出租", Residency::temporary},
    {"在租", Residency::temporary},      {"临时", Residency::temporary}, {"temporary", Residency::temporary}};

constexpr Word<Relation> kRelations[] = {
    {"业主", Relation::owner},    {"户主", Relation::owner},      {"本人", Relation::owner},
    {"产权人", Relation::owner},  {"房东", Relation::owner},      {"owner", Relation::owner},
    {"家属", Relation::family},   {"家人", Relation::family},     {"配偶", Relation::family},
    {"妻子", Relation::family},   {"丈夫", Relation::family},     {"夫妻", Relation::family},
    {"子女", Relation::family},   {"儿子", Relation::family},     {"女儿", Relation::family},
    {"父母", Relation::family},   {"父亲", Relation::family},     {"母亲", Relation::family},
    {"亲属", Relation::family},   {"家庭成员", Relation::family}, {"同住人", Relation::family},
    {"共有人", Relation::family}, {"family", Relation::family},   {"租户", Relation::tenant},
    {"租客", Relation::tenant},   {"承租人", Relation::tenant},   {"承租户", Relation::tenant},
    {"使用人", Relation::tenant}, {"tenant", Relation::tenant}};

template <class T>
std::optional<T> find(std::string_view text, std::span<const Word<T>> words) {
  const std::string key = core::same_key(text);
  const auto found = std::ranges::find(words, std::string_view(key), &Word<T>::text);
  return found == words.end() ? std::nullopt : std::optional<T>(found->value);
}

}  // namespace

std::optional<bool> occupied_of(std::string_view word) { return find<bool>(word, kOccupied); }
std::optional<HouseholdKind> kind_of(std::string_view word) { return find<HouseholdKind>(word, kKinds); }
std::optional<Residency> residency_of(std::string_view word) { return find<Residency>(word, kResidencies); }
std::optional<Relation> relation_of(std::string_view word) { return find<Relation>(word, kRelations); }

bool says_nothing(std::string_view text) {
  constexpr std::string_view kNothing[] = {"-",    "--",   "---",  "/",   "\\", "无",
                                           "暂无", "没有", "未知", "n/a", "na", "null"};
  return std::ranges::find(kNothing, core::same_key(text)) != std::end(kNothing);
}

}  // namespace hufang::app

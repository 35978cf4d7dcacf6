#include "cli/options.h"

#include <algorithm>

#include "cli/messages.h"
#include "core/digits.h"

namespace hufang::cli {

Options::Options(std::span<const std::string> args, std::initializer_list<std::string_view> known,
                 std::initializer_list<std::string_view> several) {
  for (std::size_t i = 0; i < args.size() && !refused_; ++i) {
    const std::string& name = args[i];
    const bool repeats = std::find(several.begin(), several.end(), name) != several.end();
    if (!repeats && std::find(known.begin(), known.end(), name) == known.end()) {
      refuse("unknown option " + quoted(name));
    } else if (values_.contains(name)) {
      refuse("option " + name + " is given twice");
    } else if (i + 1 == args.size() || args[i + 1].starts_with("--")) {
      refuse("option " + name + " has no value");
    } else if (repeats) {
      several_[name].push_back(args[++i]);
    } else {
      values_.emplace(name, args[++i]);
    }
  }
}

void Options::refuse(std::string message) {
  if (!refused_) refused_ = std::move(message);
}

std::optional<std::string> Options::text(std::string_view name) {
  const auto found = values_.find(name);
  if (found == values_.end()) {
    refuse("option " + std::string(name) + " is missing");
    return std::nullopt;
  }
  return found->second;
}

std::vector<std::pair<std::string, std::string>> Options::pairs(std::string_view name) {
  std::vector<std::pair<std::string, std::string>> out;
  const auto found = several_.find(name);
  if (found == several_.end()) return out;
  for (const std::string& value : found->second) {
    const std::size_t at = value.rfind('=');
    if (at == std::string::npos || at == 0 || at + 1 == value.size()) {
      refuse(std::string(name) + " " + quoted(value) + " is not of the form NAME=VALUE");
      return out;
    }
    out.emplace_back(value.substr(0, at), value.substr(at + 1));
  }
  return out;
}

std::optional<std::int64_t> Options::number(std::string_view name, std::int64_t least, std::int64_t most) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const std::string subject = std::string(name) + " " + quoted(*value);
  if (value->starts_with('-') && core::only_digits(value->substr(1))) {
    refuse(subject + " is negative: at least " + std::to_string(least));
    return std::nullopt;
  }
  if (!core::only_digits(*value)) {
    refuse(subject + " is not a whole number in plain digits");
    return std::nullopt;
  }
  const auto parsed = core::parse_digits(*value);
  if (!parsed || *parsed > most) {
    refuse(subject + " is too large: at most " + std::to_string(most));
    return std::nullopt;
  }
  if (*parsed < least) {
    refuse(subject + " is too small: at least " + std::to_string(least));
    return std::nullopt;
  }
  return parsed;
}

std::optional<core::Date> Options::date(std::string_view name) {
  const auto value = text(name);
  if (!value) return std::nullopt;
  const auto parsed = core::parse_date(*value);
  if (!parsed.ok()) {
    refuse(std::string(name) + ": " + message_of(parsed.error()));
    return std::nullopt;
  }
  return *parsed;
}

std::size_t Options::choice(std::string_view name, std::span<const std::string_view> words) {
  const auto found = values_.find(name);
  if (found == values_.end()) return 0;
  const auto word = std::ranges::find(words, found->second);
  if (word != words.end()) return static_cast<std::size_t>(word - words.begin());
  std::string all;
  for (const std::string_view w : words) {
    if (!all.empty()) all += w == words.back() ? " or " : ", ";
    all += w;
  }
  refuse(std::string(name) + " " + quoted(found->second) + " is not " + all);
  return 0;
}

}  // namespace hufang::cli

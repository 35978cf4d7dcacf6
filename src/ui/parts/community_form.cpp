#include "ui/parts/community_form.h"

#include "app/office/community.h"
#include "core/digits.h"
#include "core/text.h"
#include "ui/widgets/field.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"

namespace hufang::ui {

void CommunityForm::clear() {
  for (std::string* s : {&name_, &office_, &total_, &name_error_, &total_error_, &error_}) s->clear();
}

void CommunityForm::draw() {
  if (!error_.empty()) {
    banner(error_, Tone::red);
    gap(size::s12);
  }
  text_field(tr(T::field_community_name), name_,
             {.hint = tr(T::community_name_hint), .error = name_error_, .required = true});
  gap(size::s12);
  text_field(tr(T::field_office), office_, {.hint = tr(T::community_office_hint)});
  gap(size::s12);
  text_field(tr(T::community_total_optional), total_,
             {.hint = tr(T::community_total_short), .error = total_error_, .numeric = true});
}

void CommunityForm::create(std::function<void()> made) {
  name_error_ = core::trim(name_).empty() ? tr(T::community_name_missing) : std::string_view{};
  total_error_.clear();
  error_.clear();
  app::NewCommunity wanted{name_, office_, 0};
  if (const std::string_view total = core::trim(total_); !total.empty()) {
    const auto read = core::parse_digits(total);
    if (read) {
      wanted.total_households = *read;
    } else {
      total_error_ = trf(T::error_not_a_number, {total});
    }
  }
  if (!name_error_.empty() || !total_error_.empty()) return;
  services_.actions.run([this, wanted] { return app::create_community(services_.session, wanted); },
                        [this, made = std::move(made)](const core::Result<std::string>& done) {
                          if (!done.ok()) return refused(done.error());
                          toast(trf(T::community_created, {core::trim(name_)}));
                          clear();
                          made();
                        });
}

void CommunityForm::refused(const core::Error& error) {
  std::string& at = error.place == "name"               ? name_error_
                    : error.place == "total_households" ? total_error_
                                                        : error_;
  at = error_text(error);
}

}  // namespace hufang::ui

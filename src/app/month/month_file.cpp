// Session's hand-over of a month: an exchange file with what the next one needs for it, and no more.
#include <algorithm>

#include "app/session/session.h"
#include "app/session/session_impl.h"
#include "store/exchange.h"

namespace hufang::app {
namespace {

constexpr int kMonthsSent = 3;  // for the trends

// What of a community a month's file holds: people, roster, ledger and the month's own records whole; visits,
// appointments and what hangs on them of this month and those before it that trends look at. Questionnaires
// and sheets stay at home.
class Wanted {
 public:
  Wanted(const core::Workspace& data, std::string_view community, core::Month month)
      : data_(data), community_(community) {
    core::Month first = month;
    for (int i = 0; i < kMonthsSent; ++i) first = core::previous_month(first);
    from_ = core::first_day(first);
    until_ = core::last_day(month) + 7;  // the weeks that reach into the next one
  }

  bool table(std::string_view table) const {
    constexpr std::string_view kLeftOut[] = {"questionnaire", "survey",        "unit_issue",
                                             "sheet",         "survey_return", "improvement"};
    return std::ranges::find(kLeftOut, table) == std::end(kLeftOut);
  }
  // Of a record whose community is right. What was deleted goes along: it is no more on the other side
  // either.
  bool record(std::string_view table, std::string_view id) const {
    if (table == core::Visit::kTable) return visit(id);
    if (table == core::Appointment::kTable) {
      const core::Appointment* found = data_.appointments.find(id);
      return found == nullptr || within(found->on);
    }
    if (table == core::VisitReview::kTable) return visit(id);
    if (table == core::Opinion::kTable) return hanging(data_.opinions, id);
    if (table == core::Signature::kTable) return hanging(data_.signatures, id);
    if (table == core::Attachment::kTable) return hanging(data_.attachments, id);
    return true;
  }

 private:
  bool within(const std::optional<core::Date>& on) const { return !on || (from_ <= *on && *on <= until_); }
  bool visit(std::string_view id) const {
    const core::Visit* found = data_.visits.find(id);
    return found == nullptr || within(found->on);
  }
  template <class R>
  bool hanging(const core::Table<R>& table, std::string_view id) const {
    const R* found = table.find(id);
    return found == nullptr || visit(found->visit);
  }

  const core::Workspace& data_;
  std::string_view community_;
  core::Date from_{}, until_{};
};

void copy_record(const store::State& from, std::string_view table, std::string_view id,
                 const store::Record& record, store::State& to) {
  to.expect(table, id, record.writes().size());
  for (const store::Write& write : record.writes()) {
    store::Write copy = store::copy_write(write);
    copy.field = to.field_number(from.fields().name(write.field));
    to.insert(table, id, std::move(copy));
    const store::ChangeInfo info = from.change_info(write.stamp);
    to.note_change(write.stamp, info.who, info.action);
  }
  to.settle(table, id);
}

}  // namespace

std::string Session::export_month(std::string_view community, core::Month month) const {
  const store::State& all = impl_->kept.state;
  const Wanted wanted(impl_->data, community, month);
  store::State some;
  for (const auto& [table, records] : all.tables()) {
    if (table == store::kDeviceTable || !wanted.table(table)) continue;
    for (const auto& [id, record] : records) {
      if (record.exists() && wanted.record(table, id)) copy_record(all, table, id, record, some);
    }
  }
  return store::write_exchange(
      some, {device(), std::string(community), impl_->ports.clock.now_ms(), core::format_month(month)});
}

}  // namespace hufang::app

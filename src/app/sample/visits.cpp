// The sample's visits: what an office writes in a few months, with its slips.
#include <algorithm>
#include <optional>
#include <string_view>

#include "app/sample/parts.h"
#include "app/sample/words.h"
#include "app/session/numbers.h"
#include "core/model/matter.h"
#include "core/model/procedure.h"
#include "core/model/staff.h"
#include "core/model/visit.h"
#include "core/quota.h"
#include "core/weekly.h"

namespace hufang::app {
namespace {

constexpr int kAhead = 5;  // appointments of the days to come
constexpr int kUndertakenAgo = 400, kFirstVersionAgo = 760, kVersionAgo = 200;  // days

struct Departments {
  std::string_view name;
  std::string_view answer;  // what was done about it
};
// By category: who is asked to see to it.
constexpr Departments kDepartments[] = {{"秩序维护部", "已增加巡逻并向业户说明。"},
                                        {"保洁部", "已清理，列入每日检查。"},
                                        {"绿化班", "已补种修剪。"},
                                        {"工程部", "已维修，现场试用正常。"},
                                        {"工程部", "设施已检修。"},
                                        {"客户服务部", "已答复并道歉。"},
                                        {"客户服务部", "已办理。"},
                                        {"客户服务部", "已安排专人协助。"},
                                        {"客户服务部", "已列入活动计划。"},
                                        {"客户服务部", "已说明情况。"}};

class Writer {
 public:
  Writer(Dice& dice, const SampleRoster& roster, core::Date today, Change& change)
      : dice_(dice), roster_(roster), today_(today), change_(change) {
    for (std::size_t i = 0; i < roster.living.size(); ++i) order_.push_back(i);
    dice_.shuffle(order_);
    add_staff("何志远", core::StaffRole::director, "管理处");
    add_staff("林慧敏", core::StaffRole::supervisor, "客户服务部");
    add_staff("张敏", core::StaffRole::visitor, "客户服务部");
    add_staff("刘洋", core::StaffRole::visitor, "客户服务部");
    add_staff("周国安", core::StaffRole::representative, "公司");
  }

  // A month's visits up to today: by the quota, the two heads in every week, and some that do not count.
  void month(core::Month month, bool miss_a_week) {
    month_ = month;
    visit_number_ = matter_number_ = return_number_ = 0;
    const core::Date first = core::first_day(month);
    const core::Date last = std::min(core::last_day(month), today_);
    std::vector<core::Date> days = head_days(first, last, miss_a_week);
    const std::size_t heads = days.size();
    const auto occupied = static_cast<std::int64_t>(roster_.living.size());
    const auto rule = core::quota_rule(std::max(roster_.community.total_households, occupied), occupied);
    const int whole = core::last_day(month) - first + 1;
    const auto wanted = static_cast<std::size_t>(rule.ok() ? rule->required + 1 : 1);
    const auto due = wanted * static_cast<std::size_t>(last - first + 1) / static_cast<std::size_t>(whole);
    while (days.size() < std::min(due, roster_.living.size()))
      days.push_back(first + dice_.between(0, last - first));
    for (std::size_t i = 0; i < days.size(); ++i) {
      visit(next_household(), days[i], i < heads ? i % 2 : 2 + i % 2);
    }
    slips(first, last);
  }

  // Appointments that are still to be kept.
  void days_ahead() {
    for (int i = 0; i < kAhead; ++i) {
      core::Appointment a = appointment(next_household(), today_ + 1 + i, 2);
      a.materials = {"业户访问记录", "工作证", "鞋套"};
      if (i == 0) a.prepared = {0, 1};
      change_.put(a);
    }
  }

  // The procedure's two versions; one person has not been trained on the newer one.
  void procedure() {
    core::ProcedureVersion old = version("A/0", today_ - kFirstVersionAgo, "首次发布。");
    old.reviewed_on = today_ - kFirstVersionAgo / 2;
    old.reviewer = staff_.front().id;
    old.review_note = "适用，无需修改。";
    change_.put(old);
    read(old, staff_.size() - 1, staff_.size() - 1);
    const core::ProcedureVersion now =
        version("A/1", today_ - kVersionAgo, "增加电话访问的登记要求；明确承诺日期由责任人当场写明。");
    change_.put(now);
    read(now, staff_.size(), staff_.size() - 2);
  }

 private:
  core::ProcedureVersion version(std::string_view number, core::Date from, std::string_view changes) {
    core::ProcedureVersion v;
    v.id = dice_.id();
    v.community = roster_.community.id;
    v.number = std::string(number);
    v.effective_on = from;
    v.changes = std::string(changes);
    v.author = staff_.front().id;
    return v;
  }

  // The first `readers` of the staff read it in the week after it took effect, the first `trained` were
  // trained.
  void read(const core::ProcedureVersion& version, std::size_t readers, std::size_t trained) {
    for (std::size_t i = 0; i < readers; ++i) {
      core::ProcedureReading r;
      r.id = core::reading_id(version.id, staff_[i].id);
      r.community = version.community;
      r.procedure = version.id;
      r.staff = staff_[i].id;
      r.read_on = *version.effective_on + dice_.between(0, 6);
      if (i < trained) r.trained_on = *version.effective_on + 7;
      change_.put(r);
    }
  }

  void add_staff(std::string_view name, core::StaffRole role, std::string_view department) {
    core::Staff staff;
    staff.id = dice_.id();
    staff.community = roster_.community.id;
    staff.name = std::string(name);
    staff.role = role;
    staff.department = std::string(department);
    if (staff_.size() != 3) staff.undertaking_on = today_ - kUndertakenAgo;  // one still has to sign
    change_.put(staff);
    staff_.push_back(std::move(staff));
  }

  const core::Household& next_household() { return roster_.living[order_[next_++ % order_.size()]]; }

  // For each week of the month begun by `last`, a day of the director's and one of the supervisor's, in turn.
  std::vector<core::Date> head_days(core::Date first, core::Date last, bool miss_a_week) {
    std::vector<core::Date> days;
    for (const core::IsoWeek& week : core::weeks_of(month_)) {
      const core::Date monday = core::monday_of(week);
      const core::Date from = std::max(monday, first), to = std::min(monday + 6, last);
      if (to < from) continue;
      days.push_back(from + dice_.between(0, to - from));
      days.push_back(from + dice_.between(0, to - from));
      if (!miss_a_week || days.size() != 4) continue;  // of the second week the supervisor's falls to another
      core::WeekNote note;
      note.id = dice_.id();
      note.community = roster_.community.id;
      note.role = core::StaffRole::supervisor;
      note.week = core::format_date(monday);
      note.explanation = "本周参加公司消防培训，未能访问业户。";
      missed_from_ = monday;
      change_.put(note);
    }
    return days;
  }

  core::Appointment appointment(const core::Household& household, core::Date on, std::size_t staff) {
    core::Appointment a;
    a.id = dice_.id();
    a.community = roster_.community.id;
    a.household = household.id;
    a.on = on;
    a.minute = 9 * 60 + dice_.between(0, 36) * 15;
    a.staff = staff_[staff].id;
    a.purpose = "日常意见征询";
    return a;
  }

  core::Visit draft(const core::Household& household, core::Date on, std::size_t staff) {
    if (missed_from_ && staff == 1 && on >= *missed_from_ && on < *missed_from_ + 7) staff = 3;
    core::Visit v;
    v.id = dice_.id();
    v.community = roster_.community.id;
    v.household = household.id;
    v.on = on;
    v.started = 9 * 60 + dice_.between(0, 540);
    v.ended = v.started + dice_.between(8, 35);
    v.staff = {staff_[staff].id};
    v.met = household.name;
    v.purpose = "日常意见征询";
    return v;
  }

  void number(core::Visit& v) {
    const bool again = v.kind == core::VisitKind::return_visit;
    v.number = number_text(again ? "HF" : "FW", month_, again ? ++return_number_ : ++visit_number_, {});
  }

  void finish(core::Visit& v) {
    v.state = core::VisitState::completed;
    number(v);
    const bool present = v.way != core::VisitWay::phone;
    v.signature = !present               ? core::SignatureState::not_present
                  : dice_.in_hundred(82) ? core::SignatureState::given
                                         : core::SignatureState::declined;
    if (v.signature == core::SignatureState::given) change_.put(signature(v));
    if (dice_.in_hundred(75)) v.rating = dice_.in_hundred(80) ? core::Rating::satisfied : core::Rating::basic;
    change_.put(v);
  }

  core::Signature signature(const core::Visit& v) {
    core::Signature s;
    s.id = dice_.id();
    s.community = v.community;
    s.visit = v.id;
    s.height = 4000;
    for (int stroke = 0; stroke < 4; ++stroke) {
      s.strokes.push_back(6);
      int x = 1200 + stroke * 1900, y = dice_.between(900, 2400);
      for (int point = 0; point < 6; ++point) {
        s.strokes.push_back(x);
        s.strokes.push_back(y);
        x += dice_.between(60, 320);
        y = std::clamp(y + dice_.between(-500, 500), 200, 3800);
      }
    }
    return s;
  }

  void visit(const core::Household& household, core::Date on, std::size_t staff) {
    core::Visit v = draft(household, on, staff);
    const int way = dice_.between(0, 99);
    v.way = way < 62   ? core::VisitWay::door
            : way < 78 ? core::VisitWay::phone
            : way < 90 ? core::VisitWay::office
                       : core::VisitWay::outdoors;
    if (v.way == core::VisitWay::door && dice_.in_hundred(88)) {
      core::Appointment a = appointment(household, on, 2);
      a.staff = v.staff.front();
      a.state = core::AppointmentState::kept;
      v.started = a.minute + (dice_.in_hundred(92) ? dice_.between(-5, 12) : 35);
      v.ended = v.started + dice_.between(8, 35);
      v.appointment = a.id;
      change_.put(a);
    } else if (v.way == core::VisitWay::door) {
      v.no_appointment_reason = "巡查时业户主动邀请入户。";
    }
    const int opinions = dice_.in_hundred(45) ? 0 : dice_.in_hundred(80) ? 1 : 2;
    for (int i = 0; i < opinions; ++i) opinion(v, i);
    finish(v);
    last_visit_ = v;
  }

  void opinion(const core::Visit& v, int position) {
    const SampleSuggestion& said = dice_.one_of(sample_suggestions());
    core::Opinion o;
    o.id = dice_.id();
    o.community = v.community;
    o.visit = v.id;
    o.position = position;
    o.category = static_cast<core::Category>(said.category);
    o.text = std::string(said.text);
    o.kind = said.category == 7     ? core::OpinionKind::need
             : dice_.in_hundred(55) ? core::OpinionKind::suggestion
             : dice_.in_hundred(70) ? core::OpinionKind::opinion
                                    : core::OpinionKind::complaint;
    const int way = dice_.between(0, 99);
    o.handling = o.kind == core::OpinionKind::complaint ? core::Handling::referred
                 : way < 40                             ? core::Handling::solved
                 : way < 92                             ? core::Handling::coordinated
                                                        : core::Handling::escalated;
    const Departments& department = kDepartments[said.category];
    if (o.handling == core::Handling::solved) {
      o.solution = std::string(department.answer);
    } else {
      o.matter = matter(v, o, department);
    }
    change_.put(o);
  }

  // The promise, and what became of it by today.
  std::string matter(const core::Visit& v, const core::Opinion& o, const Departments& department) {
    core::Matter m;
    m.id = dice_.id();
    m.community = v.community;
    m.number = number_text("SX", month_, ++matter_number_, {});
    m.household = v.household;
    m.visit = v.id;
    m.category = o.category;
    m.text = o.text;
    m.owner = v.staff.front();
    m.department = std::string(department.name);
    m.opened_on = v.on;
    m.promised = *v.on + dice_.between(5, 20);
    m.escalated = o.handling == core::Handling::escalated;
    if (o.handling == core::Handling::referred) {
      m.referral_number = "TS-" + core::format_month(month_) + "-" + std::to_string(matter_number_);
      m.referred_on = v.on;
    }
    m.feedback = dice_.in_hundred(40) ? core::FeedbackOwed::asked : core::FeedbackOwed::no;
    const core::Date done = *v.on + dice_.between(2, 24);
    if (done < today_ && dice_.in_hundred(84)) {
      m.resolved_on = done;
      m.resolution = std::string(department.answer);
      if (m.escalated) m.decision = "管理者代表同意，列入下季度计划。";
      if (!m.referral_number.empty()) m.referral_outcome = "已按程序处理并答复。";
      settle(m, done);
    }
    change_.put(m);
    return m.id;
  }

  void settle(core::Matter& m, core::Date done) {
    const core::Date told = done + dice_.between(0, 4);
    if (today_ < told) return;
    if (m.feedback != core::FeedbackOwed::no) {
      m.feedback_on = told;
      m.feedback_way = "电话";
      m.feedback_by = staff_[1].name;
      m.feedback_to = "业户本人";
    }
    if (!dice_.in_hundred(88)) return;
    m.closed_on = told;
    m.confirmation = dice_.in_hundred(72) ? core::Confirmation::satisfied : core::Confirmation::basic;
    return_to_ = m;
  }

  // What does not count in the quota: a repeat, a return visit, a void one, a draft.
  void slips(core::Date first, core::Date last) {
    const std::string household = last_visit_.household;
    auto again = [&](core::Date on) {
      core::Visit v = draft(roster_.living.front(), on, 2);
      v.household = household;
      v.met = last_visit_.met;
      v.way = core::VisitWay::phone;
      return v;
    };
    if (!household.empty()) {
      core::Visit repeat = again(last);
      finish(repeat);
      core::Visit back = again(last);
      back.kind = core::VisitKind::return_visit;
      back.return_of_visit = last_visit_.id;
      if (!return_to_.id.empty()) {
        back.return_of_matter = return_to_.id;
        back.household = return_to_.household;
        for (const auto& home : roster_.living) {
          if (home.id == back.household) back.met = home.name;
        }
      }
      finish(back);
    }
    core::Visit wrong = draft(next_household(), first + dice_.between(0, last - first), 3);
    wrong.way = core::VisitWay::office;
    wrong.state = core::VisitState::voided;
    wrong.void_reason = "房号登记错误，另行补录。";
    number(wrong);
    change_.put(wrong);
    if (last < today_) return;
    core::Visit open = draft(next_household(), last, 2);
    open.way = core::VisitWay::office;
    change_.put(open);
  }

  Dice& dice_;
  const SampleRoster& roster_;
  core::Date today_;
  Change& change_;
  std::vector<core::Staff> staff_;
  std::vector<std::size_t>
      order_;  // of living; those visited come from its front, so that none repeats by chance
  std::size_t next_ = 0;
  core::Month month_{};
  std::int64_t visit_number_ = 0, return_number_ = 0, matter_number_ = 0;
  std::optional<core::Date> missed_from_;
  core::Visit last_visit_;
  core::Matter return_to_;
};

}  // namespace

void make_sample_visits(Dice& dice, const SampleRoster& roster, int months, core::Date today,
                        Change& change) {
  Writer writer(dice, roster, today, change);
  core::Month month = core::month_of(today);
  for (int i = 0; i < months; ++i) month = core::previous_month(month);
  for (int i = 0; i <= months; ++i, month = core::next_month(month)) writer.month(month, i == 0);
  writer.days_ahead();
  writer.procedure();
}

}  // namespace hufang::app

#include "core/visit_check.h"

#include <doctest/doctest.h>

#include <algorithm>

#include <functional>

#include "tests/support/text.h"

using namespace hufang::core;
using hufang::test::day;

namespace {

// A door visit with nothing missing, one coordinated opinion, signed, a photo.
struct Scene {
  Workspace w;
  Visit visit;
  Opinion opinion;
  Matter matter;
  Appointment appointment;

  Scene() {
    Household h;
    h.id = "h";
    h.community = "c";
    w.households.put(h);
    appointment.id = "a";
    appointment.on = day("2026-07-08");
    appointment.minute = 600;
    visit.id = "v";
    visit.community = "c";
    visit.household = "h";
    visit.on = day("2026-07-08");
    visit.started = 610;
    visit.staff = {"s"};
    visit.met = "周女士";
    visit.appointment = "a";
    visit.signature = SignatureState::given;
    visit.media_consent = true;
    visit.rating = Rating::satisfied;
    opinion.id = "o";
    opinion.visit = "v";
    opinion.text = "楼道灯不亮";
    opinion.handling = Handling::coordinated;
    opinion.matter = "m";
    matter.id = "m";
    matter.promised = day("2026-07-15");
    matter.owner = "s";
    Signature signature;
    signature.id = "sig";
    signature.visit = "v";
    w.signatures.put(signature);
    Attachment photo;
    photo.id = "p";
    photo.visit = "v";
    w.attachments.put(photo);
  }
  std::vector<GapAt> gaps() {
    w.opinions.put(opinion);
    w.matters.put(matter);
    w.appointments.put(appointment);
    w.visits.put(visit);
    return visit_gaps(w, visit, day("2026-07-10"));
  }
};

}  // namespace

TEST_CASE("visit check: what is missing") {
  using Gaps = std::vector<GapAt>;
  using enum VisitGap;
  struct Row {
    const char* name;
    std::function<void(Scene&)> change;
    Gaps gaps;
  };
  const Row rows[] = {
      {"nothing", [](Scene&) {}, {}},
      {"household", [](Scene& s) { s.visit.household = "x"; }, {{no_household, ""}}},
      {"day", [](Scene& s) { s.visit.on.reset(); }, {{no_day, ""}}},
      {"a day ahead", [](Scene& s) { s.visit.on = day("2026-07-11"); }, {{day_ahead, ""}}},
      {"today", [](Scene& s) { s.visit.on = day("2026-07-10"); }, {}},
      {"staff", [](Scene& s) { s.visit.staff.clear(); }, {{no_staff, ""}}},
      {"appointment", [](Scene& s) { s.visit.appointment.clear(); }, {{appointment_reason, ""}}},
      {"an appointment that is not there",
       [](Scene& s) { s.visit.appointment = "gone"; },
       {{appointment_reason, ""}}},
      {"no appointment, with a reason",
       [](Scene& s) {
         s.visit.appointment.clear();
         s.visit.no_appointment_reason = "漏水，急";
       },
       {}},
      {"by phone none is needed",
       [](Scene& s) {
         s.visit.appointment.clear();
         s.visit.way = VisitWay::phone;
         s.visit.signature = SignatureState::not_present;
       },
       {}},
      {"void without a reason", [](Scene& s) { s.visit.state = VisitState::voided; }, {{void_reason, ""}}},
      {"signature not asked for",
       [](Scene& s) { s.visit.signature = SignatureState::not_asked; },
       {{signature_not_asked, ""}}},
      {"declining never blocks", [](Scene& s) { s.visit.signature = SignatureState::declined; }, {}},
      {"given but not drawn", [](Scene& s) { s.w.signatures.remove("sig"); }, {{signature_strokes, ""}}},
      {"consent", [](Scene& s) { s.visit.media_consent = false; }, {{media_consent, ""}}},
      {"no consent, no photo",
       [](Scene& s) {
         s.visit.media_consent = false;
         s.w.attachments.remove("p");
       },
       {}},
      {"opinion without text", [](Scene& s) { s.opinion.text.clear(); }, {{opinion_text, "o"}}},
      {"opinion without handling",
       [](Scene& s) { s.opinion.handling = Handling::none; },
       {{opinion_handling, "o"}}},
      {"praise needs none",
       [](Scene& s) {
         s.opinion.kind = OpinionKind::praise;
         s.opinion.handling = Handling::none;
       },
       {}},
      {"solved on the spot needs no promise",
       [](Scene& s) {
         s.opinion.handling = Handling::solved;
         s.opinion.matter.clear();
       },
       {}},
      {"promise without a date", [](Scene& s) { s.matter.promised.reset(); }, {{promise_date, "o"}}},
      {"promise without an owner", [](Scene& s) { s.matter.owner.clear(); }, {{promise_owner, "o"}}},
      {"no matter at all",
       [](Scene& s) { s.opinion.matter.clear(); },
       {{promise_date, "o"}, {promise_owner, "o"}}},
      {"time", [](Scene& s) { s.visit.started = kUnknownMinute; }, {{no_time, ""}}},
      {"person", [](Scene& s) { s.visit.met.clear(); }, {{no_person, ""}}},
      {"rating", [](Scene& s) { s.visit.rating = Rating::none; }, {{no_rating, ""}}},
      {"complaint outside its procedure",
       [](Scene& s) { s.opinion.kind = OpinionKind::complaint; },
       {{complaint_not_referred, "o"}}},
      {"complaint referred",
       [](Scene& s) {
         s.opinion.kind = OpinionKind::complaint;
         s.opinion.handling = Handling::referred;
       },
       {}},
      {"blocking ones first",
       [](Scene& s) {
         s.visit.rating = Rating::none;
         s.visit.staff.clear();
         s.opinion.text.clear();
       },
       {{no_staff, ""}, {opinion_text, "o"}, {no_rating, ""}}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Scene scene;
    row.change(scene);
    const Gaps gaps = scene.gaps();
    CHECK(gaps == row.gaps);
    const bool advice_only = gaps.empty() || !blocks(gaps.front().gap);
    CHECK(std::ranges::none_of(gaps, [](const GapAt& at) { return blocks(at.gap); }) == advice_only);
  }
  CHECK(blocks(VisitGap::promise_owner));
  CHECK_FALSE(blocks(VisitGap::no_time));
  CHECK_FALSE(blocks(VisitGap::no_rating));
}

TEST_CASE("visit check: opinions in their own order") {
  Scene scene;
  Opinion first = scene.opinion;
  first.id = "z";
  first.position = -1;
  first.text.clear();
  scene.w.opinions.put(first);
  scene.opinion.text.clear();
  CHECK(scene.gaps() == std::vector<GapAt>{{VisitGap::opinion_text, "z"}, {VisitGap::opinion_text, "o"}});
}

TEST_CASE("visit check: keeping the time of an appointment") {
  struct Row {
    const char* name;
    std::function<void(Scene&)> change;
    Punctuality punctuality;
  };
  const Row rows[] = {
      {"to the minute", [](Scene& s) { s.visit.started = 600; }, Punctuality::on_time},
      {"15 minutes late", [](Scene& s) { s.visit.started = 615; }, Punctuality::on_time},
      {"16 minutes late", [](Scene& s) { s.visit.started = 616; }, Punctuality::late},
      {"15 minutes early", [](Scene& s) { s.visit.started = 585; }, Punctuality::on_time},
      {"16 minutes early", [](Scene& s) { s.visit.started = 584; }, Punctuality::early},
      {"another day", [](Scene& s) { s.visit.on = day("2026-07-09"); }, Punctuality::other_day},
      {"another day, no time",
       [](Scene& s) {
         s.visit.on = day("2026-07-09");
         s.visit.started = kUnknownMinute;
       },
       Punctuality::other_day},
      {"no time of the visit", [](Scene& s) { s.visit.started = kUnknownMinute; }, Punctuality::unknown},
      {"no time of the appointment", [](Scene& s) { s.appointment.minute = kUnknownMinute; },
       Punctuality::unknown},
      {"no appointment", [](Scene& s) { s.visit.appointment.clear(); }, Punctuality::no_appointment},
      {"by phone", [](Scene& s) { s.visit.way = VisitWay::phone; }, Punctuality::not_applicable},
      {"the community allows 5 minutes",
       [](Scene& s) {
         Community c;
         c.id = "c";
         c.on_time_minutes = 5;
         s.w.communities.put(c);
       },
       Punctuality::late},
  };
  for (const Row& row : rows) {
    CAPTURE(row.name);
    Scene scene;
    row.change(scene);
    scene.gaps();
    CHECK(punctuality(scene.w, scene.visit) == row.punctuality);
  }
}

TEST_CASE("visit check: nonconformities of a month") {
  Scene scene;
  scene.gaps();  // keeps the scene's own visit, on time
  const auto add = [&](const char* id, const char* on, std::int64_t started, const char* appointment,
                       VisitState state = VisitState::completed, VisitWay way = VisitWay::door) {
    Visit v = scene.visit;
    v.id = id;
    v.on = day(on);
    v.started = started;
    v.appointment = appointment;
    v.state = state;
    v.way = way;
    scene.w.visits.put(v);
  };
  add("on time", "2026-07-08", 600, "a");
  add("late", "2026-07-08", 700, "a");
  add("other day", "2026-07-07", 600, "a");
  add("none", "2026-07-20", 600, "");
  add("draft", "2026-07-20", 600, "", VisitState::draft);
  add("office", "2026-07-20", 600, "", VisitState::completed, VisitWay::office);
  add("next month", "2026-08-01", 600, "");
  CHECK(nonconformities(scene.w, "c", hufang::test::month("2026-07")) ==
        std::vector<NonconformingVisit>{{"other day", Nonconformity::not_on_time},
                                        {"late", Nonconformity::not_on_time},
                                        {"none", Nonconformity::no_appointment}});
}

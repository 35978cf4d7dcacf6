// A visit (访问) or return visit (回访): appointment, the visit itself, what was said, signature,
// attachments.
//
// Holds always: a return visit points at the visit or the matter it follows up, or at neither when it is a
// routine one (定期回访); it never counts in the quota. A void visit stays, with its reason. Times are
// minutes of the local day (0..1439), -1 where not known.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/date.h"
#include "core/enum_names.h"
#include "core/model/category.h"
#include "core/model/field.h"

namespace hufang::core {

enum class VisitKind { visit, return_visit };
enum class VisitWay {
  door,
  office,
  outdoors,
  questionnaire,
  phone,
  other
};  // 上门, 管理处办公室, 户外休闲时, 问卷, 电话, 其他
enum class VisitState { draft, completed, voided };
enum class SignatureState { not_asked, given, declined, not_present };
enum class Rating { none, satisfied, basic, dissatisfied };
enum class AppointmentState { planned, kept, moved, no_show, cancelled };
enum class OpinionKind { opinion, suggestion, complaint, need, praise };  // 意见, 建议, 投诉, 困难需求, 表扬
enum class Handling {
  none,
  solved,
  coordinated,
  escalated,
  referred
};  // on the spot, with a date, above authority, complaint procedure
enum class AttachmentKind { photo, video };

template <>
struct EnumNames<VisitKind> {
  static constexpr std::string_view kWords = "visit.kind_";
  static constexpr std::string_view kNames[] = {"visit", "return_visit"};
};
template <>
struct EnumNames<VisitWay> {
  static constexpr std::string_view kWords = "way.";
  static constexpr std::string_view kNames[] = {"door",          "office", "outdoors",
                                                "questionnaire", "phone",  "other"};
};
template <>
struct EnumNames<VisitState> {
  static constexpr std::string_view kWords = "visit.state_";
  static constexpr std::string_view kNames[] = {"draft", "completed", "voided"};
};
template <>
struct EnumNames<SignatureState> {
  static constexpr std::string_view kWords = "signature.";
  static constexpr std::string_view kNames[] = {"not_asked", "given", "declined", "not_present"};
};
template <>
struct EnumNames<Rating> {
  static constexpr std::string_view kWords = "visit.rating_";
  static constexpr std::string_view kNames[] = {"none", "satisfied", "basic", "dissatisfied"};
};
template <>
struct EnumNames<AppointmentState> {
  static constexpr std::string_view kWords = "appointment.state_";
  static constexpr std::string_view kNames[] = {"planned", "kept", "moved", "no_show", "cancelled"};
};
template <>
struct EnumNames<OpinionKind> {
  static constexpr std::string_view kWords = "opinion.kind_";
  static constexpr std::string_view kNames[] = {"opinion", "suggestion", "complaint", "need", "praise"};
};
template <>
struct EnumNames<Handling> {
  static constexpr std::string_view kWords = "opinion.handling_";
  static constexpr std::string_view kNames[] = {"none", "solved", "coordinated", "escalated", "referred"};
};
template <>
struct EnumNames<AttachmentKind> {
  static constexpr std::string_view kWords = "value.";
  static constexpr std::string_view kNames[] = {"photo", "video"};
};

constexpr std::int64_t kUnknownMinute = -1;

struct Appointment {
  static constexpr std::string_view kTable = "appointment";
  std::string id;
  std::string community;
  std::string household;
  std::optional<Date> on;
  std::int64_t minute = kUnknownMinute;
  VisitKind kind = VisitKind::visit;
  VisitWay way = VisitWay::door;
  std::string staff;  // who goes
  std::string purpose;
  std::vector<std::string> materials;  // the checklist, as written
  std::vector<std::int64_t> prepared;  // indices of materials ticked off
  AppointmentState state = AppointmentState::planned;
  std::string moved_to;         // the appointment that takes its place, when moved
  std::string return_of_visit;  // of a return visit: what it follows up
  std::string return_of_matter;
  std::string note;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Appointment::community);
    v(reference("household"), &Appointment::household);
    v("on", &Appointment::on);
    v(Field("minute", FieldKind::minute), &Appointment::minute);
    v(Field("kind").labelled("field.visit.kind"), &Appointment::kind);
    v("way", &Appointment::way);
    v(reference("staff"), &Appointment::staff);
    v("purpose", &Appointment::purpose);
    v("materials", &Appointment::materials);
    v(Field("prepared", FieldKind::count), &Appointment::prepared);
    v("state", &Appointment::state);
    v(reference("moved_to", "appointment"), &Appointment::moved_to);
    v(reference("return_of_visit", "visit"), &Appointment::return_of_visit);
    v(reference("return_of_matter", "matter"), &Appointment::return_of_matter);
    v("note", &Appointment::note);
  }
  bool operator==(const Appointment&) const = default;
};

struct Visit {
  static constexpr std::string_view kTable = "visit";
  std::string id;
  std::string community;
  std::string number;  // 编号
  std::string household;
  VisitKind kind = VisitKind::visit;
  VisitState state = VisitState::draft;
  std::string void_reason;
  VisitWay way = VisitWay::door;
  std::optional<Date> on;
  std::int64_t started = kUnknownMinute;
  std::int64_t ended = kUnknownMinute;
  std::vector<std::string> staff;  // who visited, the first one leads
  std::string met;                 // 被访人
  std::string purpose;
  std::string appointment;            // empty: without one
  std::string no_appointment_reason;  // of a door visit without one
  std::string return_of_visit;
  std::string return_of_matter;
  SignatureState signature = SignatureState::not_asked;
  bool media_consent = false;  // the household agreed to photos or video
  Rating rating = Rating::none;
  std::string note;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Visit::community);
    v("number", &Visit::number);
    v(reference("household"), &Visit::household);
    v("kind", &Visit::kind);
    v("state", &Visit::state);
    v("void_reason", &Visit::void_reason);
    v("way", &Visit::way);
    v("on", &Visit::on);
    v(Field("started", FieldKind::minute), &Visit::started);
    v(Field("ended", FieldKind::minute), &Visit::ended);
    v(reference("staff").labelled("visit.staff"), &Visit::staff);
    v(Field("met", FieldKind::person), &Visit::met);
    v("purpose", &Visit::purpose);
    v(reference("appointment"), &Visit::appointment);
    v("no_appointment_reason", &Visit::no_appointment_reason);
    v(reference("return_of_visit", "visit"), &Visit::return_of_visit);
    v(reference("return_of_matter", "matter"), &Visit::return_of_matter);
    v("signature", &Visit::signature);
    v("media_consent", &Visit::media_consent);
    v("rating", &Visit::rating);
    v("note", &Visit::note);
  }
  bool operator==(const Visit&) const = default;
};

struct Opinion {
  static constexpr std::string_view kTable = "opinion";
  std::string id;
  std::string community;
  std::string visit;
  std::int64_t position = 0;  // order within the visit
  Category category = Category::other;
  OpinionKind kind = OpinionKind::opinion;
  std::string text;
  Handling handling = Handling::none;
  std::string solution;  // what was done on the spot
  std::string matter;    // the promise in the ledger, when coordinated, escalated or referred

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Opinion::community);
    v(reference("visit"), &Opinion::visit);
    v(Field("position").untold(), &Opinion::position);
    v("category", &Opinion::category);
    v(Field("kind").labelled("field.visit.kind"), &Opinion::kind);
    v("text", &Opinion::text);
    v("handling", &Opinion::handling);
    v("solution", &Opinion::solution);
    v(reference("matter"), &Opinion::matter);
  }
  bool operator==(const Opinion&) const = default;
};

// The strokes of a signature given at a visit, as vectors.
struct Signature {
  static constexpr std::string_view kTable = "signature";
  std::string id;
  std::string community;
  std::string visit;
  std::vector<std::int64_t>
      strokes;  // each stroke: its number of points, then x, y of each, 0..10000 of the pad's width
  std::int64_t height = 0;  // of the pad, in the same units

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Signature::community);
    v(reference("visit"), &Signature::visit);
    v(Field("strokes", FieldKind::strokes), &Signature::strokes);
    v(Field("height").untold(), &Signature::height);
  }
  bool operator==(const Signature&) const = default;
};

// A photo or video of a visit; its bytes are kept apart, by content hash.
struct Attachment {
  static constexpr std::string_view kTable = "attachment";
  std::string id;
  std::string community;
  std::string visit;
  AttachmentKind kind = AttachmentKind::photo;
  std::string hash;  // SHA-256 of the bytes, hexadecimal
  std::string mime;
  std::int64_t bytes = 0;
  std::int64_t width = 0;  // pixels
  std::int64_t height = 0;
  std::string caption;

  template <class V>
  static void fields(V&& v) {
    v(kOfCommunity, &Attachment::community);
    v(reference("visit"), &Attachment::visit);
    v("kind", &Attachment::kind);
    v(Field("hash").untold(), &Attachment::hash);
    v(Field("mime").untold(), &Attachment::mime);
    v(Field("bytes").untold(), &Attachment::bytes);
    v(Field("width").untold(), &Attachment::width);
    v(Field("height").untold(), &Attachment::height);
    v("caption", &Attachment::caption);
  }
  bool operator==(const Attachment&) const = default;
};

}  // namespace hufang::core

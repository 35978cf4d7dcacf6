#include "ui/views/visits/signature_part.h"

#include <algorithm>

#include "app/visits/signatures.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/words/error_text.h"
#include "ui/words/visit_words.h"

namespace hufang::ui {
namespace {

constexpr float kHigh = 150, kWide = 640;

}  // namespace

void SignaturePart::follow(const core::Visit& visit) {
  const std::uint64_t revision = services_.session.data().signatures.revision();
  if (visit_ == visit.id && revision_ == revision) return;
  visit_ = visit.id;
  revision_ = revision;
  const core::Signature* kept = app::signature_of(services_.session.data(), visit.id);
  ink_.strokes = kept == nullptr ? std::vector<std::int64_t>() : kept->strokes;
  ink_.height = kept == nullptr ? 0 : kept->height;
}

void SignaturePart::keep(const core::Visit& visit) {
  services_.actions.run(
      [this, id = visit.id] { return app::sign_visit(services_.session, id, ink_.strokes, ink_.height); },
      [this](const core::Status& done) { error_ = refusal_words(done); });
}

void SignaturePart::draw_state(const core::Visit& visit, bool wanted) {
  const Group group("signature-state", Role::radiogroup, tr(T::visit_signature_state));
  bool first = true;
  for (const core::SignatureState state :
       {core::SignatureState::declined, core::SignatureState::not_present}) {
    const std::string_view text = words(state);
    if (wanted && first) semantics().request_focus(make_id(text));
    if (!first) flow(choice_width(text));
    first = false;
    if (!choice(text, visit.signature == state)) continue;
    const auto next = visit.signature == state ? core::SignatureState::not_asked : state;
    services_.actions.run(
        [&session = services_.session, id = visit.id, next] { return app::set_unsigned(session, id, next); },
        [this](const core::Status& done) { error_ = refusal_words(done); });
  }
}

void SignaturePart::draw(const core::Visit& visit, bool wanted) {
  const IdScope scope("signature");
  follow(visit);
  muted(tr(T::visit_signature));
  gap(6);
  const bool signed_off = visit.signature == core::SignatureState::declined ||
                          visit.signature == core::SignatureState::not_present;
  const std::string_view name =
      ink_.strokes.empty() ? tr(T::visit_signature_pad) : trf(T::visit_signature_given, {num(ink_.count())});
  if (signature_pad(name, ink_, std::max(kHigh, std::min(width_left(), kWide) * 0.3f),
                    tr(signed_off ? T::common_none : T::visit_sign_here), signed_off)) {
    keep(visit);
  }
  gap(size::s8);
  draw_state(visit, wanted);
  if (!ink_.strokes.empty()) {
    flow(button_width(tr(T::visit_stroke_undo)));
    if (button(tr(T::visit_stroke_undo), {.icon = Icon::undo})) {
      ink_.undo();
      keep(visit);
    }
    flow(button_width(tr(T::visit_sign_again)));
    if (button(tr(T::visit_sign_again))) {
      ink_.strokes.clear();
      keep(visit);
    }
  }
  if (!error_.empty()) {
    gap(size::s8);
    banner(error_, Tone::red);
  }
}

void SignaturePart::draw_kept(const core::Visit& visit) {
  follow(visit);
  if (visit.signature != core::SignatureState::given || ink_.strokes.empty()) {
    label(words(visit.signature));
    return;
  }
  signature_pad(trf(T::visit_signature_given, {num(ink_.count())}), ink_, 80, {}, true);
}

}  // namespace hufang::ui

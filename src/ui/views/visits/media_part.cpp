#include "ui/views/visits/media_part.h"

#include <algorithm>

#include "app/visits/attachments.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/dialog.h"
#include "ui/widgets/field.h"
#include "ui/widgets/label.h"
#include "ui/widgets/notice.h"
#include "ui/widgets/photo.h"
#include "ui/widgets/select.h"
#include "ui/words/error_text.h"

namespace hufang::ui {
namespace {

constexpr float kTile = 84;
constexpr int kLargeSide = 1280;

app::NewAttachment attachment_of(const app::StoredMedia& stored) {
  return {stored.kind, stored.hash, stored.mime, stored.bytes, stored.width, stored.height};
}

}  // namespace

void MediaPart::take(const core::Visit& visit, core::AttachmentKind kind, app::MediaSource source) {
  error_.clear();
  services_.media.take(kind, source, [this, id = visit.id](core::Result<app::StoredMedia> taken) {
    if (!taken.ok()) {
      error_ = error_text(taken.error());
      return;
    }
    services_.actions.run(
        [this, id, attachment = attachment_of(*taken)] {
          return app::add_attachment(services_.session, id, attachment);
        },
        [this](const auto& added) { error_ = refusal_words(added); });
  });
}

void MediaPart::follow(const core::Visit& visit) {
  const core::Workspace& data = services_.session.data();
  if (visit_ == visit.id && revision_ == data.attachments.revision()) return;
  visit_ = visit.id;
  revision_ = data.attachments.revision();
  all_ = app::attachments_of(data, visit.id);
}

void MediaPart::draw_tiles() {
  int photos = 0, videos = 0;
  for (const core::Attachment* a : all_) {
    const bool video = a->kind == core::AttachmentKind::video;
    if (photos + videos > 0) flow(kTile);
    const IdScope scope(a->id);
    const std::string_view name =
        trf(video ? T::visit_video_name : T::visit_photo_name, {num(video ? ++videos : ++photos)});
    if (photo_tile(name, a->hash, kTile, video)) {
      opened_ = a->id;
      opened_name_ = name;
      caption_ = a->caption;
      open_ = true;
    }
  }
  if (!all_.empty()) gap(size::s12);
}

void MediaPart::draw_buttons(const core::Visit& visit, bool consent) {
  const bool off = !consent;
  if (button(tr(T::visit_take_photo), {.icon = Icon::camera, .disabled = off}))
    take(visit, core::AttachmentKind::photo, app::MediaSource::camera);
  flow(button_width(tr(T::visit_choose_photo), {.icon = Icon::upload}));
  if (button(tr(T::visit_choose_photo), {.icon = Icon::upload, .disabled = off}))
    take(visit, core::AttachmentKind::photo, app::MediaSource::files);
  flow(button_width(tr(T::visit_take_video)));
  if (button(tr(T::visit_take_video), {.disabled = off}))
    take(visit, core::AttachmentKind::video, app::MediaSource::files);
}

void MediaPart::draw_large(bool may_edit) {
  const core::Attachment* a = services_.session.data().attachments.find(opened_);
  if (a == nullptr) open_ = false;
  const bool video = a != nullptr && a->kind == core::AttachmentKind::video;
  if (Dialog dialog("photo", open_,
                    {.title = opened_name_,
                     .danger = {may_edit ? tr(T::visit_remove_photo) : std::string_view()},
                     .leave = tr(T::common_close),
                     .width = 860});
      dialog && a != nullptr) {
    const float w = width_left();
    const float high = std::min(w * 0.75f, metrics().height * 0.55f);
    const ImVec2 at = cursor();
    const Box box{at, {at.x + w, at.y + high}};
    draw_photo(ImGui::GetWindowDrawList(), box, a->hash, kLargeSide, false);
    report_at("picture", box, Role::img, std::string_view(a->caption.empty() ? opened_name_ : a->caption));
    spend({w, high});
    if (video) {
      gap(size::s12);
      if (button(tr(T::visit_play), {.icon = Icon::right})) services_.media.play(a->hash, opened_name_);
    }
    gap(size::s12);
    text_field(tr(T::visit_caption), caption_, {.readonly = !may_edit});
    const DialogPress press = dialog.press();
    if (press == DialogPress::danger) {
      services_.actions.run(
          [&session = services_.session, id = opened_] { return app::remove_attachment(session, id); },
          say_refusal);
      dialog.close();
    }
    if (press == DialogPress::leave && may_edit)
      services_.actions.run([&session = services_.session, id = opened_,
                             caption = caption_] { return app::set_caption(session, id, caption); },
                            say_refusal);
  }
}

bool MediaPart::draw(const core::Visit& visit, bool may_edit, bool& consent, bool wanted) {
  const IdScope scope("media");
  muted(tr(T::visit_photos));
  gap(6);
  follow(visit);
  draw_tiles();
  bool changed = false;
  if (may_edit) {
    if (wanted) semantics().request_focus(make_id(tr(T::visit_consent)));
    changed = checkbox(tr(T::visit_consent), consent);
    if (!consent) muted(tr(T::visit_consent_first));
    gap(size::s8);
    draw_buttons(visit, consent);
  }
  if (!error_.empty()) {
    gap(size::s8);
    banner(error_, Tone::red);
  }
  draw_large(may_edit);
  return changed;
}

}  // namespace hufang::ui

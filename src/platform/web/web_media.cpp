#include "platform/web/web_media.h"

#include <emscripten/em_js.h>
#include <emscripten/em_macros.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "core/digits.h"
#include "platform/web/frame_loop.h"
#include "platform/web/js_text.h"
#include "platform/web/pending_calls.h"
#include "platform/web/web_inbox.h"

EM_JS_DEPS(hufang_media, "$textAt,$bytesToInbox,$textToInbox");

// clang-format off
EM_JS(void, hf_js_media_take, (int token, int video, int camera), {
  Module.host.media.take(video !== 0, camera !== 0, (status, detail) => {
    textToInbox(detail);
    _hf_media_taken(token, status);
  });
})

EM_JS(void, hf_js_media_load, (int token, const hufang::platform::JsText* hash, int side), {
  Module.host.media.load(textAt(hash), side, (status, width, height, rgba) => {
    bytesToInbox(rgba);
    _hf_media_loaded(token, status, width, height);
  });
})

EM_JS(void, hf_js_media_play, (const hufang::platform::JsText* hash, const hufang::platform::JsText* name), {
  Module.host.media.play(textAt(hash), textAt(name));
})

// `hashes`: one a line.
EM_JS(void, hf_js_media_keep_only, (const hufang::platform::JsText* hashes), {
  Module.host.media.keepOnly(textAt(hashes).split("\n"));
})

// `hashes`: one a line. The answer's detail goes through the inbox.
EM_JS(void, hf_js_media_export, (int token, const hufang::platform::JsText* name, const hufang::platform::JsText* document_name, const char* document, size_t size, const hufang::platform::JsText* hashes), {
  const lines = textAt(hashes);
  Module.host.media.exportWith(textAt(name), textAt(document_name), HEAPU8.slice(document, document + size),
    lines ? lines.split("\n") : [], (status, detail) => {
      textToInbox(detail);
      _hf_media_moved(token, status);
    });
})

// `wanted`: a hash and a media type a line.
EM_JS(void, hf_js_media_take_in, (int token, const hufang::platform::JsText* wanted), {
  const lines = textAt(wanted);
  Module.host.media.takeIn(lines ? lines.split("\n").map((line) => line.split(" ")) : [], (status, detail) => {
    textToInbox(detail);
    _hf_media_moved(token, status);
  });
})

EM_JS(void, hf_js_media_forget_all, (), { Module.host.media.forgetAll(); })
// clang-format on

namespace hufang::platform {
namespace {

// As web/media/status.ts has them.
enum MediaStatus { kKept = 0, kUnreadable = 1, kTooLarge = 2, kFailed = 3, kMissing = 4 };

struct Waiting {
  core::AttachmentKind kind = core::AttachmentKind::photo;
  app::Media::Taken taken;
};

PendingCalls<Waiting>& takes() {
  static PendingCalls<Waiting> calls;
  return calls;
}
PendingCalls<app::Media::Loaded>& loads() {
  static PendingCalls<app::Media::Loaded> calls;
  return calls;
}

struct Moving {
  bool packing = false;
  app::Media::Moved moved;
};
PendingCalls<Moving>& moves() {
  static PendingCalls<Moving> calls;
  return calls;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines(1);
  for (const char c : text) {
    if (c == '\n') {
      lines.emplace_back();
    } else {
      lines.back() += c;
    }
  }
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string out;
  for (const std::string& line : lines) out.append(out.empty() ? "" : "\n").append(line);
  return out;
}

core::Error error_of(int status, std::vector<std::string> detail) {
  switch (status) {
    case kTooLarge:
      return core::make_error(core::Code::media_too_large, {}, std::move(detail));
    case kFailed:
      return core::make_error(core::Code::media_failed, {}, std::move(detail));
    case kMissing:
      return core::make_error(core::Code::media_missing);
    default:
      return core::make_error(core::Code::media_unreadable);
  }
}

core::Result<app::StoredMedia> stored_of(core::AttachmentKind kind, int status) {
  std::vector<std::string> lines = lines_of(take_inbox());
  if (status != kKept) return error_of(status, std::move(lines));
  lines.resize(5);
  app::StoredMedia stored;
  stored.kind = kind;
  stored.hash = lines[0];
  stored.mime = lines[1];
  stored.bytes = core::parse_digits(lines[2]).value_or(0);
  stored.width = core::parse_digits(lines[3]).value_or(0);
  stored.height = core::parse_digits(lines[4]).value_or(0);
  return stored;
}

core::Result<app::MediaMoved> moved_of(bool packing, int status) {
  std::vector<std::string> lines = lines_of(take_inbox());
  if (status != kKept) return error_of(status, std::move(lines));
  lines.resize(std::max<std::size_t>(lines.size(), 2));
  app::MediaMoved moved;
  moved.moved = core::parse_digits(lines[0]).value_or(0);
  (packing ? moved.absent : moved.known) = core::parse_digits(lines[1]).value_or(0);
  for (std::size_t i = 2; i < lines.size(); ++i) {
    const std::string_view line = lines[i];
    const std::size_t space = line.find(' ');
    if (space == std::string_view::npos) continue;
    (line.starts_with("damaged") ? moved.damaged : moved.missing).emplace_back(line.substr(space + 1));
  }
  return moved;
}

}  // namespace

void WebMedia::take(core::AttachmentKind kind, app::MediaSource source, Taken taken) {
  const int token = takes().add({kind, std::move(taken)});
  hf_js_media_take(token, kind == core::AttachmentKind::video ? 1 : 0,
                   source == app::MediaSource::camera ? 1 : 0);
}

void WebMedia::load(std::string_view hash, int side, Loaded loaded) {
  hf_js_media_load(loads().add(std::move(loaded)), JsText(hash).at(), side);
}

void WebMedia::play(std::string_view hash, std::string_view name) {
  hf_js_media_play(JsText(hash).at(), JsText(name).at());
}

void WebMedia::export_with(std::string name, std::string document_name, std::string document,
                           std::vector<std::string> hashes, Moved moved) {
  const int token = moves().add({true, std::move(moved)});
  hf_js_media_export(token, JsText(name).at(), JsText(document_name).at(), document.data(), document.size(),
                     JsText(joined(hashes)).at());
}

void WebMedia::take_in(std::vector<app::WantedMedia> wanted, Moved moved) {
  std::vector<std::string> lines;
  for (const app::WantedMedia& one : wanted) lines.push_back(one.hash + " " + one.mime);
  hf_js_media_take_in(moves().add({false, std::move(moved)}), JsText(joined(lines)).at());
}

void WebMedia::keep_only(std::vector<std::string> hashes) {
  hf_js_media_keep_only(JsText(joined(hashes)).at());
}

void WebMedia::forget_all() { hf_js_media_forget_all(); }

}  // namespace hufang::platform

extern "C" {
EMSCRIPTEN_KEEPALIVE void hf_media_taken(int token, int status) {
  using namespace hufang::platform;
  const Waiting waiting = takes().take(token);
  auto stored = stored_of(waiting.kind, status);
  if (waiting.taken) waiting.taken(std::move(stored));
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_media_moved(int token, int status) {
  using namespace hufang::platform;
  const Moving waiting = moves().take(token);
  auto moved = moved_of(waiting.packing, status);
  if (waiting.moved) waiting.moved(std::move(moved));
  request_frame();
}

EMSCRIPTEN_KEEPALIVE void hf_media_loaded(int token, int status, int width, int height) {
  using namespace hufang::platform;
  std::string pixels = take_inbox();
  if (const auto loaded = loads().take(token)) {
    if (status == kKept) {
      loaded(hufang::app::Picture{width, height, std::move(pixels)});
    } else {
      loaded(error_of(status, {}));
    }
  }
  request_frame();
}
}

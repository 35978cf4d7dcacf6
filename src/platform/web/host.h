// What the page does for the drawing: Module.host.canvas, .state and .address (web/page/canvas.ts, state.ts,
// address.ts).
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace hufang::platform::host {

// -- canvas --
enum class WantedRenderer { best, webgl1, software };
// What ?renderer= in the address asks for.
WantedRenderer wanted_renderer();
// Draws a frame at the next chance.
void schedule_frame();
// Draws a frame in `ms` milliseconds, or earlier.
void wake_in(double ms);
// The pointer's shape, a CSS cursor.
void set_cursor(const char* css);
// Shows a picture drawn in software: RGBA, width x height.
void blit(std::span<const std::uint32_t> pixels, int width, int height);

// -- state: what window.hufang and <html data-state> say --
void set_state(const char* name, double value);
void set_state(const char* name, const char* value);
void page_ready();
// The program cannot go on; `reason` is for the person who looks after the machine.
void page_failed(const char* reason);

// The language of what is on the screen, for screen readers and the browser's fonts: "zh-CN", "en".
void set_page_language(const char* tag);

// -- address: the part after # --
std::string address();
void set_address(const std::string& address);
// Whether the query has `name` (?sample); true once only.
bool take_query(const char* name);

}  // namespace hufang::platform::host

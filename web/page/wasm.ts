// The WebAssembly module as the page sees it: the functions that C++ exports (hf_*).

// Coordinates are CSS px from the stage's corner, times are milliseconds.
export interface Wasm {
  readonly HEAPU8: Uint8Array;
  // web_inbox.cpp; see inbox.ts. "(text)" below: the text is in the inbox.
  _hf_inbox(size: number): number;
  // frame_loop.cpp
  _hf_frame(now: number): number; // bits: 1 drawn, 2 wants another frame
  _hf_request_frame(frames: number): void;
  _hf_resize(width: number, height: number, ratio: number): void;
  _hf_insets(top: number, right: number, bottom: number, left: number): void;
  // input.cpp
  _hf_mouse(x: number, y: number, buttons: number): void;
  _hf_pointer_gone(): void;
  _hf_tap(x: number, y: number): void;
  _hf_drag(x: number, y: number, down: number): void;
  _hf_touch_begin(x: number, y: number): number; // 1: stopped a moving page
  _hf_touch_scroll(dx: number, dy: number, time: number): void;
  _hf_touch_end(time: number): void; // negative: no momentum
  _hf_wheel(x: number, y: number, dx: number, dy: number, time: number): void;
  _hf_key(bits: number): number; // (text) its name; 1: a screen wants it
  // semantic_mirror.cpp
  _hf_activate(id: number): void;
  _hf_focus(id: number, byPointer: number): void;
  _hf_blur(id: number): void;
  _hf_modality(keyboard: number): void;
  _hf_text(id: number): void; // (text)
  // main_web.cpp
  _hf_leave(): void; // what was typed and not kept is kept
  _hf_go_to_address(): void; // (text)
}

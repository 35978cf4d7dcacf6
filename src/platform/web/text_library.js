// How texts and bytes cross between C++ and the page's own code in EM_JS: always with their length, so that a NUL in
// a text ends nothing. EM_JS_DEPS names what a file uses of this (tools/check/crossing.mjs keeps the other ways out).

addToLibrary({
  // The text of a JsText (js_text.h).
  $textAt__deps: ['$UTF8ToString'],
  $textAt: (at) => UTF8ToString(HEAPU32[at >> 2], HEAPU32[(at >> 2) + 1], true),

  // Lays bytes into the inbox (web_inbox.h), for the exported function that is called next.
  $bytesToInbox: (bytes) => {
    const at = _hf_inbox(bytes.length);
    HEAPU8.set(bytes, at);
  },

  $textToInbox__deps: ['$bytesToInbox'],
  $textToInbox: (text) => bytesToInbox(new TextEncoder().encode(text)),
});

// The font file that stands in where the browser does not let the page read its canvas (glyphs.ts). It is fetched
// only then. It has the characters of GB 2312; the program's texts and nearly all names are made of these.

import fallbackFont from "../../assets/fonts/fallback.ttf";

// Text fields use it too, before the fonts of `stack`, so that typed and drawn text stay in the same place.
export async function loadFallbackFont(stack: string): Promise<Uint8Array> {
  const response = await fetch(fallbackFont);
  if (!response.ok) throw new Error(`${fallbackFont}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  document.fonts.add(new FontFace("Hufang Fallback", bytes));
  document.documentElement.style.setProperty("--hf-font", `"Hufang Fallback", ${stack}`);
  return bytes;
}

// Glyphs of the user's own system fonts, read back from a 2D canvas: src/platform/web/system_glyphs.cpp draws
// all text with them, so no font is downloaded and every character that the system can show is there.
//
// Lengths are device pixels; a bitmap's place is relative to the pen on the baseline, y downwards.

export interface Glyphs {
  // Whether reading back a canvas gives what was drawn; some browsers refuse or falsify it for privacy.
  readonly usable: boolean;
  // Bytes of the font file that stands in when it does not; empty otherwise.
  readonly fallback: Uint8Array;
  // How far below the top of a line of CSS, as high as the font size, the baseline is. Here px are CSS px.
  baseline(bold: boolean, px: number): number;
  advance(codepoint: number, bold: boolean, px: number): number;
  // [advance, x, y, width, height, stretch, coloured] of the glyph, whose bitmap is in `pixels` until the next
  // call: one coverage byte a pixel, or RGBA when coloured. Stretch is how much wider than drawn it was made.
  draw(codepoint: number, bold: boolean, px: number): number[];
  pixels: Uint8Array;
}

const kBoldWeight = 600;
// From here on characters fill whole squares; what comes before has widths of its own.
const kFirstSquare = 0x2e80;

export async function createGlyphs(forceFallback: boolean): Promise<Glyphs> {
  const glyphs = systemGlyphs();
  if (!forceFallback && glyphs !== undefined && readsBackExactly(glyphs)) return glyphs;
  const { loadFallbackFont } = await import("./fallback-font");
  const fallback = await loadFallbackFont(fontStack());
  return {
    usable: false,
    fallback,
    pixels: new Uint8Array(),
    baseline: () => 0,
    advance: () => 0,
    draw: () => [],
  };
}

function systemGlyphs(): Glyphs | undefined {
  const canvas = document.createElement("canvas");
  canvas.lang = "zh-CN";
  // Attached, since the language picks the regional form of a character and detached elements have none.
  canvas.hidden = true;
  document.body.append(canvas);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return undefined;
  const stack = fontStack();
  let font = "";

  const use = (bold: boolean, px: number, width: number, height: number): void => {
    if (canvas.width < width || canvas.height < height) {
      canvas.width = Math.max(canvas.width, width);
      canvas.height = Math.max(canvas.height, height);
      font = "";
    }
    const wanted = `${bold ? kBoldWeight : 400} ${px}px ${stack}`;
    if (font === wanted) return;
    font = wanted;
    context.font = wanted;
    context.textBaseline = "alphabetic";
    context.fillStyle = "#000";
  };

  const glyphs: Glyphs = {
    usable: true,
    fallback: new Uint8Array(),
    pixels: new Uint8Array(),
    baseline,
    advance(codepoint, bold, px) {
      use(bold, px, 1, 1);
      return context.measureText(String.fromCodePoint(codepoint)).width;
    },
    draw(codepoint, bold, px) {
      use(bold, px, 1, 1);
      const text = String.fromCodePoint(codepoint);
      const box = context.measureText(text);
      const left = Math.floor(-box.actualBoundingBoxLeft) - 1;
      const top = -Math.ceil(box.actualBoundingBoxAscent) - 1;
      const width = Math.ceil(box.actualBoundingBoxRight) + 1 - left;
      const height = Math.ceil(box.actualBoundingBoxDescent) + 1 - top;
      const empty = box.actualBoundingBoxRight <= -box.actualBoundingBoxLeft;
      if (empty || !(width > 0 && height > 0)) return [box.width, 0, 0, 0, 0, 1, 0];

      // A letter stands between two pixels when its advance is no whole number of them: at low densities it is
      // drawn at double width, so that it can be placed there without a blur.
      const offGrid = Math.abs(box.width - Math.round(box.width)) > 0.05;
      const stretch = offGrid && codepoint < kFirstSquare && devicePixelRatio < 1.75 ? 2 : 1;
      const columns = width * stretch;
      use(bold, px, columns, height);
      context.setTransform(stretch, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, width, height);
      context.fillText(text, -left, -top);
      const image = context.getImageData(0, 0, columns, height).data;
      const coloured = hasColour(image);
      glyphs.pixels = coloured ? new Uint8Array(image.buffer) : coverage(image, columns, stretch === 2);
      // The filter of a stretched bitmap moves it by half a column.
      return [box.width, stretch === 2 ? left - 0.25 : left, top, columns, height, stretch, coloured ? 1 : 0];
    },
  };
  return glyphs;
}

// Asked of a line itself: browsers round the font's own measures each in its way.
function baseline(bold: boolean, px: number): number {
  const line = document.createElement("div");
  line.id = "line-probe";
  line.style.font = `${bold ? kBoldWeight : 400} ${px}px/1 ${fontStack()}`;
  const foot = document.createElement("span");
  line.append("国", foot);
  document.body.append(line);
  const result = foot.getBoundingClientRect().bottom - line.getBoundingClientRect().top;
  line.remove();
  return result;
}

function fontStack(): string {
  return getComputedStyle(document.documentElement).getPropertyValue("--hf-font").trim();
}

// Text is drawn in black; any other colour is the font's own (emoji).
function hasColour(image: Uint8ClampedArray): boolean {
  for (let i = 0; i < image.length; i += 4) {
    if (image[i + 3]! > 64 && image[i]! + image[i + 1]! + image[i + 2]! > 48) return true;
  }
  return false;
}

// The alpha channel; with `smooth` each column is the mean of itself and the one before.
function coverage(image: Uint8ClampedArray, columns: number, smooth: boolean): Uint8Array {
  const bytes = new Uint8Array(image.length / 4);
  for (let i = 0; i < bytes.length; i++) {
    const here = image[4 * i + 3]!;
    if (!smooth) bytes[i] = here;
    else bytes[i] = (here + (i % columns === 0 ? 0 : image[4 * i - 1]!) + 1) >> 1;
  }
  return bytes;
}

// A few levels of difference are harmless (some browsers add that much against fingerprinting), more is not.
const kHarmless = 8;

function readsBackExactly(glyphs: Glyphs): boolean {
  try {
    const first = read(glyphs, 0x6c38);
    const second = read(glyphs, 0x6c38);
    const other = read(glyphs, 0x4e00);
    if (first.length === 0 || first.length !== second.length) return false;
    let ink = 0;
    for (let i = 0; i < first.length; i++) {
      if (Math.abs(first[i]! - second[i]!) > kHarmless) return false;
      if (first[i]! > 128) ink++;
    }
    // A real character inks a part of its square, and two characters are not alike.
    const share = ink / first.length;
    return share > 0.02 && share < 0.8 && (other.length !== first.length || other.some((v, i) => v !== first[i]));
  } catch {
    return false;
  }
}

function read(glyphs: Glyphs, codepoint: number): Uint8Array {
  const shape = glyphs.draw(codepoint, false, 32);
  return shape[3]! > 0 ? glyphs.pixels : new Uint8Array();
}

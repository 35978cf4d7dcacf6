// Which characters bytes are. Chinese programs write UTF-8, GB 18030 (of which GBK and GB 2312 are parts) and UTF-16.

/** Decoded by its mark, by what it says of itself (HTML, XML), by being valid UTF-8, else as GB 18030. */
export function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    // Valid UTF-8 is UTF-8, whatever a page says of itself: Chinese in GB 18030 is hardly ever valid.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const head = String.fromCharCode(...bytes.subarray(0, 2048));
    const named = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1] ?? "gb18030";
    return decoderOf(named).decode(bytes);
  }
}

function decoderOf(name: string): TextDecoder {
  try {
    // What says UTF-8 and is not has a bad byte somewhere: that character is marked, the rest is read.
    return new TextDecoder(name);
  } catch {
    return new TextDecoder("gb18030");
  }
}

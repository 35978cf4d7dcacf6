// Makes assets/encoding/gb18030.txt: what the two-byte and four-byte codes of GB 18030 stand for, as Node's TextDecoder
// (the WHATWG Encoding Standard) has them. Usage: gb18030_asset.mjs           writes the file
//                                                 gb18030_asset.mjs --check   fails when the file is another
//
// The file: a comment; a line of characters per first byte 81..FE, for the second bytes 40..7E and 80..FE, '.' where
// there is none ("." itself is one byte, so no code of two stands for it); a line "ranges" of index=code point, in
// hexadecimal: from that index of the four-byte codes on, code points follow one another up to the next pair.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const kFile = fileURLToPath(new URL('../../assets/encoding/gb18030.txt', import.meta.url));
const kHead = '# GB 18030 as the WHATWG Encoding Standard decodes it';
/** Four-byte codes below this index stand for the Basic Multilingual Plane; the other planes begin at 189000. */
const kBmpEnd = 39420;
const kLeads = Array.from({ length: 0xfe - 0x81 + 1 }, (_, i) => 0x81 + i);
const kTrails = Array.from({ length: 0xfe - 0x40 + 1 }, (_, i) => 0x40 + i).filter((byte) => byte !== 0x7f);

function asset() {
  const decoder = new TextDecoder('gb18030', { fatal: true });
  const decode = (...bytes) => {
    try {
      return decoder.decode(Uint8Array.from(bytes));
    } catch {
      return undefined;
    }
  };
  const lines = [kHead];
  for (const lead of kLeads) {
    lines.push(kTrails.map((trail) => {
      const text = decode(lead, trail);
      return text !== undefined && [...text].length === 1 ? text : '.';
    }).join(''));
  }
  const ranges = [];
  let next = -1;
  for (let index = 0; index < kBmpEnd; ++index) {
    const text = decode(0x81 + Math.floor(index / 12600), 0x30 + (Math.floor(index / 1260) % 10), 0x81 + (Math.floor(index / 10) % 126), 0x30 + (index % 10));
    const code = text === undefined ? 0 : text.codePointAt(0);
    if (code === 0 ? next !== 0 : code !== next) ranges.push(`${index.toString(16)}=${code.toString(16)}`);
    next = code === 0 ? 0 : code + 1;
  }
  lines.push(`ranges ${ranges.join(' ')}`);
  return `${lines.join('\n')}\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv[2] === '--check') {
    if (readFileSync(kFile, 'utf8') !== asset()) {
      console.error('assets/encoding/gb18030.txt is not what TextDecoder says; run: node tools/gen/gb18030_asset.mjs');
      process.exit(1);
    }
  } else {
    writeFileSync(kFile, asset());
  }
}

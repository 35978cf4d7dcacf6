// Makes platform/native/gb18030_data.h from assets/encoding/gb18030.txt. Usage: gb18030_code.mjs GB18030_TXT HEADER
//
// Only native programs have the table; in the page the browser decodes.
import { readFileSync } from 'node:fs';
import { failWith, writeGenerated } from './output.mjs';

const kLeads = 126;
const kTrails = 190;
const [source, target] = process.argv.slice(2);
const lines = readFileSync(source, 'utf8').trimEnd().split('\n').filter((line) => !line.startsWith('# '));
const rows = lines.slice(0, -1).map((line) => [...line].map((c) => c.codePointAt(0)));
const ranges = lines.at(-1).split(' ').slice(1).map((pair) => pair.split('='));
const problems = [];
if (rows.length !== kLeads || rows.some((row) => row.length !== kTrails)) problems.push(`${source}: not ${kLeads} lines of ${kTrails} characters`);
if (rows.flat().some((code) => code > 0xffff)) problems.push(`${source}: a character beyond the Basic Multilingual Plane`);
if (!lines.at(-1).startsWith('ranges ') || ranges.some(([index, code]) => !/^[0-9a-f]+$/.test(index) || !/^[0-9a-f]+$/.test(code ?? ''))) problems.push(`${source}: the last line is no list of ranges`);
if (problems.length > 0) failWith(problems);

const hex = (code) => `0x${code.toString(16)}`;
writeGenerated(
  target,
  `// Generated from assets/encoding/gb18030.txt; do not edit.
#pragma once

#include <cstdint>

namespace hufang::platform {

inline constexpr std::uint32_t kGbTrails = ${kTrails};
// By first byte from 81, then second byte (40..7E, 80..FE).
inline constexpr char16_t kGbPairs[] = {
${rows.map((row) => `    ${row.map(hex).join(',')},`).join('\n')}
};

struct GbRange {
  std::uint32_t index;  // of the four-byte code, from 0
  char16_t first;       // what it stands for; 0: nothing
};
inline constexpr GbRange kGbRanges[] = {
${ranges.map(([index, code]) => `    {0x${index}, 0x${code}},`).join('\n')}
};

}  // namespace hufang::platform
`,
);

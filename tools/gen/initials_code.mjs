// Makes app/roster/name_initials_data.h from assets/names/initials.txt. Usage: initials_code.mjs INITIALS_TXT HEADER
//
// The letters come as code that writes them, not as data: data would all lie in the program's first part, which the
// first screen waits for, while code goes with who calls it (tools/split.mjs).
import { readFileSync } from 'node:fs';
import { failWith, writeGenerated } from './output.mjs';

const kPerWord = 12; // letters of 5 bits
const [source, target] = process.argv.slice(2);
const lines = readFileSync(source, 'utf8').trimEnd().split('\n').filter((line) => !line.startsWith('#'));
const letters = lines.filter((line) => !line.includes(' ')).join('');
const listOf = (name) => lines.find((line) => line.startsWith(`${name} `))?.split(' ').slice(1) ?? [];
const surnames = listOf('surname');
const longSurnames = listOf('surnames');
const problems = [];
if (!/^[a-z.]+$/.test(letters)) problems.push(`${source}: a line of letters has something else`);
for (const entry of surnames) if (!/^\p{Script=Han}[a-z]$/u.test(entry)) problems.push(`${source}: "${entry}" is no surname and letter`);
for (const entry of longSurnames) {
  if (!/^\p{Script=Han}{2}[a-z]{2}$/u.test(entry)) problems.push(`${source}: "${entry}" is no surname and its two letters`);
}
if (problems.length > 0) failWith(problems);

const stores = [];
for (let at = 0; at < letters.length; at += kPerWord) {
  let word = 0n;
  [...letters.slice(at, at + kPerWord)].forEach((letter, i) => {
    word |= BigInt(letter === '.' ? 0 : letter.codePointAt(0) - 96) << BigInt(5 * i);
  });
  stores.push(`  to[${at / kPerWord}] = 0x${word.toString(16)};`);
}
const cases = (entries, size) =>
  entries.map((entry) => {
    const name = [...entry].slice(0, size).join('');
    return `  if (name.starts_with("${name}")) return "${entry.slice(name.length)}";`;
  });

writeGenerated(
  target,
  `// Generated from assets/names/initials.txt; do not edit. The first letter of each character's reading.
#pragma once

#include <cstdint>
#include <string_view>

namespace hufang::app {

inline constexpr char32_t kInitialsFirst = 0x4e00;
inline constexpr char32_t kInitialsCount = ${letters.length};
inline constexpr int kInitialsPerWord = ${kPerWord};  // of 5 bits each: 0 none, 1 a, ... 26 z
inline constexpr int kInitialsWords = ${stores.length};

inline void write_initials(std::uint64_t* to) {
${stores.join('\n')}
}

// The letters of a surname at the start of \`name\` that reads otherwise than its characters alone; empty when none.
inline std::string_view surname_letters(std::string_view name) {
${[...cases(longSurnames, 2), ...cases(surnames, 1)].join('\n')}
  return {};
}

}  // namespace hufang::app
`,
);

// Makes ui/text_keys.h and ui/text_table.cpp from assets/text. Usage: text_code.mjs TEXT_FOLDER OUT_FOLDER
// Fails when the languages differ in their keys or in the places to fill.
import { join } from 'node:path';
import { failWith, writeGenerated } from './output.mjs';
import { identifier, readTexts } from './texts.mjs';

const [source, target] = process.argv.slice(2);
const { keys, languages, problems } = readTexts(source);
if (problems.length > 0) failWith(problems);

/** zh-CN is Language::zh; where the same language is written in two ways, the tag whole: zh_hant. */
const enumerator = (tag) => {
  const base = tag.split('-')[0];
  const alone = tag === languages[0].tag || languages.filter((other) => other.tag.split('-')[0] === base).length === 1;
  return identifier(alone ? base : tag.toLowerCase());
};
const literal = (text) =>
  '"' + text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t') + '"';
const table = (name, texts) =>
  `const char* const ${name}[] = {\n${keys.map((key) => `    ${literal(texts[key])},`).join('\n')}\n};\n`;

writeGenerated(
  join(target, 'text_keys.h'),
  `// Generated from assets/text; do not edit.
#pragma once

#include <cstddef>
#include <cstdint>

namespace hufang::ui {

enum class Language : std::uint8_t { ${languages.map(({ tag }) => enumerator(tag)).join(', ')} };
inline constexpr std::size_t kLanguageCount = ${languages.length};
// By Language: "zh-CN", and its texts by T's value.
extern const char* const kLanguageTags[];
extern const char* const* const kTexts[];

enum class T : std::uint16_t {
${keys.map((key) => `  ${identifier(key)},`).join('\n')}
};
inline constexpr std::size_t kTextCount = ${keys.length};

// By T's value: the key as written in the files.
extern const char* const kTextKeys[];

// All of T in the order of their keys' bytes.
extern const T kTextsByKey[];

}  // namespace hufang::ui
`,
);
writeGenerated(
  join(target, 'text_table.cpp'),
  `// Generated from assets/text; do not edit.
#include "ui/text_keys.h"

namespace hufang::ui {

${table('kTextKeys', Object.fromEntries(keys.map((key) => [key, key])))}
const char* const kLanguageTags[] = {${languages.map(({ tag }) => literal(tag)).join(', ')}};
namespace {
${languages.map(({ tag, texts }) => table(`text_${enumerator(tag)}`, texts)).join('\n')}
}  // namespace
const char* const* const kTexts[] = {${languages.map(({ tag }) => `text_${enumerator(tag)}`).join(', ')}};
const T kTextsByKey[] = {
${[...keys].sort().map((key) => `    T::${identifier(key)},`).join('\n')}
};

}  // namespace hufang::ui
`,
);

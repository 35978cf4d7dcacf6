// Makes ui/text_keys.h and ui/text_table.cpp from assets/text. Usage: text_code.mjs TEXT_FOLDER OUT_FOLDER
// Fails when the languages differ in their keys or in the places to fill.
import { join } from 'node:path';
import { failWith, writeGenerated } from './output.mjs';
import { identifier, readTexts } from './texts.mjs';

const [source, target] = process.argv.slice(2);
const { keys, zh, en, problems } = readTexts(source);
if (problems.length > 0) failWith(problems);

const actions = keys.filter((key) => /^(undo\.|history\.(undone|redone)$)/.test(key));

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

enum class T : std::uint16_t {
${keys.map((key) => `  ${identifier(key)},`).join('\n')}
};
inline constexpr std::size_t kTextCount = ${keys.length};

// By T's value: the key as written in the files, and the text in each language.
extern const char* const kTextKeys[];
extern const char* const kTextZh[];
extern const char* const kTextEn[];

// The keys of actions ("undo.", "history."), which change sets name: kActionKeys[i] is the key of kActionTexts[i].
inline constexpr std::size_t kActionCount = ${actions.length};
extern const char* const kActionKeys[];
extern const T kActionTexts[];

}  // namespace hufang::ui
`,
);
writeGenerated(
  join(target, 'text_table.cpp'),
  `// Generated from assets/text; do not edit.
#include "ui/text_keys.h"

namespace hufang::ui {

${table('kTextKeys', Object.fromEntries(keys.map((key) => [key, key])))}
${table('kTextZh', zh)}
${table('kTextEn', en)}
const char* const kActionKeys[] = {
${actions.map((key) => `    ${literal(key)},`).join('\n')}
};
const T kActionTexts[] = {
${actions.map((key) => `    T::${identifier(key)},`).join('\n')}
};

}  // namespace hufang::ui
`,
);

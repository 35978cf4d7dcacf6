// Every text is used, and every text that is named exists. A use is the constant (T::nav_home), a name made by a macro
// (T::error_##code uses all of error_...), a literal that is the key itself ("undo.sheet_keyed"), or one that keys start
// with, whose rest is a name known when the program runs ("field.", "way."). And no words for people in the code of screens.
import { join } from 'node:path';
import { identifier, readTexts } from '../gen/texts.mjs';
import { isCpp, withoutComments } from './source_tree.mjs';

/** Problems of the keys against the C++ texts of src/; `named` are prefixes whose literals must be keys. */
export function unusedOrUnknown(keys, sources, named = ['undo']) {
  const idents = new Set();
  const prefixes = new Set();
  const literals = new Set();
  const problems = [];
  for (const { path, text } of sources) {
    for (const match of text.matchAll(/\bT::([A-Za-z0-9_]+)(\s*##)?/g)) (match[2] ? prefixes : idents).add(match[1]);
    for (const match of text.matchAll(/"([a-z][a-z0-9_.-]*)"/g)) {
      literals.add(match[1]);
      if (named.includes(match[1].split('.')[0]) && match[1].includes('.') && !keys.includes(match[1])) {
        problems.push(`${path}: "${match[1]}" is no text key`);
      }
    }
  }
  const starts = [...literals].filter((literal) => /[._]$/.test(literal));
  const used = (key) =>
    literals.has(key) || starts.some((start) => key.startsWith(start)) || idents.has(identifier(key)) || [...prefixes].some((prefix) => identifier(key).startsWith(prefix));
  for (const key of keys) if (!used(key)) problems.push(`"${key}" is used nowhere in src/`);
  return problems;
}

/** Chinese words, or the marks between them, as literals of the screens: a screen in another language would show them. */
export function wordsInCode(sources) {
  return sources
    .filter(({ path }) => path.startsWith('src/ui/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/"(?:[^"\\\n]|\\.)*"/g)]
        .filter(([literal]) => /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u.test(literal))
        .map(([literal]) => `${path}: ${literal} belongs into assets/text`),
    );
}

export function run(tree) {
  const { keys, problems } = readTexts(join(tree.root, 'assets/text'));
  const sources = tree.files
    .filter((path) => path.startsWith('src/') && isCpp(path))
    .map((path) => ({ path, text: withoutComments(tree.text(path)) }));
  return [...problems, ...unusedOrUnknown(keys, sources), ...wordsInCode(sources)];
}

// The texts of the interface: a file a language in assets/text, named by its tag (zh-CN.json), each a flat object of
// "screen.key": "text with {0}". Another language is another file.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const kReserved = new Set(
  ('alignas alignof and asm auto bool break case catch char class const constexpr continue default delete do double else enum ' +
    'explicit export extern false float for friend goto if inline int long mutable namespace new not nullptr operator or ' +
    'private protected public register requires return short signed sizeof static struct switch template this throw true try ' +
    'typedef typeid typename union unsigned using virtual void volatile while xor').split(' '),
);

/** The constant that stands for a key: "nav.first-run" is T::nav_first_run. */
export const identifier = (key) => key.replaceAll(/[.-]/g, '_');

const holes = (text) => [...text.matchAll(/\{(\d)\}/g)].map((match) => match[1]);

function load(file, problems) {
  const source = readFileSync(file, 'utf8');
  const keys = [...source.matchAll(/"((?:[^"\\]|\\.)*)"\s*(:?)/g)].filter((match) => match[2]).map((match) => match[1]);
  keys.forEach((key, i) => {
    if (keys.indexOf(key) !== i) problems.push(`${file}: "${key}" stands twice`);
  });
  return JSON.parse(source);
}

/** What every other language is compared with, and the one that the program starts in. */
const kFirst = 'zh-CN';

/** Reads all languages: {keys, languages: [{tag, texts}], problems}; the keys are in the order of zh-CN.json, which comes first. */
export function readTexts(folder) {
  const problems = [];
  const tags = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -'.json'.length)).sort();
  const languages = [kFirst, ...tags.filter((tag) => tag !== kFirst)].map((tag) => ({ tag, texts: load(join(folder, `${tag}.json`), problems) }));
  const [{ texts: first }, ...others] = languages;
  const keys = Object.keys(first);
  const idents = new Map();
  for (const key of keys) {
    const ident = identifier(key);
    if (!/^[a-z][a-z0-9_]*$/.test(ident) || kReserved.has(ident)) {
      problems.push(`${kFirst}.json: "${key}" makes no C++ name; use lower-case letters, digits, '.', '-' and '_'`);
    }
    if (idents.has(ident)) problems.push(`${kFirst}.json: "${key}" and "${idents.get(ident)}" make the same name`);
    idents.set(ident, key);
  }
  const places = (text) => [...new Set(holes(text))].sort().join();
  for (const { tag, texts } of others) {
    for (const key of keys) {
      if (!(key in texts)) {
        problems.push(`${tag}.json: "${key}" is missing`);
      } else if (typeof first[key] !== 'string' || typeof texts[key] !== 'string') {
        problems.push(`"${key}" is not a text in ${kFirst} and ${tag}`);
      } else if (places(first[key]) !== places(texts[key])) {
        problems.push(`"${key}" has other places to fill in ${kFirst} and ${tag}: ${first[key]} / ${texts[key]}`);
      }
    }
    for (const key of Object.keys(texts)) if (!(key in first)) problems.push(`${kFirst}.json: "${key}" is missing`);
  }
  return { keys, languages, problems };
}

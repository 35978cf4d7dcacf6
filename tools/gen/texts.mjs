// The texts of the interface: assets/text/zh-CN.json and en.json, flat objects of "screen.key": "text with {0}".
import { readFileSync } from 'node:fs';
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

/** Reads both languages: {keys, zh, en, problems}, where keys are in the order of zh-CN.json. */
export function readTexts(folder) {
  const problems = [];
  const zh = load(join(folder, 'zh-CN.json'), problems);
  const en = load(join(folder, 'en.json'), problems);
  const keys = Object.keys(zh);
  const idents = new Map();
  for (const key of keys) {
    const ident = identifier(key);
    if (!/^[a-z][a-z0-9_]*$/.test(ident) || kReserved.has(ident)) {
      problems.push(`zh-CN.json: "${key}" makes no C++ name; use lower-case letters, digits, '.', '-' and '_'`);
    }
    if (idents.has(ident)) problems.push(`zh-CN.json: "${key}" and "${idents.get(ident)}" make the same name`);
    idents.set(ident, key);
    if (!(key in en)) {
      problems.push(`en.json: "${key}" is missing`);
    } else if (typeof zh[key] !== 'string' || typeof en[key] !== 'string') {
      problems.push(`"${key}" is not a text in both languages`);
    } else if ([...new Set(holes(zh[key]))].sort().join() !== [...new Set(holes(en[key]))].sort().join()) {
      problems.push(`"${key}" has other places to fill in the two languages: ${zh[key]} / ${en[key]}`);
    }
  }
  for (const key of Object.keys(en)) if (!(key in zh)) problems.push(`zh-CN.json: "${key}" is missing`);
  return { keys, zh, en, problems };
}

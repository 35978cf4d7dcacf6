// Names that only one source knows (in a namespace without a name, or `static`) differ within a folder, for a build of
// everything compiles the sources of a folder together (cmake/compiling.cmake).
import { dirname } from 'node:path/posix';
import { withoutComments } from './source_tree.mjs';

const kOpens = /^namespace \{$/;
const kType = /^(?:template <.*> )?(?:class|struct|union|enum(?: class)?) (\w+)(?: final)?(?: : [^;]*)?(?: \{|$)/;
const kAlias = /^using (\w+) =/;
const kFunction = /^[\w:].*?[\s*&](\w+)\(/;
const kValues = /^[\w:][^=({]*?[\s*&>](\w+)(?:\[\w*\])*(?: =|\{|;|,)/;
/** What follows the first in `constexpr float kPad = 16, kGap = 6;`. */
const kMoreValues = /, (\w+) = /g;
const kEnumerators = /^enum \w+(?: : \w+)? \{(.*)\};$/;
const kNoName = new Set(['if', 'operator', 'static_assert', 'TEST_CASE']);

/** The names that a source keeps to itself: [{name, line}], as .clang-format lays them out (what begins a line). */
export function ownNames(text) {
  const found = [];
  let hidden = false;
  withoutComments(text).split('\n').forEach((raw, i) => {
    const line = raw.trimEnd();
    const add = (...names) => names.forEach((name) => kNoName.has(name) || found.push({ name, line: i + 1 }));
    if (kOpens.test(line)) hidden = true;
    else if (/^\}$/.test(line) && /\/\/ namespace$/.test(text.split('\n')[i])) hidden = false;
    else if (kAlias.test(line)) add(kAlias.exec(line)[1]);
    else if (!hidden && !line.startsWith('static ')) return;
    else if (kEnumerators.test(line)) add(/^enum (\w+)/.exec(line)[1], ...[...kEnumerators.exec(line)[1].matchAll(/(\w+)(?: =[^,]*)?(?:,|\s*$)/g)].map((m) => m[1]));
    else if (kType.test(line)) add(kType.exec(line)[1]);
    else if (/^(?:using |namespace |template <[^(]*>$|#)/.test(line) || /;$/.test(line) && /^(?:class|struct) \w+;$/.test(line)) return;
    else if (/^(?:inline |static )?constexpr |^const /.test(line) && kValues.test(line)) add(kValues.exec(line)[1], ...[...line.matchAll(kMoreValues)].map((m) => m[1]));
    else if (kFunction.test(line)) add(kFunction.exec(line)[1]);
    else if (kValues.test(line)) add(kValues.exec(line)[1]);
  });
  return found;
}

export function run(tree) {
  const known = new Map();
  for (const path of tree.files.filter((file) => file.endsWith('.cpp'))) {
    for (const { name, line } of ownNames(tree.text(path))) {
      const key = `${dirname(path)} ${name}`;
      if (!known.has(key)) known.set(key, new Map());
      if (!known.get(key).has(path)) known.get(key).set(path, line);
    }
  }
  const problems = [];
  for (const [key, places] of known) {
    if (places.size === 1) continue;
    const [first, ...others] = [...places].map(([path, line]) => `${path}:${line}`);
    for (const other of others) problems.push(`${other}: ${key.split(' ')[1]} is also what ${first} calls something of its own; sources of a folder are compiled together, so one of them needs a name that says more`);
  }
  return problems.sort();
}

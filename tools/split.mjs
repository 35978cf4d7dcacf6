// Cuts the compiled program in two: what the first screen needs, and the rest, which the page fetches after it
// (web/page/program.ts). Usage: split.mjs WASM OUT_FOLDER   makes OUT_FOLDER/hufang.wasm and hufang-rest.wasm
//
// Which function goes where: the screens (kOfScreens) other than the first one (kFirst) go to the rest, with
// everything that only they call. The program's behaviour does not depend on it: a function of the rest that is called
// too early is waited for. Needs the functions' names (cmake/web.cmake links with them); both parts come without.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functionSizes } from './wasm-functions.mjs';

const root = resolve(import.meta.dirname, '..');

/** Where screens lie, and what several of them share. */
const kOfScreens = ['src/ui/views', 'src/ui/parts', 'src/ui/pickers', 'src/ui/shell'];
/** What who opens the page for the first time sees: files of these folders by the beginning of their path there. */
const kFirst = ['registry', 'welcome', 'app_shell', 'header', 'rail', 'recent_actions', 'who'];
/**
 * Functions for which someone presses a button on one of those, and what only some browsers need: the fallback font's
 * reader, drawing in software; and what of Dear ImGui is not used here: its settings file, its own
 * tables.
 */
const kAlsoRest = [
  'hufang::app::add_sample(', 'hufang::app::remove_community(', 'ImGui_ImplStbTrueType', 'hufang::platform::SoftRenderer::',
  'SettingsHandler_', 'ImGui::EndTable(', 'ImGui::TableEndRow(', 'ImGui::Selectable(',
  'ImGui::SetTooltip(',
];

/** A call of what a screen gave to somebody: a button's action, what follows a file that is read. */
const kHandedOn = /^std::\S*__func<.*hufang::ui::/;
/** The register of forms names them all, and only screens ask it for one. */
const kForm = /^hufang::app::.*_forms?\(/;
/** What the rail and the save status ask of a screen that is not shown. */
const kOfRail = /View::badge\(|::unsaved\(|::changed\(|::blocked\(|, bool \(\)>::operator\(\)/;
/** The shell makes every screen at the start, shown or not, with what tells whether something typed is unsaved. */
const kConstructor = /::(\w+)::\1\(|make_shared|make_unique/;
const kTinyBytes = 150;

/** Names of the classes declared in the headers of the screens that come later. */
export function laterClasses(headers) {
  return headers
    .filter(({ path }) => !kFirst.some((first) => path.startsWith(first)))
    .flatMap(({ text }) => [...text.matchAll(/^(?:class|struct) (\w+)(?: final)?(?: : [^{;]*)? \{/gm)].map((match) => match[1]));
}

/** Reads Binaryen's call graph: {imports, roots, calls}, the roots being exported or called through a pointer. */
export function parseCallGraph(dot) {
  const graph = { functions: new Set(), imports: new Set(), roots: new Set(['__wasm_call_ctors', 'main']), calls: new Map() };
  for (const line of dot.split('\n')) {
    const call = /^\s*"(.*)" -> "(.*)"; \/\/ call$/.exec(line);
    if (call) {
      if (!graph.calls.has(call[1])) graph.calls.set(call[1], new Set());
      graph.calls.get(call[1]).add(call[2]);
      continue;
    }
    const node = /^ {2}"(.*)" \[style="([^"]*)"(?:, fillcolor="(\w+)")?\];$/.exec(line);
    if (!node) continue;
    const [, name, style, color] = node;
    graph.functions.add(name);
    if (color === 'turquoise') graph.imports.add(name);
    if (color === 'gray' || style.includes('rounded')) graph.roots.add(name);
  }
  return graph;
}

/**
 * The functions of the rest: those `isLater`, and those that nothing else can reach. Where not `mayMean(caller, called)`,
 * a later function's name stands for another one: functions of equal code are one in the program, under either's name.
 */
export function restOf(graph, isLater, mayMean) {
  const first = new Set();
  const open = [...graph.roots].filter((name) => !isLater(name));
  while (open.length > 0) {
    const name = open.pop();
    if (first.has(name)) continue;
    first.add(name);
    for (const called of graph.calls.get(name) ?? []) if (!isLater(called) || !mayMean(name, called)) open.push(called);
  }
  return [...graph.functions].filter((name) => !first.has(name) && !graph.imports.has(name));
}

/** A function's own name, without its result, its arguments and those of templates. */
export function ownName(name) {
  let plain = name.replaceAll('(anonymous namespace)', 'anonymous');
  for (let before = ''; before !== plain; ) {
    before = plain;
    plain = plain.replaceAll(/<[^<>]*>|\([^()]*\)/g, '');
  }
  return plain.replace(/ const$/, '').split(' ').at(-1);
}

/** Binaryen's folder of programs, as Emscripten is set up. */
function binaryen() {
  const emcc = realpathSync(join(root, '.toolchain/emscripten/emcc'));
  return join(execFileSync(join(dirname(emcc), 'em-config'), ['BINARYEN_ROOT'], { encoding: 'utf8' }).trim(), 'bin');
}

// What Emscripten's output may use. Reference types stay off: both parts then share the one table of functions.
const kFeatures = ['--mvp-features', ...['bulk-memory', 'bulk-memory-opt', 'multivalue', 'mutable-globals', 'nontrapping-float-to-int', 'sign-ext'].map((name) => `--enable-${name}`)];

function split(wasm, out) {
  const headers = kOfScreens.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((path) => path.endsWith('.h'))
      .map((path) => ({ path, text: readFileSync(join(root, folder, path), 'utf8') })),
  );
  const later = new RegExp(`hufang::ui::(?:\\(anonymous namespace\\)::)?(?:${laterClasses(headers).join('|')})::`);
  const programs = binaryen();
  const options = { encoding: 'utf8', maxBuffer: 1 << 30 };
  const callGraph = execFileSync(join(programs, 'wasm-opt'), [...kFeatures, wasm, '--print-call-graph', '-o', '/dev/null'], options);
  const sizes = functionSizes(readFileSync(wasm));
  // A tiny function may be one of many of the same code, under any one's name.
  const isTiny = (name) => (sizes.get(name) ?? 0) < kTinyBytes;
  const isAlsoRest = (name) => kForm.test(name) || kAlsoRest.some((part) => name.includes(part));
  const isLater = (name) => isAlsoRest(name) || (later.test(name) && !kOfRail.test(name) && !kConstructor.test(name) && !isTiny(name));
  // No level below the screens calls one; what a screen hands on to be called later is the screen's.
  const isOfScreens = (name) => ownName(name).startsWith('hufang::ui::') || kHandedOn.test(name);
  const rest = restOf(parseCallGraph(callGraph), isLater, (caller, called) => isOfScreens(caller) || isAlsoRest(called));
  if (rest.length === 0) throw new Error(`${basename(wasm)} has no function of a later screen: linked without names?`);
  mkdirSync(out, { recursive: true });
  const list = join(out, 'rest.txt');
  writeFileSync(list, `${rest.join('\n')}\n`);
  const outputs = ['-o1', join(out, 'hufang.wasm'), '-o2', join(out, 'hufang-rest.wasm')];
  execFileSync(join(programs, 'wasm-split'), ['--split', ...kFeatures, wasm, `--split-funcs=@${list}`, '--strip-debug', '--export-prefix=%', ...outputs]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) split(resolve(process.argv[2]), resolve(process.argv[3]));

// Which functions of the program go to the part that is loaded after the first screen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laterClasses, ownName, parseCallGraph, restOf } from '../../tools/split.mjs';
import { functionSizes } from '../../tools/wasm-functions.mjs';

test('later classes are those of the screens that are not the first', () => {
  const headers = [
    { path: 'welcome_view.h', text: 'class WelcomeView final : public View {\n' },
    { path: 'welcome/tasks.h', text: 'class Tasks {\n' },
    { path: 'survey_view.h', text: 'class Session;\nclass SurveyView final : public View {\n  struct Inner {\n' },
    { path: 'survey/keying.h', text: 'struct Keyed {\n};\nclass KeyingStep : public Step {\n' },
  ];
  assert.deepEqual(laterClasses(headers), ['SurveyView', 'Keyed', 'KeyingStep']);
});

const kDot = `digraph call {
  subgraph cluster_key {
    "Import" [style="filled", fillcolor="turquoise"];
    "A" -> "B" [style="filled, rounded", label = "Direct Call"];
  }
  node [shape=box, fontname=courier, fontsize=10];
  "f(int, char)" [style="filled", fillcolor="white"];
  "log" [style="filled", fillcolor="turquoise"];
  "hf_frame" [style="filled", fillcolor="gray"];
  "virtual()" [style="filled", fillcolor="white"];
  "hf_frame" -> "f(int, char)"; // call
  "hf_frame" -> "log"; // call
  "virtual()" [style="filled, rounded"];
}`;
test("Binaryen's call graph", () => {
  const graph = parseCallGraph(kDot);
  assert.deepEqual([...graph.functions], ['f(int, char)', 'log', 'hf_frame', 'virtual()']);
  assert.deepEqual([...graph.imports], ['log']);
  assert.deepEqual([...graph.roots].sort(), ['__wasm_call_ctors', 'hf_frame', 'main', 'virtual()']);
  assert.deepEqual([...graph.calls.get('hf_frame')], ['f(int, char)', 'log']);
});

test('the size of each function of a module', () => {
  const section = (id, ...content) => [id, content.length, ...content];
  const text = (words) => [words.length, ...Buffer.from(words)];
  const module = Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, 1, 0x60, 0, 0), // the type () -> ()
    ...section(2, 4, ...text('env'), ...text('log'), 0, 0, ...text('env'), ...text('table'), 1, 0x70, 1, 1, 9, ...text('env'), ...text('memory'), 2, 0, 1, ...text('env'), ...text('stack'), 3, 0x7f, 1),
    ...section(3, 2, 0, 0),
    ...section(10, 2, 2, 0, 0x0b, 4, 0, 1, 1, 0x0b),
    ...section(0, ...text('name'), 1, 18, 3, 0, ...text('log'), 1, ...text('f(int)'), 2, ...text('g')),
  ]);
  assert.deepEqual([...functionSizes(module)], [['f(int)', 2], ['g', 4]]);
  assert.throws(() => functionSizes(module.subarray(0, 11)), /ends within/);
});

for (const [name, expected] of [
  ['hf_frame', 'hf_frame'],
  ['hufang::ui::WelcomeView::draw()', 'hufang::ui::WelcomeView::draw'],
  ['hufang::ui::Field::text() const', 'hufang::ui::Field::text'],
  ['hufang::ui::(anonymous namespace)::row(int, std::function<void (char)>)', 'hufang::ui::anonymous::row'],
  ['hufang::ui::Choice& std::__2::vector<hufang::ui::Choice, std::__2::allocator<hufang::ui::Choice>>::emplace_back<int>(int&&)', 'std::__2::vector::emplace_back'],
]) {
  test(`own name: ${name}`, () => assert.equal(ownName(name), expected));
}

/** The rest of a graph given as {caller: [called]}; the names beginning with `later` are later screens'. */
function rest(calls, roots) {
  const functions = new Set(Object.entries(calls).flatMap(([caller, called]) => [caller, ...called]));
  const graph = { functions, imports: new Set(['import']), roots: new Set(roots), calls: new Map(Object.entries(calls).map(([k, v]) => [k, new Set(v)])) };
  return restOf(graph, (name) => name.startsWith('later'), (caller) => caller.startsWith('ui')).sort();
}
const kCases = [
  ['a later screen, with what it alone calls', { main: ['shared'], laterDraw: ['helper', 'shared'] }, ['main', 'laterDraw'], ['helper', 'laterDraw']],
  ['what the screen frame calls is cut off there', { main: ['uiShell'], uiShell: ['laterDraw'], laterDraw: ['helper'] }, ['main'], ['helper', 'laterDraw']],
  ['a merged function that lower levels call stays', { main: ['core'], core: ['laterMerged'], laterMerged: ['helper'] }, ['main'], []],
  ['what is called through a pointer stays', { main: [], pointed: ['helper'] }, ['main', 'pointed'], []],
  ['imports are in no part', { main: [], laterDraw: ['import'] }, ['main', 'laterDraw'], ['laterDraw']],
  ['circles end', { main: ['a'], a: ['b'], b: ['a'], laterA: ['laterB'], laterB: ['laterA'] }, ['main'], ['laterA', 'laterB']],
];
for (const [name, calls, roots, expected] of kCases) test(name, () => assert.deepEqual(rest(calls, roots), expected));

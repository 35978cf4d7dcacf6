// Names of a source's own: which are found, and that two of a folder are told.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownNames, run } from '../../tools/check/names.mjs';
import { plantedTree } from '../../tools/check/source_tree.mjs';

const hidden = (...lines) => ['namespace hufang {', 'namespace {', '', ...lines, '', '}  // namespace', '', 'int open() { return 1; }', '}'].join('\n');

const kCases = [
  ['a function', hidden('std::string n(std::int64_t number) { return std::to_string(number); }'), ['n']],
  ['a function over lines', hidden('core::Result<const core::Visit*> draft_of(const core::Workspace& data,', '                                           std::string_view id) {', '  return find(id);', '}'), ['draft_of']],
  ['a template', hidden('template <class R>', 'Code code_of(const core::Result<R>& result) {', '}'), ['code_of']],
  ['types', hidden('struct Case {', '  int a;', '};', 'class Reader final : public Base {', '};', 'enum class Kind { a, b };'), ['Case', 'Reader', 'Kind']],
  ['an alias, hidden or not', `using Rows = std::vector<int>;\n${hidden('using Kind = app::Kind;')}`, ['Rows', 'Kind']],
  ['constants', hidden('constexpr float kPad = 16, kGap = 6;', 'constexpr std::string_view kKinds[] = {"a"};', 'const core::Date kToday = day("2026-05-28");'), ['kPad', 'kGap', 'kKinds', 'kToday']],
  ['values', hidden('std::vector<int> pending;', 'Metrics measured;'), ['pending', 'measured']],
  ['words that an old enum gives away', hidden('enum Status { kKept = 0, kFailed = 1 };'), ['Status', 'kKept', 'kFailed']],
  ['static', 'namespace hufang {\nstatic int counter() { return 1; }\n}', ['counter']],
  ['not what is inside of something', hidden('void f() {', '  int kInside = 1;', '}'), ['f']],
  ['not what a comment says', hidden('// struct Said {', 'void f();'), ['f']],
  ['not what others see', 'namespace hufang {\nint shown() { return 1; }\nstruct Open {};\n}', []],
];
for (const [name, text, names] of kCases) {
  test(name, () => assert.deepEqual(ownNames(text).map((found) => found.name), names));
}

const kTrees = [
  ['two of a folder', { 'src/app/a.cpp': hidden('int n() {'), 'src/app/b.cpp': hidden('', 'int n() {') }, [/^src\/app\/b\.cpp:5: n is also what src\/app\/a\.cpp:4 /]],
  ['a function and a type', { 'tests/core/a.cpp': hidden('struct Office {'), 'tests/core/b.cpp': hidden('int Office = 1;') }, [/^tests\/core\/b\.cpp:4: Office /]],
  ['in two folders', { 'src/app/a.cpp': hidden('int n() {'), 'src/ui/b.cpp': hidden('int n() {') }, []],
  ['overloads in one source', { 'src/app/a.cpp': hidden('int n(int a) {', '}', 'int n(char a) {', '}') }, []],
  ['headers and other files', { 'src/app/a.h': hidden('int n() {'), 'src/app/b.cpp': hidden('int n() {') }, []],
];
for (const [name, texts, problems] of kTrees) {
  test(name, () => {
    const found = run(plantedTree(texts));
    assert.equal(found.length, problems.length, found.join('\n'));
    problems.forEach((problem, i) => assert.match(found[i], problem));
  });
}

// Reading workbooks of the kinds that offices have, as the page's worker does it (web/sheets/workbook.ts).
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { build } from 'esbuild';
import { utils, write } from '@e965/xlsx';
import { makeBomb, makeWorkbook } from '../web/tools/odd_workbooks.mjs';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'workbooks-'));
after(() => rmSync(folder, { recursive: true }));
await build({
  absWorkingDir: root,
  stdin: {
    contents: 'export { openWorkbook, Locked } from "./web/sheets/workbook"; export { linesOf } from "./web/sheets/lines"; export { TooLarge } from "./web/sheets/zip_parts";',
    resolveDir: root,
    loader: 'ts',
  },
  bundle: true,
  format: 'esm',
  platform: 'neutral',
  mainFields: ['module', 'main'],
  outfile: join(folder, 'reader.mjs'),
  logLevel: 'error',
});
const { openWorkbook, linesOf, Locked, TooLarge } = await import(join(folder, 'reader.mjs'));

/** The lines of a workbook; | stands for a tab, ~ for the mark of what is kept exactly. */
const read = (bytes, progress = () => {}) =>
  [...linesOf(openWorkbook(new Uint8Array(bytes), progress))].map((line) => line.replaceAll('\t', '|').replaceAll('\x1f', '~'));

const kHeader = ['楼栋', '单元', '房号', '业主姓名'];
const kHeaderLine = 'row|1|0|t楼栋|t单元|t房号|t业主姓名';
const kRows = [kHeader, ['5栋', '1单元', 101, '苏明远'], ['5栋', '1单元', 102, '孟晓禾']];
const kRead = ['sheet|业户名册|0', kHeaderLine, 'row|2|0|t5栋|t1单元|n101|t苏明远', 'row|3|0|t5栋|t1单元|n102|t孟晓禾'];
const sheet = (more = {}) => ({ name: '业户名册', rows: kRows, ...more });

const same = {
  'an ordinary workbook': () => makeWorkbook([sheet()]),
  'names in the zip with backslashes': () => makeWorkbook([sheet()], { backslashes: true }),
  'cells and rows without references': () => makeWorkbook([sheet({ references: false })]),
  'strict OOXML': () => makeWorkbook([sheet()], { strict: true }),
  'parts that lie outside xl/': () => makeWorkbook([sheet()], { atRoot: true }),
  'a picture and a macro in it': () => makeWorkbook([sheet()], { parts: { 'xl/media/image1.png': 'x'.repeat(1000), 'xl/vbaProject.bin': 'x' } }),
};
for (const [kind, make] of Object.entries(same)) test(`read: ${kind}`, () => assert.deepEqual(read(make()), kRead));

test('merged cells, hidden sheets and hidden rows are said', () => {
  const lines = read(makeWorkbook([
    { name: '旧名册', rows: [['旧']], hidden: 'hidden' },
    { name: '更旧', rows: [['旧']], hidden: 'veryHidden' },
    sheet({ merges: ['B2:B3'], hiddenRows: [3] }),
  ]));
  assert.deepEqual(lines, ['sheet|旧名册|1', 'row|1|0|t旧', 'sheet|更旧|1', 'row|1|0|t旧', 'sheet|业户名册|0', 'merge|2|2|3|2', kHeaderLine,
    'row|2|0|t5栋|t1单元|n101|t苏明远', 'row|3|1|t5栋|t1单元|n102|t孟晓禾']);
});

// [what, number, number of the format, its text, the field]
const shown = [
  ['leading zeros by format', 101, 164, '0000', 'n0101~101'],
  ['a phone in scientific notation', 13800010001, 11, null, 'n1.38E+10~13800010001'],
  ['a phone as a plain number', 13800010001, 0, null, 'n13800010001'],
  ['a long number keeps its digits', 123456789012345, 0, null, 'n1.23457E+14~123456789012345'],
  ['a sum with an error in its last digit', 0.1 + 0.2, 0, null, 'n0.3'],
  ['a room that became a day', 46083, 164, 'm"月"d"日"', 'd3月2日~2026-03-02'],
  ['the short date of the system', 43605, 14, null, 'd2019/5/20~2019-05-20'],
  ['a moment', 43605.5625, 164, 'yyyy-mm-dd hh:mm', 'd2019-05-20 13:30'],
  ['a time of day', 0.5625, 20, null, 'd13:30'],
  ['format 27 of Chinese Excel', 43605, 27, null, 'd2019年5月~2019-05-20'],
  ['format 28', 43605, 28, null, 'd5月20日~2019-05-20'],
  ['format 31', 43605, 31, null, 'd2019年5月20日~2019-05-20'],
  ['format 57', 43605, 57, null, 'd2019年5月~2019-05-20'],
  ['format 58', 43605, 58, null, 'd5月20日~2019-05-20'],
  ['a number that is not shown', 5, 164, ';;;', 'n~5'],
];
for (const [what, n, id, code, field] of shown) {
  test(`shown text: ${what}`, () => {
    const bytes = makeWorkbook([{ name: 'S', rows: [[{ n, s: 1 }]] }], { styles: [0, id], formats: code === null ? [] : [[id, code]] });
    assert.deepEqual(read(bytes), ['sheet|S|0', `row|1|0|${field}`]);
  });
}

test('days count from 1904 where the workbook says so', () => {
  const bytes = makeWorkbook([{ name: 'S', rows: [[{ n: 43605 - 1462, s: 1 }]] }], { styles: [0, 14], date1904: true });
  assert.deepEqual(read(bytes), ['sheet|S|0', 'row|1|0|d2019/5/20~2019-05-20']);
});

const odd = {
  'a shared text that is not there': ['<c{at} t="s"><v>99</v></c>', ''],
  'a shared text without a number': ['<c{at} t="s"><v>x</v></c>', ''],
  'a reference that is none': ['<c r="楼1" t="inlineStr"><is><t>x</t></is></c>', null],
  'a number that is none': ['<c{at}><v>十二</v></c>', null],
  'an unknown kind': ['<c{at} t="w"><v>12</v></c>', null],
  'a style that is not there': ['<c{at} s="99"><v>12</v></c>', 'n12'],
  'an error': ['<c{at} t="e"><v>#REF!</v></c>', 'e#REF!'],
  'a truth': ['<c{at} t="b"><v>1</v></c>', 'bTRUE'],
  'a day as text (ISO)': ['<c{at} t="d"><v>2019-05-20</v></c>', 'd2019-05-20'],
  'a formula with its result': ['<c{at}><f>1+1</f><v>2</v></c>', 'n2'],
  'an inline text without text': ['<c{at} t="inlineStr"/>', ''],
};
for (const [what, [raw, field]] of Object.entries(odd)) {
  test(`one odd cell never costs the workbook: ${what}`, () => {
    const lines = read(makeWorkbook([sheet({ rows: [...kRows, ['6栋', '1单元', 201, { raw }]] })]));
    assert.deepEqual(lines.slice(0, 4), kRead);
    const end = field === null ? lines[4].slice('row|4|0|t6栋|t1单元|n201'.length) : field === '' ? '' : `|${field}`;
    assert.equal(lines[4], `row|4|0|t6栋|t1单元|n201${end}`);
  });
}

const book = () => {
  const made = utils.book_new();
  const rows = utils.aoa_to_sheet([...kRows, [null, null, { t: 'n', v: 43605, z: 'yyyy-mm-dd' }, '入住']]);
  rows['!merges'] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
  utils.book_append_sheet(made, rows, '业户名册');
  return made;
};
for (const bookType of ['biff8', 'xlsb', 'ods', 'xlml', 'xlsx', 'fods']) {
  test(`read: what is kept as ${bookType}`, () => {
    const lines = read(write(book(), { type: 'buffer', bookType }));
    assert.deepEqual(lines.filter((line) => line.startsWith('merge')), ['merge|2|2|3|2']);
    const rows = lines.filter((line) => line.startsWith('row')).map((line) => line.replace(/\|t1单元/g, '|'));
    assert.deepEqual(rows.slice(0, 3), [kHeaderLine, 'row|2|0|t5栋||n101|t苏明远', 'row|3|0|t5栋||n102|t孟晓禾']);
    assert.match(rows[3], /^row\|4\|0\|\|\|d[^~|]*2019.05.20(~2019-05-20)?\|t入住$/);
  });
}

// TextEncoder knows UTF-8 alone.
const kGbTable = Buffer.from('c2a5b6b0', 'hex');  // 楼栋 in GB 2312
const html = {
  'an HTML table called .xls': Buffer.from('<html><meta charset="utf-8"><table><tr><td rowspan=2>5栋</td><td>0101</td><td>3-2</td></tr><tr><td>1.38E+10</td><td>a<br>b&nbsp;&lt;</td></tr></table></html>'),
  'with a mark and empty lines before it': Buffer.from('\ufeff\r\n <table><tr><td rowspan=2>5栋</td><td>0101</td><td>3-2</td></tr><tr><td>1.38E+10</td><td>a<br>b&nbsp;&lt;</td></tr></table>'),
  'as UTF-16': Buffer.from('\ufeff<table><tr><td rowspan=2>5栋</td><td>0101</td><td>3-2</td></tr><tr><td>1.38E+10</td><td>a<br>b&nbsp;&lt;</td></tr></table>', 'utf16le'),
};
for (const [what, bytes] of Object.entries(html)) {
  test(`read: ${what}: a cell is the text that it shows`, () => {
    const lines = read(bytes);
    assert.deepEqual(lines.slice(1, 3), ['merge|1|1|2|1', 'row|1|0|t5栋|t0101|t3-2']);
    assert.match(lines[3], /^row\|2\|0\|\|t1\.38E\+10\|ta\\nb.<$/);
  });
}

test('read: an HTML table in GB 2312', () => {
  const bytes = Buffer.concat([Buffer.from('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><table><tr><td>'), kGbTable, Buffer.from('</td></tr></table></html>')]);
  assert.equal(read(bytes)[1], 'row|1|0|t楼栋');
});

test('a bomb is refused within a second, by what its directory says or by what comes out', () => {
  for (const lie of [false, true]) {
    const bytes = makeBomb(120, lie);
    assert.ok(bytes.length < 200_000);
    const before = process.cpuUsage();
    assert.throws(() => read(bytes), TooLarge);
    assert.ok(process.cpuUsage(before).user < 1_000_000, `${process.cpuUsage(before).user} us`);
  }
});

test('what is no workbook is refused: bytes, an empty zip, a cut one, a text', () => {
  for (const bytes of [Buffer.from('PK\x03\x04 no zip'), Buffer.from('504b0506000000000000000000000000000000000000', 'hex'), Buffer.from(makeWorkbook([sheet()])).subarray(0, 700),
    Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('楼栋,房号'), Buffer.alloc(0)]) {
    assert.throws(() => read(bytes), (error) => !(error instanceof Locked) && !(error instanceof TooLarge));
  }
});

test('how far it is goes up, from unpacking to the last row', () => {
  const rows = [...kRows, ...Array.from({ length: 20_000 }, (_, i) => ['6栋', '1单元', i, '业户'])];
  const shares = [];
  assert.equal(read(makeWorkbook([sheet({ rows })]), (share) => shares.push(share)).length, 20_004);
  assert.ok(shares.length > 5, `${shares.length} times`);
  assert.deepEqual(shares, shares.toSorted((a, b) => a - b));
  assert.ok(shares.every((share) => share >= 0 && share <= 1));
});

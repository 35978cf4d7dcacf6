// Excel files in and out: a roster that other software made, and forms that other software reads.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { go, lastChange, newCommunity, saved, says, start, words } from './harness/program.mjs';
import { choose, download } from './harness/files.mjs';
import { chooseYear } from './harness/forms.mjs';
import { root } from './harness/paths.mjs';
import { temporaryFolder } from './harness/processes.mjs';
import { until } from './harness/time.mjs';
import { openFile, sampleFile } from './harness/sample.mjs';

export const browsers = ['chromium'];
export const testMs = 150_000;

// The system's own, which has the openpyxl of tools/setup.d.
const python = (script, ...args) =>
  execFileSync('/usr/bin/python3', [join(root, 'tests/web/tools', script), ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });

/** The cells of the preview's rows that are in view: [[cell, ...], ...]. */
const rowsShown = (window) =>
  window.evaluate(() =>
    [...document.querySelectorAll('#mirror [role="row"], #mirror tr')].map((row) =>
      [...row.querySelectorAll('[role="cell"], td')].map((cell) => cell.getAttribute('aria-label') ?? cell.textContent),
    ).filter((cells) => cells.length > 0),
  );

/** All rows of the preview, by scrolling through it. */
async function allFaults(window) {
  const found = new Map();
  const size = window.raw.viewportSize();
  await window.raw.mouse.move(size.width / 2, size.height - 120);
  for (let i = 0; i < 30; ++i) {
    for (const cells of await rowsShown(window)) found.set(cells[0], cells);
    await window.raw.mouse.wheel(0, 300);
    await window.raw.waitForTimeout(120);
  }
  return found;
}

async function toPreview(window, file) {
  await go(window, 'roster/import');
  await choose(window, '选择 Excel 或 CSV 文件', file);
  await window.find('combobox', '“房号”列的含义');
  await window.find('combobox', '工作表');
  await window.press('button', '下一步');
}

/** What the list leaves open is asked once for all its rows; here every answer is that they are not taken. */
async function refuseWhatIsAsked(window) {
  await says(window, '有 3 件事需要您说明');
  for (const about of ['“仓库”是住家还是企业？', '“偶尔”是什么居住性质？', '有些行没有写楼栋']) await says(window, about);
  // Two of the choices have the same name: as a screen reader presses, each by itself.
  await window.evaluate(() => {
    for (const choice of document.querySelectorAll('[role=radio]')) if (/不导入/.test(choice.ariaLabel ?? choice.textContent)) choice.click();
  });
  await until('everything is answered', async () => !(await words(window)).includes('还在等回答'));
  await window.press('button', '下一步');
}

export const tests = {
  'a roster of 2,000 rows that other software made: 20 faults by row, column and reason, none of them taken; again changes nothing': async (t) => {
    const file = join(temporaryFolder('roster'), 'roster.xlsx');
    const faults = JSON.parse(python('roster_xlsx.py', file));
    assert.equal(faults.length, 20);
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await toPreview(window, file);
    await refuseWhatIsAsked(window);
    await says(window, '有误 20');
    const found = await allFaults(window);
    assert.equal(found.size, 20, `faults in the list: ${[...found.keys()]}`);
    for (const [row, column, reason] of faults) {
      const cells = found.get(String(row));
      assert.ok(cells, `row ${row} is named`);
      assert.equal(cells[1], column, `row ${row}`);
      assert.ok(cells.at(-1).includes(reason), `row ${row}: ${cells.at(-1)} has ${reason}`);
    }
    const before = await lastChange(window);
    await window.press('button', '导入');
    await saved(window, before);
    await says(window, '新增 1980 户');
    await go(window, 'roster');
    await says(window, '1980 户');
    // Numbers and dates were read as what they are.
    await window.type('textbox', '查找业户', '1-1-101');
    await window.press('button', '显示姓名和电话');
    await says(window, '王建国', '13800000000');
    await window.press('row', '~1-1-101');
    await says(window, '2015-01-05');

    await toPreview(window, file);
    await refuseWhatIsAsked(window);
    await says(window, '没有需要导入的内容，名册已是最新。');
    assert.equal((await window.findAll('button', '导入'))[0].disabled, true);
    assert.deepEqual(window.problems, []);
  },

  'what is no Excel file is refused with what to do': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await go(window, 'roster/import');
    await choose(window, '选择 Excel 或 CSV 文件', { name: 'a.xlsx', mimeType: '', buffer: Buffer.from('PK\x03\x04 no zip at all') });
    await says(window, 'a.xlsx：无法读取这个文件');
    await choose(window, '选择 Excel 或 CSV 文件', { name: 'a.xls', mimeType: '', buffer: Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    await says(window, 'a.xls：无法读取这个文件');
  },

  'forms as Excel files: other software reads their columns, dates and figures': async (t) => {
    const window = await start(t);
    const file = sampleFile();
    await openFile(window, file);
    await go(window, 'forms');
    await window.find('heading', '意见处理台账');
    await chooseYear(window);
    const { name, path } = await download(window, '导出 Excel 业户访问记录汇总表');
    assert.match(name, /^翠湖花园 业户访问记录汇总表 .*\.xlsx$/);
    const [sheet] = JSON.parse(python('read_xlsx.py', path));
    assert.equal(sheet.name, '业户访问记录汇总表');
    assert.equal(sheet.rows[0][0], '业户访问记录汇总表');
    const at = sheet.rows.findIndex((row) => row[0] === '编号');
    assert.deepEqual(sheet.rows[at], [
      '编号', '访问日期时间', '房号', '被访人', '预约情况', '访问方式', '访问人', '内容类别', '意见建议', '现场处理／协调部门',
      '承诺日期', '完成情况', '反馈日期与方式', '转投诉编号', '附件', '签名', '主管意见',
    ]);
    const visits = new Set(sheet.rows.slice(at + 1).map((row) => row[0]).filter((cell) => /^FW-/.test(cell ?? '')));
    assert.equal(sheet.rows.find((row) => row[0] === '访问记录')[1], `${visits.size} 份`);
    assert.ok(visits.size > 0);
    const names = JSON.parse(readFileSync(file, 'utf8')).content.records
      .filter(({ table, fields }) => table === 'household' && fields.kind?.[0][0] !== 'business')
      .map(({ fields }) => fields.name[0][0]);
    assert.ok(names.length > 300);
    assert.deepEqual(sheet.rows.slice(at + 1).filter((row) => names.includes(row[3])), [], 'names are masked');
    assert.ok(sheet.widths.every((width) => width >= 8));

    const ledger = JSON.parse(python('read_xlsx.py', (await download(window, '导出 Excel 意见处理台账')).path))[0];
    const header = ledger.rows.findIndex((row) => row[1] === '登记日期');
    assert.ok(ledger.rows[header + 1][1].date, 'a date is a date');
    assert.deepEqual(window.problems, []);
  },
};

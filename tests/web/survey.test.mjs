// The yearly questionnaire through the page: a real table of sheets, its figures, the printed form, export and back.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { choose, download } from './harness/files.mjs';
import { go, lastChange, newCommunity, newSurvey, saved, says, start, words } from './harness/program.mjs';
import { root } from './harness/paths.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

// The whole of a real survey where the checkout has it beside it, else the part of it that is in the checkout.
const kWhole = join(root, '../shared/data/somerville-sheets.csv');
const kSheets = existsSync(kWhole) ? kWhole : join(root, 'tests/golden/somerville-excerpt.csv');

/** What the screen must say, counted here by the shortest way: the file has single letters and no quotes. */
function expected() {
  const rows = readFileSync(kSheets, 'utf8').trim().split('\n').slice(1);
  const marks = rows.flatMap((row) => row.trim().split(',').slice(1));
  const count = (mark) => marks.filter((m) => m === mark).length;
  const [s, b, d] = ['S', 'B', 'D'].map(count);
  const issued = rows.length === 378 ? 600 : Math.ceil(rows.length / 0.6);
  const percent = (part, whole) => `${(Math.floor((part * 20_000) / whole + 1) >> 1) / 100}`;
  const fixed = (text) => `${Number(text).toFixed(2)}%`;
  return {
    issued,
    returned: rows.length,
    counts: [s, b, d, marks.length - s - b - d].map((n) => n.toLocaleString('en')),
    returnRate: fixed(percent(rows.length, issued)),
    rate: fixed(percent(s + b, s + b + d)),
  };
}
const kWanted = expected();
const kFigures = [kWanted.returnRate, kWanted.rate, `弃权 ${kWanted.counts[3]}`];
const kCounts = `满意 ${kWanted.counts[0]}，基本满意 ${kWanted.counts[1]}，不满意 ${kWanted.counts[2]}，弃权 ${kWanted.counts[3]}`;

async function imported(t) {
  const window = await start(t);
  await newCommunity(window, '翠湖花园');
  await newSurvey(window, kWanted.issued);
  await go(window, 'survey/import');
  const before = await lastChange(window);
  await choose(window, '选择文件（Excel 或 CSV）', kSheets);
  await says(window, kCounts);
  await window.press('button', `导入 ${kWanted.returned} 份`);
  await saved(window, before);
  return window;
}

const fingerprint = async (window) => {
  await go(window, 'exchange');
  return until('the fingerprint', async () => (await words(window)).match(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)?.[0]);
};

export const tests = {
  'the figures of a real survey: counted, printed, and the same after a reload': async (t) => {
    const window = await imported(t);
    await go(window, 'survey/results');
    await says(window, `${kWanted.returned} ÷ ${kWanted.issued} · 达到 60%`, ...kFigures, '回收率达到 60%，不扣减');
    await window.press('button', '打印统计表');
    await window.find('dialog', '打印预览 问卷结果统计表');
    const printed = await window.evaluate(() => document.querySelector('.print-pages').textContent);
    for (const figure of ['翠湖花园', kWanted.issued, kWanted.returned, kWanted.returnRate, kWanted.rate, ...kWanted.counts]) {
      const plain = (text) => String(text).replaceAll(',', '');
      assert.ok(plain(printed).includes(plain(figure)), figure);
    }
    await window.key('Escape');
    await window.gone('dialog', '打印预览 问卷结果统计表');
    await window.reload();
    await window.ready();
    await says(window, ...kFigures);
    assert.deepEqual(window.problems, []);
  },

  'exported, wiped and imported again it is the same, to the fingerprint': async (t) => {
    const window = await imported(t);
    const before = await fingerprint(window);
    const { path: file } = await download(window, '导出全部数据');
    const kept = JSON.parse(readFileSync(file, 'utf8'));
    assert.ok(Object.keys(kept).length > 3);
    await window.press('button', '清空…');
    await window.type('textbox', '~请输入', '清空');
    await window.press('button', '清空全部数据');
    await window.find('button', '打开文件');
    await window.press('button', '打开文件');
    await choose(window, '选择数据文件', file);
    await window.press('button', '导入');
    await window.gone('dialog', '打开文件');
    assert.equal(await fingerprint(window), before);
    await go(window, 'survey/results');
    await says(window, ...kFigures);
  },

  'fifteen key presses for fourteen items; Enter saves, and the status says when': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await newSurvey(window);
    await go(window, 'survey/keying');
    await window.find('group', '~录入区');
    const keys = [...'12301123012301', 'Enter'];
    assert.equal(keys.length, 15);
    for (let sheet = 1; sheet <= 2; ++sheet) {
      const before = await lastChange(window);
      for (const key of keys) await window.key(key);
      await window.find('status', `~-000${sheet} 已保存`);
      await saved(window, before);
    }
    await says(window, '已保存 · ');
    await go(window, 'survey/results');
    await says(window, '弃权 6');
  },

  'a sheet is keyed a second time by keyboard; the difference is decided and the sheet corrected': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await newSurvey(window);
    await go(window, 'survey/keying');
    await window.find('group', '~录入区');
    let before = await lastChange(window);
    for (const key of [...'11111111111111', 'Enter']) await window.key(key);
    await saved(window, before);
    await window.press('button', '复核录入');
    await window.find('group', '~复核录入区');
    for (const key of [...'31111111111111', 'Enter']) await window.key(key);
    await window.find('radio', '~首次录入 满意');
    before = await lastChange(window);
    for (const key of ['2', 'Enter']) await window.key(key);
    await saved(window, before);
    await says(window, '差异 1 处，更正 1 处', '抽查已完成');
    await window.reload();
    await window.ready();
    await go(window, 'survey/keying');
    await says(window, '复核 1 份，差异 1 处');
    await go(window, 'survey/results');
    await says(window, '不满意合计 1');
  },

  'the export for analysis is a zip of flat tables without names': async (t) => {
    const window = await start(t, '?sample');
    await go(window, 'exchange');
    const { path: file } = await download(window, '导出分析数据');
    const files = unzipSync(readFileSync(file));
    const text = (name) => new TextDecoder().decode(files[name]);
    const about = JSON.parse(text('manifest.json'));
    for (const table of about.tables) {
      const rows = text(table.file).split('\n').slice(0, -1).map((line) => JSON.parse(line));
      assert.equal(rows.length, table.rows, table.name);
      for (const row of rows) {
        assert.deepEqual(Object.keys(row), table.columns);
        assert.ok(row.community_id);
        for (const value of Object.values(row)) assert.ok(value === null || typeof value !== 'object');
      }
    }
    assert.ok(about.tables.find(({ name }) => name === 'answer').rows > 1000);
  },

  'a table dropped on the questionnaire opens its import': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await newSurvey(window, 10);
    await window.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['sheet,保安\n1,满意\n2,不满意\n'], '问卷.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
    });
    await window.find('button', '导入 2 份');
  },

  'a numeric scale is mapped: five steps, half steps are two marks': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await newSurvey(window, 10);
    await go(window, 'survey/import');
    await window.type('textbox', '或把表格粘贴到这里', 'sheet,保安,保洁\n1,5,4.5\n2,3,2.5\n3,1,\n');
    await window.press('button', '使用粘贴的表格');
    // Which end is the best is asked once for the table, and nothing is counted before.
    await says(window, '3 行还在等回答，这次不会导入。');
    await window.press('radio', '1–5 分，5 分最好');
    // 5 and 4.5 (4 and 5, both satisfied); 3 basic; 2.5 is 2 and 3, which differ; 1 dissatisfied; nothing.
    await says(window, '满意 2，基本满意 1，不满意 1，弃权 2');
  },
};

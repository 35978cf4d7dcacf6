// Printing: the preview is a dialog of real text, and its pages are the pages that are printed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openPorts } from './harness/ports.mjs';
import { temporaryFolder } from './harness/processes.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];
export const needsPorts = true;

async function preview(t, settings) {
  const window = await t.window(settings);
  await openPorts(window, t.site);
  await window.evaluate(() => {
    document.getElementById('pick').focus();
    window.ports.call('print');
  });
  await window.find('dialog', '打印预览 问卷结果统计表');
  return window;
}

const pages = (window) =>
  window.evaluate(() => [...document.querySelectorAll('.page')].map((page) => page.textContent));

export const tests = {
  'the preview has the title, the figures, the lines to sign and numbered pages': async (t) => {
    const window = await preview(t);
    const all = await pages(window);
    assert.ok(all.length >= 3);
    for (const text of ['问卷结果统计表', '阳光花园小区', '600 份', '63.00%', '各项结果']) assert.ok(all[0].includes(text));
    all.forEach((text, i) => {
      assert.ok(text.includes(`第 ${i + 1} 页，共 ${all.length} 页`));
      assert.ok(text.includes('表号 WY-07'));
    });
    assert.match(all.at(-1), /统计.*审核王主任/s);
    assert.ok((await window.findAll('columnheader', '项目')).length >= 2, 'the header repeats');
    assert.equal((await window.findAll('cell', '第 90 项')).length, 1);
  },

  'no text is lost between pages, and nothing is cut off': async (t) => {
    const window = await preview(t);
    const found = await window.evaluate(() => ({
      rows: [...document.querySelectorAll('tbody tr td:nth-child(2)')].map((cell) => cell.textContent),
      paragraphs: [...document.querySelectorAll('.form-paragraph p')].map((p) => p.textContent).join(''),
      overfull: [...document.querySelectorAll('.page-body')].filter((b) => b.scrollHeight > b.clientHeight + 1).length,
    }));
    assert.deepEqual(found.rows, [...Array.from({ length: 90 }, (_, i) => `第 ${i + 1} 项`), '合计']);
    const text = Array.from({ length: 400 }, (_, i) => `第${i + 1}条意见，电梯经常停运，请尽快维修。`).join('');
    assert.equal(found.paragraphs, text);
    assert.equal(found.overfull, 0);
  },

  'the PDF has just these pages, in A4, with searchable Chinese text': async (t) => {
    const window = await preview(t);
    const count = (await pages(window)).length;
    const path = join(temporaryFolder('pdf'), 'form.pdf');
    writeFileSync(path, await window.raw.pdf({ preferCSSPageSize: true, printBackground: true }));
    const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' });
    assert.match(info, new RegExp(`Pages:\\s+${count}\\n`));
    assert.match(info, /Page size:\s+59\d(\.\d+)? x 84\d(\.\d+)? pts/);
    const words = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const text of ['问卷结果统计表', '600 份', '第 90 项', '第400条意见', '王主任', `第 ${count} 页，共 ${count} 页`]) {
      assert.ok(words.includes(text), text);
    }
    assert.ok(!words.includes('选择文件') && !words.includes('关闭'), 'only the form is printed');
  },

  'a phone sees whole pages, and prints them in full size': async (t) => {
    const window = await preview(t, { viewport: { width: 390, height: 844 } });
    const sizes = () =>
      window.evaluate(() => {
        const { left, right } = document.querySelector('.page').getBoundingClientRect();
        return { left, right, all: document.querySelectorAll('.page').length };
      });
    const { left, right, all } = await until('pages as wide as the screen', async () => {
      const now = await sizes();
      return now.right <= 390 && now;
    });
    assert.ok(left >= 0 && right - left > 340);
    const path = join(temporaryFolder('pdf'), 'form.pdf');
    writeFileSync(path, await window.raw.pdf({ preferCSSPageSize: true }));
    assert.match(execFileSync('pdfinfo', [path], { encoding: 'utf8' }), new RegExp(`Pages:\\s+${all}\\n`));
    const first = execFileSync('pdftotext', ['-bbox', '-l', '1', path, '-'], { encoding: 'utf8' });
    const rights = [...first.matchAll(/xMax="([\d.]+)"/g)].map((match) => Number(match[1]));
    assert.ok(Math.max(...rights) > 500, 'the table reaches the right margin of the paper');
  },

  'the button prints under the form\'s name; Escape closes and gives the focus back': async (t) => {
    const window = await preview(t);
    await window.evaluate(() => {
      window.printed = [];
      window.print = () => window.printed.push(document.title);
    });
    await window.press('button', '打印');
    assert.deepEqual(await window.evaluate(() => window.printed), ['问卷结果统计表 2026']);
    assert.equal((await window.findAll('button', '选择文件')).length, 0, 'the page underneath is inert');
    await window.key('Escape');
    await window.gone('dialog', '打印预览 问卷结果统计表');
    assert.equal(await window.evaluate(() => document.activeElement.id), 'pick');
    assert.equal(await window.evaluate(() => document.title), 'ports');
  },

  'the keyboard stays inside the preview, and 关闭 closes it': async (t) => {
    const window = await preview(t);
    const heard = await window.evaluate(() => {
      window.keys = 0;
      addEventListener('keydown', () => (window.keys += 1));
      return document.activeElement.textContent;
    });
    assert.equal(heard, '打印');
    const stops = [];
    for (let i = 0; i < 3; ++i) {
      await window.key('Tab');
      stops.push(await window.evaluate(() => document.activeElement.ariaLabel ?? document.activeElement.textContent));
    }
    assert.deepEqual(stops, ['关闭', '问卷结果统计表', '打印']);
    assert.equal(await window.evaluate(() => window.keys), 0);
    await window.press('button', '关闭');
    await window.gone('dialog', '打印预览 问卷结果统计表');
  },
};

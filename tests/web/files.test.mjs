// The user's own files: downloads, chosen files, dropped files, and texts as a spreadsheet writes them.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose } from './harness/files.mjs';
import { openPorts } from './harness/ports.mjs';
import { temporaryFolder } from './harness/processes.mjs';

export const browsers = ['chromium'];
export const needsPorts = true;

async function opened(t) {
  const window = await t.window();
  await openPorts(window, t.site);
  return window;
}

async function pick(window, name, bytes) {
  const path = join(temporaryFolder('pick'), name);
  writeFileSync(path, bytes);
  const picked = window.evaluate(() => window.ports.next('picked'));
  await choose(window, '选择文件', path);
  const [title, text] = await picked;
  const last = await window.evaluate(() => window.ports.events.at(-1).kind);
  assert.equal(last, 'arrived', 'the screen is told after the file was taken');
  return [title, text];
}

// 「小区,满意」 as Excel in China writes it.
const kGb18030 = Buffer.from([0xd0, 0xa1, 0xc7, 0xf8, 0x2c, 0xc2, 0xfa, 0xd2, 0xe2]);

export const tests = {
  'a file is handed out under its name, byte for byte': async (t) => {
    const window = await opened(t);
    const download = window.raw.waitForEvent('download');
    await window.evaluate(() => void window.ports.call('save_as', '阳光花园-2026.json', '{"小区":"阳光花园"}'));
    const file = await download;
    assert.equal(file.suggestedFilename(), '阳光花园-2026.json');
    assert.equal(readFileSync(await file.path(), 'utf8'), '{"小区":"阳光花园"}');
  },

  'a chosen file arrives with its name; UTF-8 stays as it is': async (t) => {
    const window = await opened(t);
    assert.deepEqual(await pick(window, '名册.csv', '楼栋,单元\n1,䶮'), ['名册.csv', '楼栋,单元\n1,䶮']);
  },

  'a CSV in GB18030 or UTF-16 becomes UTF-8': async (t) => {
    const window = await opened(t);
    assert.deepEqual(await pick(window, 'gbk.csv', kGb18030), ['gbk.csv', '小区,满意']);
    const utf16 = Buffer.from('\uFEFF小区,满意', 'utf16le');
    assert.deepEqual(await pick(window, 'utf16.csv', utf16), ['utf16.csv', '小区,满意']);
  },

  'the chooser offers the endings asked for, and cancelling leaves nothing behind': async (t) => {
    const window = await opened(t);
    const chooser = window.raw.waitForEvent('filechooser');
    await window.press('button', '选择文件');
    await chooser;
    assert.equal(await window.evaluate(() => document.querySelector('input[type=file]').accept), '.csv,.json');
    await window.evaluate(() => void document.querySelector('input[type=file]').dispatchEvent(new Event('cancel')));
    assert.equal(await window.evaluate(() => document.querySelectorAll('input[type=file]').length), 0);
  },

  'a file dropped on the page arrives': async (t) => {
    const window = await opened(t);
    const fields = await window.evaluate(() => {
      const dropped = window.ports.next('dropped');
      const data = new DataTransfer();
      data.items.add(new File(['sheet,保安\n1,满意'], '问卷.csv'));
      const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: data });
      document.body.dispatchEvent(over);
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
      document.body.dispatchEvent(drop);
      return dropped.then((all) => [over.defaultPrevented, drop.defaultPrevented, ...all.slice(0, 2)]);
    });
    assert.deepEqual(fields, [true, true, '问卷.csv', 'sheet,保安\n1,满意']);
  },

  'the clock is the local civil day and minute': async (t) => {
    const profile = await t.profile({ timezoneId: 'Asia/Shanghai' });
    await profile.raw.clock.setFixedTime(new Date('2026-06-29T16:30:00Z'));
    const window = await profile.window();
    await openPorts(window, t.site);
    const told = await window.evaluate(() => {
      const answer = window.ports.next('clock');
      window.ports.call('clock');
      return answer;
    });
    assert.deepEqual(told, ['2026-06-30', '30', String(Date.UTC(2026, 5, 29, 16, 30))]);
  },
};

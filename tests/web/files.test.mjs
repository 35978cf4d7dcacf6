// The user's own files: downloads, chosen files, dropped files, and texts as a spreadsheet writes them.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { choose } from './harness/files.mjs';
import { ask, openPorts } from './harness/ports.mjs';
import { temporaryFolder } from './harness/processes.mjs';
import { zip } from './harness/zip.mjs';

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

  'a text crosses whole, whatever is in it': async (t) => {
    const window = await opened(t);
    assert.deepEqual(await ask(window, 'text', 'text'), ['前\0后', '', '\0']);
  },

  'a bundle or workbook with fewer forms than there are is no success, and none has the place of another': async (t) => {
    const window = await opened(t);
    const form = (name) => `sheet\t${name}\nform\t${name}\t0\t\nparagraph\t\t一`;
    const make = (how, names, count) =>
      window.evaluate(
        (h, text, n) =>
          new Promise((done) => {
            const answer = (status, words) => done([status, words]);
            if (h === 'archive') window.ports.spreadsheets.archive('a.zip', '资料包', text, n, answer);
            else window.ports.spreadsheets.save('a.xlsx', text, n, answer);
          }),
        how,
        names.map(form).join('\n'),
        count,
      );
    for (const how of ['archive', 'save']) assert.deepEqual(await make(how, ['甲', '乙'], 3), [2, '2 of 3 forms'], how);
    const [download, answer] = await Promise.all([window.raw.waitForEvent('download'), make('archive', ['甲/乙', '甲:乙'], 2)]);
    assert.deepEqual(answer, [0, '']);
    const files = unzipSync(readFileSync(await download.path()));
    assert.deepEqual(Object.keys(files).sort(), ['excel/甲 乙 2.xlsx', 'excel/甲 乙.xlsx', 'forms/甲 乙 2.html', 'forms/甲 乙.html', 'index.html']);
    for (const [name, bytes] of Object.entries(files)) {
      if (name.endsWith('.html')) assert.match(new TextDecoder().decode(bytes), /Content-Security-Policy" content="default-src 'none'/, name);
    }
  },

  'a zip is unpacked as far as its directory says, and not at all where that is too much': async (t) => {
    const window = await opened(t);
    const text = Buffer.from(JSON.stringify({ words: '访问记录'.repeat(50) }));
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const table = {
      whole: [zip(text), text.length],
      'stored as it is': [zip(text, { method: 0 }), text.length],
      'says less than it is': [zip(text, { size: 10 }), 0],
      'says more than it is': [zip(text, { size: text.length + 1 }), 0],
      'says 3 GB': [zip(text, { size: 3e9 }), 0],
      'packs a thousand times too well': [zip(zeros), 0],
      'packs so and says little': [zip(zeros, { size: 1000 }), 0],
      'goes on behind the end of the file': [zip(text, { packed: 1e9 }), 0],
      'lies nowhere': [zip(text, { offset: 1e9 }), 0],
      'packed in another way': [zip(text, { method: 12 }), 0],
      'cut off': [zip(text).subarray(0, 100), 0],
      'has no directory': [Buffer.from('PK\x03\x04 and nothing else'), 0],
      empty: [Buffer.alloc(0), 0],
    };
    for (const [name, [bytes, length]] of Object.entries(table)) {
      const [got, ms] = await window.evaluate(
        async (base64) => {
          const from = performance.now();
          const file = await (await fetch(`data:application/zip;base64,${base64}`)).blob();
          const found = await window.ports.documentOf(file);
          return [found.length, performance.now() - from];
        },
        bytes.toString('base64'),
      );
      assert.equal(got, length, name);
      assert.ok(ms < 2_000, `${name}: ${ms} ms`);
    }
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

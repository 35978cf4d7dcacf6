// The year's evidence bundle: every form of the year in one zip, opened as an auditor opens it.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { makeRecord } from './harness/forms.mjs';
import { saveBundle } from './harness/evidence.mjs';
import { sampleOn } from './harness/program.mjs';
import { temporaryFolder } from './harness/processes.mjs';

export const browsers = ['chromium'];

/** It writes a record with photos first, and lays out every form of a year. */
export const testMs = 180_000;

/** The zip's files below a folder. */
function unpack(path) {
  const folder = temporaryFolder('evidence');
  const files = unzipSync(readFileSync(path));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return { folder, names: Object.keys(files).sort() };
}

export const tests = {
  'every form of the year is in it, with pages, Excel files and photos, and the index leads to each': async (t) => {
    const window = await sampleOn(t, '2026-05-20');
    await makeRecord(window);
    const { path, name } = await saveBundle(window);
    assert.equal(name, '翠湖花园 2026 年度资料包.zip');
    const { folder, names } = unpack(path);

    const forms = names.filter((n) => n.startsWith('forms/')).map((n) => n.slice('forms/'.length, -'.html'.length));
    const books = names.filter((n) => n.startsWith('excel/')).map((n) => n.slice('excel/'.length, -'.xlsx'.length));
    assert.deepEqual(forms, books, 'a page and an Excel file each');
    for (const form of ['业户访问记录汇总表', '回访记录表', '意见处理台账', '问卷结果统计表']) assert.ok(forms.includes(`2026 ${form}`), form);
    const monthly = (form) => forms.filter((n) => n.endsWith(` ${form}`)).map((n) => n.slice(0, 7));
    assert.deepEqual(monthly('业户访问总结'), ['2026-02', '2026-03', '2026-04']); // May is not submitted yet
    assert.deepEqual(monthly('业户访问记录').slice(-4), ['2026-02', '2026-03', '2026-04', '2026-05']);
    assert.equal(names.filter((n) => n.startsWith('photos/')).length, 2);
    assert.equal(names.length, 1 + 2 * forms.length + 2, 'nothing else');

    // Opened from the folder, without the program.
    const reader = await t.window();
    await reader.goto(pathToFileURL(join(folder, 'index.html')).href);
    const links = await reader.evaluate(() => [...document.querySelectorAll('a')].map((a) => decodeURIComponent(a.getAttribute('href'))));
    assert.deepEqual(links.sort(), names.filter((n) => /^(forms|excel)\//.test(n)), 'a link to each, and none to nothing');
    for (const form of forms) {
      await reader.goto(pathToFileURL(join(folder, 'forms', `${form}.html`)).href);
      const page = await reader.evaluate(() => ({
        title: document.querySelector('h1')?.textContent,
        pages: document.querySelectorAll('.page').length,
        rows: document.querySelectorAll('tbody tr').length,
        broken: [...document.images].filter((image) => image.naturalWidth === 0).length,
        outside: [...document.querySelectorAll('[src],link[href]')].map((e) => e.getAttribute('src') ?? e.getAttribute('href')).filter((to) => !to.startsWith('../photos/')),
        size: getComputedStyle(document.querySelector('.page')).width,
      }));
      assert.equal(page.title, form.replace(/^[\d-]+ /, ''), form);
      assert.ok(page.pages > 0 && page.rows > 0, `${form} is not empty`);
      assert.deepEqual([page.broken, page.outside], [0, []], form);
      assert.ok(parseFloat(page.size) > 700, `${form} is a page: ${page.size}`);
    }
    assert.deepEqual(window.problems, []);
    assert.deepEqual(reader.problems, []);
  },
};

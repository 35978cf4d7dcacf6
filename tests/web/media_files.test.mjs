// Photos in data files: out as a zip, in again by hash; a damaged one is refused alone.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { choose, download } from './harness/files.mjs';
import { addPhoto, keptMedia, makePhoto } from './harness/photos.mjs';
import { go, lastChange, saved, says, start, words } from './harness/program.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

/** A phone visit with one photo; gives its number. */
async function visitWithPhoto(window) {
  await go(window, 'visits/new');
  await window.press('button', '~1-1-');
  await window.find('heading', '访问记录');
  await window.press('radio', '电话');
  await window.press('button', '添加访问人');
  await window.find('dialog', '添加访问人');
  await window.type('textbox', '姓名', '李明');
  await window.press('button', '保存');
  await window.gone('dialog', '添加访问人');
  await window.press('checkbox', '业户同意拍照或录像');
  await addPhoto(window, Buffer.from(await window.evaluate(makePhoto), 'base64'));
  await window.find('button', '第 1 张照片');
  await window.press('radio', '业户未在场');
  const before = await lastChange(window);
  await window.press('button', '完成访问');
  await says(window, '已完成');
  await saved(window, before);
  return window.evaluate(() => location.hash.slice(1));
}

async function exportWithPhotos(window) {
  await go(window, 'exchange');
  const { name, path } = await download(window, '连同照片导出');
  assert.match(name, /\.hufang\.zip$/);
  await says(window, '已导出，含 1 个照片和视频');
  return readFileSync(path);
}

async function importZip(window, buffer) {
  await choose(window, '选择数据文件', { name: 'back.hufang.zip', mimeType: 'application/zip', buffer });
}

/** What the screen says of the data's fingerprint. */
const fingerprint = async (window) => {
  await says(window, '数据指纹');
  return (await words(window)).match(/[0-9a-f]{4} [0-9a-f]{4} [0-9a-f]{4}/)?.[0];
};

export const tests = {
  'everything with photos goes out as a zip; after a wipe it is all back: same fingerprint, photos shown': async (t) => {
    const window = await start(t, '?sample&bare');
    const record = await visitWithPhoto(window);
    const zip = await exportWithPhotos(window);
    assert.ok(zip.includes(`media/`));
    const before = await fingerprint(window);
    assert.ok(before);
    await window.press('button', '清空…');
    await window.type('textbox', '请输入“清空”两个字确认', '清空');
    await window.press('button', '清空全部数据');
    await until('no photo is left', async () => (await window.evaluate(keptMedia)).length === 0);
    await window.press('button', '打开文件');
    await importZip(window, zip);
    await says(window, '文件里有照片和视频');
    await window.press('button', '导入');
    await until('the photo is kept again', async () => (await window.evaluate(keptMedia)).length === 1);
    assert.deepEqual(await window.evaluate(keptMedia), [{ named: true, exif: false, size: [2048, 1024] }]);
    await go(window, 'exchange');
    assert.equal(await fingerprint(window), before);
    await go(window, record);
    await window.find('button', '第 1 张照片');
    assert.ok(!(await words(window)).includes('不在本机'));
    assert.deepEqual(window.problems, []);
  },

  'a damaged photo in a zip is refused and named, the records come in; a zip that is cut off changes nothing': async (t) => {
    const window = await start(t, '?sample&bare');
    const record = await visitWithPhoto(window);
    const zip = await exportWithPhotos(window);
    const other = await start(t);
    await other.press('button', '打开文件');
    await importZip(other, zip.subarray(0, zip.length - 400));
    await says(other, '这个压缩包不完整');
    const damaged = Buffer.from(zip);
    const jpeg = damaged.indexOf(Buffer.from([0xff, 0xd8, 0xff]), damaged.indexOf('media/'));
    assert.ok(jpeg > 0);
    damaged[jpeg + 3000] ^= 0x55;
    await importZip(other, damaged);
    await other.press('button', '导入');
    await until('the records are there', () => other.evaluate(() => window.hufang.saveState === 'saved'));
    await go(other, 'exchange');
    await go(other, record);
    await says(other, '李明', '业户未在场');
    assert.deepEqual(await other.evaluate(keptMedia), []);
    // Said again where it can be read: the same file on the exchange screen.
    await go(other, 'exchange');
    await importZip(other, damaged);
    await other.press('button', '导入');
    await says(other, '1 个照片或视频的文件已损坏，没有取入', 'FW-');
    await importZip(other, zip);
    await other.press('button', '导入');
    await says(other, '照片和视频：取入 1 个');
    assert.equal((await other.evaluate(keptMedia)).length, 1);
    assert.deepEqual(other.problems, []);
  },
};

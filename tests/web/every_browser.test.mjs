// The same storage in every browser: what is written is there after a reload.
import assert from 'node:assert/strict';
import { list, opened, openPorts, read, role, write } from './harness/ports.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];
export const needsPorts = true;

export const tests = {
  'one window writes, and what it wrote is there after a reload': async (t) => {
    const window = await t.window();
    assert.equal((await openPorts(window, t.site))[1], 'ok');
    assert.equal((await role(window))[0], 'writer');
    assert.equal(await write(window, 'log/a-1.seg', '电梯经常停运 𬭎'), 'ok');
    await window.reload();
    assert.equal((await opened(window))[1], 'ok');
    assert.deepEqual(await list(window), ['log/a-1.seg']);
    assert.equal(await read(window, 'log/a-1.seg'), '电梯经常停运 𬭎');
  },

  'the print preview opens, and its button is found by role and name': async (t) => {
    const window = await t.window();
    await openPorts(window, t.site);
    await window.evaluate(() => void window.ports.call('print'));
    await window.find('dialog', '打印预览 问卷结果统计表');
    await window.press('button', '关闭');
    await window.gone('dialog', '打印预览 问卷结果统计表');
  },
};

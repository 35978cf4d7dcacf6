// Typing Chinese: a composition shows while it lasts and arrives once; rare characters are drawn, not boxes.
import assert from 'node:assert/strict';
import { newCommunity, newSurvey, go, saved, says, start } from './harness/program.mjs';
import { settledInPage } from './harness/semantics.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

const value = async (window, name) => (await window.find('textbox', name)).value;

/** Pixels of the screen's part where `name` is drawn, as one string. */
async function pixels(window, role, name) {
  const at = await window.find(role, name);
  const clip = { x: at.x, y: at.y, width: Math.max(at.width, 20), height: Math.max(at.height, 12) };
  return (await window.raw.screenshot({ clip })).toString('base64');
}

export const tests = {
  'a composition shows while composing, arrives once, and Enter belongs to it': async (t) => {
    const window = await start(t);
    await window.press('button', '新建小区');
    await window.press('textbox', '小区名称');
    const devtools = await window.raw.context().newCDPSession(window.raw);
    const compose = (text) =>
      devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await compose('cui');
    assert.equal(await value(window, '小区名称'), 'cui');
    await compose('翠湖');
    assert.equal(await value(window, '小区名称'), '翠湖');
    await devtools.send('Input.insertText', { text: '翠湖' });
    assert.equal(await value(window, '小区名称'), '翠湖');
    await compose('hua');
    await devtools.send('Input.insertText', { text: '花园' });
    await window.press('button', '新建');
    await window.gone('dialog', '新建小区');
    await says(window, '翠湖花园');
    await saved(window);
  },

  'rare characters are drawn, each its own, and none as the box of a missing glyph': async (t) => {
    const drawn = {};
    for (const [name, character] of Object.entries({ yan: '䶮', hong: '𬭎', box: '\u{10FFFE}' })) {
      const window = await start(t);
      await newCommunity(window, character.repeat(4));
      await newSurvey(window);
      await go(window, 'home');
      await window.evaluate(settledInPage);
      drawn[name] = await until('the community\'s name', () => pixels(window, 'combobox', '小区'));
      await window.close();
    }
    assert.notEqual(drawn.yan, drawn.hong);
    assert.notEqual(drawn.yan, drawn.box);
    assert.notEqual(drawn.hong, drawn.box);
  },
};

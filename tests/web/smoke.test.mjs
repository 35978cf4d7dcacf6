// The same in every browser: a community, a survey, a keyed sheet with a Chinese suggestion, and it is there again
// after a reload.
import assert from 'node:assert/strict';
import { go, lastChange, newCommunity, newSurvey, saved, start } from './harness/program.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium', 'firefox', 'webkit'];

const kSuggestion = '三单元电梯经常停运，请尽快修好。䶮';

export const tests = {
  'a sheet keyed with a suggestion is there after a reload': async (t) => {
    const window = await start(t);
    await newCommunity(window, '翠湖花园');
    await newSurvey(window, 300);
    await go(window, 'survey/keying');
    await window.find('group', '~录入区');
    await window.type('textbox', '建议原文', kSuggestion);
    await window.key('Escape');
    await until('the focus is back on the items', () =>
      window.evaluate(() => document.activeElement.getAttribute('role') === 'group'),
    );
    const before = await lastChange(window);
    for (const key of '12312312312312') await window.key(key);
    await window.key('Enter');
    await window.find('status', '~-0001 已保存');
    await saved(window, before);

    await window.reload();
    await window.ready();
    await go(window, 'survey/keying');
    await window.press('row', '~-0001');
    const kept = await until('the suggestion', async () => {
      const field = await window.find('textbox', '建议原文');
      return field.value === kSuggestion && field;
    });
    assert.equal(kept.value, kSuggestion);
    assert.deepEqual(window.problems ?? [], []);
  },
};

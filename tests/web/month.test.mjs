// A month goes from the supervisor to the director, back, again, on to the representative and is approved: three
// people in three browser profiles that exchange files only.
import assert from 'node:assert/strict';
import { choose, download } from './harness/files.mjs';
import { pdfOf, plain, printForm } from './harness/forms.mjs';
import { go, lastChange, saved, says, words } from './harness/program.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

/** A month by three people is as much as several other tests. */
export const testMs = 180_000;

/** A device of its own on a day; time goes on from there, or nothing would be seen to change after anything. */
async function desk(t, day, query = '', settings = undefined) {
  const profile = await t.profile(settings);
  const set = (to) => profile.raw.clock.setSystemTime(new Date(to));
  await set(day);
  const window = await profile.window();
  await window.goto(t.site.url + query);
  await window.ready();
  return { ...window, set };
}

async function act(window, button) {
  const before = await lastChange(window);
  await window.press('button', button);
  await saved(window, before);
}

/** Presses the button that hands the month on; gives the file under the name it was given. */
async function handOn(window, button, name) {
  const file = await download(window, button);
  assert.equal(file.name, name);
  return file.path;
}

async function take(window, button, path) {
  await choose(window, button, path);
  await act(window, '导入');
  await until('the month is on screen', () => window.evaluate(() => location.hash.startsWith('#month/2026-05')));
}

/** What is to be signed comes first in the list; each row opens its record. */
async function signTheRest(window) {
  while ((await window.findAll('row', '~待签署')).length > 0) {
    await window.press('row', '~待签署');
    await window.find('dialog', '签署主管意见');
    await act(window, '签署');
    await window.gone('dialog', '签署主管意见');
  }
}

/** In the page: presses one radio in each group that has none chosen. Gives how many groups were left. */
function decideOne() {
  const groups = [...document.querySelectorAll('[role=radiogroup]')].filter((g) => (g.getAttribute('aria-label') ?? '').startsWith('是否采纳'));
  const open = groups.filter((g) => g.querySelector('[aria-checked=true]') === null);
  const radio = open[0] && [...open[0].querySelectorAll('[role=radio]')].find((r) => (r.getAttribute('aria-label') ?? r.textContent) === '采纳');
  radio?.click();
  return open.length;
}

const kSigned = ['业户访问总结', '翠湖花园2026年5月', '林慧敏2026-06-06', '何志远2026-06-08', '周国安2026-06-12', '逾期'];

/** Prints and gives the words on paper. */
const onPaper = async (window, address, button) => plain(pdfOf(await printForm(window, address, button)).text());

export const tests = {
  'a record changed after the approval: the fields are named, old and new; the filed form prints as it was': async (t) => {
    const window = await desk(t, '2026-05-20T02:00:00Z', '?sample');
    const before = await onPaper(window, 'month/2026-02', '打印总结');
    for (const said of ['林慧敏2026-03-06', '何志远2026-03-09', '周国安2026-03-14']) assert.ok(before.includes(said), said);
    await go(window, 'month/2026-02/submit');
    await window.gone('table', '提交后的改动');
    await window.press('row', '~FW-202602-');
    await window.press('button', '看完整记录');
    await window.press('button', '打开更正');
    await window.type('textbox', '被访人', '业主的女儿');
    await window.press('radio', '不满意');
    await until('the rating is chosen', async () => (await window.findAll('radio', '不满意'))[0]?.checked === 'true');
    await act(window, '完成访问');

    await go(window, 'month/2026-02');
    await says(window, '提交后有 2 处改动，需要主管核对后重新提交。', '已批阅');
    const rows = await window.findAll('row', '~需重新提交');
    assert.equal(rows.length, 2, 'no other field is said to have changed');
    assert.ok(rows.every((row) => row.text.includes('FW-202602-')));
    assert.ok(rows.some((row) => /被访人.\*\*业\*\*需重新提交/.test(row.text)), `masked, old and new: ${JSON.stringify(rows)}`);
    assert.ok(rows.some((row) => row.text.includes('业户评价') && row.text.endsWith('不满意需重新提交')), JSON.stringify(rows));
    assert.equal(await onPaper(window, 'month/2026-02', '打印总结'), before);
    assert.deepEqual(window.problems, []);
  },

  'submitted, sent back, submitted again, summed up and approved by three people with files alone': async (t) => {
    const supervisor = await desk(t, '2026-06-03T02:00:00Z', '?sample');
    await go(supervisor, 'month/2026-05');
    await act(supervisor, '改由林慧敏办理');
    await act(supervisor, '~一并签署 ');
    await signTheRest(supervisor);
    await act(supervisor, '提交给主任');
    const submitted = await handOn(supervisor, '发给主任', '翠湖花园-2026-05-已提交.hufang.json');

    const director = await desk(t, '2026-06-04T02:00:00Z');
    await director.press('button', '打开文件');
    await take(director, '选择数据文件', submitted);
    await act(director, '改由何志远办理');
    await director.press('button', '退回主管');
    await director.type('textbox', '理由', '有一份记录请补齐承诺日期');
    await act(director, '退回');
    const returned = await handOn(director, '发给主管', '翠湖花园-2026-05-已退回.hufang.json');

    await supervisor.set('2026-06-06T02:00:00Z');
    await go(supervisor, 'exchange');
    await take(supervisor, '选择数据文件', returned);
    await go(supervisor, 'month/2026-05/history');
    await says(supervisor, '有一份记录请补齐承诺日期', '何志远 · 管理处主任');
    await go(supervisor, 'month/2026-05/submit');
    await act(supervisor, '提交给主任');
    const again = await handOn(supervisor, '发给主任', '翠湖花园-2026-05-已提交.hufang.json');

    await director.set('2026-06-08T02:00:00Z');
    await go(director, 'exchange');
    await take(director, '选择数据文件', again);
    await says(director, '建议采纳情况');
    await until('every suggestion is decided', async () => (await director.evaluate(decideOne)) === 0, 30_000);
    await act(director, '按数据起草');
    if ((await director.findAll('textbox', '未完成说明')).length > 0) await director.type('textbox', '未完成说明', '月末人员请假');
    await act(director, '完成总结，提交批阅');
    const summed = await handOn(director, '发给管理者代表', '翠湖花园-2026-05-已总结.hufang.json');

    const representative = await desk(t, '2026-06-12T02:00:00Z');
    await representative.press('button', '打开文件');
    await take(representative, '选择数据文件', summed);
    await says(representative, '本月已入住');
    await act(representative, '改由周国安办理');
    for (;;) {
      const [open] = await representative.findAll('button', '~定措施：');
      if (!open) break;
      await representative.press('button', '~定措施：');
      await representative.find('dialog', '措施');
      await representative.type('textbox', '措施', '同意列入下季度计划');
      await representative.press('combobox', '告知人');
      await representative.press('option', '林慧敏');
      await act(representative, '保存');
      await representative.gone('dialog', '措施');
    }
    await act(representative, '批阅通过');
    const approved = await handOn(representative, '发回管理处', '翠湖花园-2026-05-已批阅.hufang.json');

    await supervisor.set('2026-06-13T02:00:00Z');
    await go(supervisor, 'exchange');
    await take(supervisor, '选择数据文件', approved);
    await says(supervisor, '6 月 6 日 · 林慧敏 · 逾期', '6 月 8 日 · 何志远', '6 月 12 日 · 周国安');
    for (const window of [supervisor, representative]) {
      const paper = await onPaper(window, 'month/2026-05', '打印总结');
      for (const said of kSigned) assert.ok(paper.includes(said), `${said} on paper: ${paper}`);
    }
    await go(supervisor, 'month/2026-05/history');
    const log = await words(supervisor);
    for (const step of ['提交', '退回', '总结', '批阅', '逾期 1 天']) assert.ok(log.includes(step), step);
    for (const window of [supervisor, director, representative]) assert.deepEqual(window.problems, []);
  },
};

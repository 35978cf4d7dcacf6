// A visit from its appointment to the completed record: at the door by touch, in the office by keyboard alone.
import assert from 'node:assert/strict';
import { go, lastChange, saved, says, start, words } from './harness/program.mjs';
import { byKeyboard, byTouch, kPhone, scrollTo } from './harness/hands.mjs';
import { addPhoto, addVideo, keptMedia, makePhoto, makeVideo, videoHasPicture } from './harness/photos.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];
/** Fingers take their time. */
export const testMs = 150_000;

const kCompleted = /FW-\d{6}-001/;

const addStaff = async (window, button, name) => {
  await window.press('button', button);
  await window.find('dialog', '添加访问人');
  await window.type('textbox', '姓名', name);
  await window.press('button', '保存');
  await window.gone('dialog', '添加访问人');
};

/** Makes an appointment for now with the first of the plan, and starts its visit. */
async function startFromAppointment(window) {
  await go(window, 'visits');
  await says(window, '接下来访谁', '各单元轮流');
  await window.press('button', '预约');
  await window.find('dialog', '新建预约');
  await window.press('button', '日期填今天');
  await window.gone('button', '日期填今天'); // what is below it moves up
  const now = await window.evaluate(() => new Date().toTimeString().slice(0, 5));
  await window.type('textbox', '时间', now);
  await window.press('button', '保存');
  await window.gone('dialog', '新建预约');
  await go(window, 'visits/appointments');
  await window.press('button', '~开始访问 ');
  await window.find('heading', '访问记录');
  await says(window, '准时');
}

/** A visit that no appointment was made for, with the first household of 1-1. */
async function startUnplanned(window) {
  await go(window, 'visits/new');
  await window.press('button', '~1-1-');
  await window.find('heading', '访问记录');
}

async function addOpinions(window, owner) {
  await window.press('button', '添加一条');
  await window.press('radio', '保洁');
  await window.type('textbox', '内容', '楼道有杂物');
  await window.press('radio', '现场解决');
  await window.type('textbox', '现场怎样解决', '当场清走');
  await window.press('button', '收起');
  await window.find('button', '修改第 1 条');
  await window.press('button', '添加一条');
  await window.press('radio', '维修');
  await window.type('textbox', '内容', '楼道灯不亮');
  await window.press('radio', '协调处理');
  await window.press('combobox', '责任人');
  await window.press('option', owner);
  const soon = await window.evaluate(() => {
    const day = new Date(Date.now() + 4 * 86_400_000);
    return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
  });
  await window.type('textbox', '承诺日期', soon);
  await window.press('radio', '业户要求');
  await window.press('button', '收起');
  await window.find('button', '修改第 2 条');
}

/** Draws on the pad with a finger, in one stroke. */
async function sign(window) {
  const role = 'img';
  const pad = '签名区，请用手指或鼠标书写';
  await window.find(role, pad);
  await window.press('radio', '满意');
  const place = async () => (await window.findAll(role, pad))[0];
  await scrollTo(window, place);
  const at = await place();
  assert.ok(at.inside, 'the pad is in view');
  const touch = await window.raw.context().newCDPSession(window.raw);
  const send = (type, x, y) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x: at.x + x, y: at.y + y }] });
  await send('touchStart', 40, 30);
  for (let i = 1; i <= 20; ++i) await send('touchMove', 40 + 10 * i, 40 + 20 * Math.sin(i));
  await send('touchEnd');
  await window.find(role, '已签名，共 1 笔');
  await until('the stroke is kept', async () => (await window.findAll('button', '撤一笔')).length > 0);
}

const complete = async (window) => {
  const before = await lastChange(window);
  await window.press('button', '完成访问');
  await says(window, '已完成');
  await saved(window, before);
  return (await words(window)).match(kCompleted)?.[0];
};

/** What the print preview of the record on screen says, without its spaces. */
async function onPaper(window) {
  await window.press('button', '打印记录');
  await window.find('dialog', '打印预览 业户访问记录');
  const text = await window.evaluate(() => document.querySelector('.print-pages').textContent.replaceAll(/\s/g, ''));
  await window.key('Escape');
  await window.gone('dialog', '打印预览 业户访问记录');
  return text;
}

/** Sets the page's clock to noon so many days from now, and lets it stand there. */
const passDays = async (window, days) => {
  // By the page's time zone: at night it may be another day than here.
  const noon = await window.evaluate((on) => {
    const day = new Date();
    day.setDate(day.getDate() + on);
    return day.setHours(12, 0, 0, 0);
  }, days);
  await window.raw.clock.setFixedTime(noon);
};

/** The promise of addOpinions(): in the ledger, overdue when its day has passed, then done, told, confirmed, closed. */
async function keepPromise(window) {
  await go(window, 'matters');
  await says(window, '楼道灯不亮');
  await passDays(window, 6);
  await go(window, 'home');
  await go(window, 'matters');
  await window.press('radio', '~逾期 ');
  await says(window, '逾期 2 天', '楼道灯不亮');
  await window.press('row', '~楼道灯不亮');
  await window.find('heading', '事项办理');
  const step = async (name, fields, act = '保存') => {
    await window.press('button', name);
    await window.find('dialog', name);
    for (const [role, field, text] of fields) {
      if (role === 'radio') await window.press(role, field);
      else await window.type(role, field, text);
    }
    await window.press('button', act);
    await window.gone('dialog', name);
  };
  await step('登记办理结果', [['textbox', '办理结果', '更换灯泡']]);
  await step('登记反馈', [['textbox', '反馈方式', '电话'], ['textbox', '告知何人', '业主本人']]);
  await step('业户确认办结', [['radio', '满意']], '确认并办结');
  await says(window, '已办结', '更换灯泡', '业主本人', '满意');
  await until('it is kept', () => window.evaluate(() => window.hufang.saveState === 'saved'));
  await window.reload();
  await window.ready();
  await says(window, '已办结', '更换灯泡');
}

export const tests = {
  'at the door, by touch: appointment, two opinions, photo, signature, rating; all of it is there after a reload': async (t) => {
    const window = byTouch(await start(t, '?sample&bare', kPhone));
    await startFromAppointment(window);
    await addStaff(window, '添加访问人', '李明');
    await addOpinions(window, '李明');

    await window.press('checkbox', '业户同意拍照或录像');
    const photo = Buffer.from(await window.evaluate(makePhoto), 'base64');
    assert.ok(photo.includes('GPS'));
    await addPhoto(window, photo);
    await window.find('button', '第 1 张照片');
    assert.deepEqual(await window.evaluate(keptMedia), [{ named: true, exif: false, size: [2048, 1024] }]);

    await sign(window);
    assert.match(await complete(window), kCompleted);
    await window.reload();
    await window.ready();
    await says(window, '楼道有杂物', '当场清走', '楼道灯不亮', '协调 · ', '李明', '满意', '已签名，共 1 笔', '第 1 张照片');
    assert.match(await words(window), kCompleted);
    assert.deepEqual(window.problems, []);
  },

  'a draft is kept while typing, and completing says what is missing and goes there': async (t) => {
    const window = await start(t, '?sample&bare');
    await startUnplanned(window);
    await saved(window);
    const before = await lastChange(window);
    await window.type('textbox', '被访人', '业主本人');
    await saved(window, before);
    await window.reload();
    await window.ready();
    assert.equal((await window.find('textbox', '被访人')).value, '业主本人');
    await window.press('button', '完成访问');
    await window.find('dialog', '完成前还需填写');
    await window.press('button', '填写没有预约的原因');
    await window.gone('dialog', '完成前还需填写');
    await until('the reason has the focus', () =>
      window.evaluate(() => document.activeElement?.getAttribute('aria-label') === '没有预约的原因'),
    );
    assert.deepEqual(window.problems, []);
  },

  'in the office, by keyboard alone: an unannounced door visit with a declined signature, a phone visit': async (t) => {
    const window = byKeyboard(await start(t, '?sample&bare'));
    await go(window, 'visits');
    await window.press('button', '新建访问');
    await window.type('textbox', '房号、姓名或电话尾号', '1-1-201');
    await window.press('button', '~1-1-201 ');
    await window.find('heading', '访问记录');
    await window.type('textbox', '没有预约的原因', '路过时业户招呼');
    await addStaff(window, '添加访问人', '李明');
    await window.press('radio', '业户不愿签');
    await window.press('radio', '基本满意');
    assert.match(await complete(window), kCompleted);
    await says(window, '上门前没有预约，列入不符合项。原因：路过时业户招呼', '业户不愿签', '基本满意');
    const unannounced = await onPaper(window);
    for (const words of ['预约情况未预约（不符合项），原因：路过时业户招呼', '访问方式上门', '业户签名业户不愿签名', '基本满意'])
      assert.ok(unannounced.includes(words), words);

    await go(window, 'visits/records');
    await window.press('button', '新建访问');
    await window.type('textbox', '房号、姓名或电话尾号', '1-1-202');
    await window.press('button', '~1-1-202 ');
    await window.press('radio', '电话');
    await window.press('button', '李明');
    await window.press('radio', '业户未在场');
    const before = await lastChange(window);
    await window.press('button', '完成访问');
    await says(window, '-002');
    await saved(window, before);
    await says(window, '业户未在场');
    assert.ok(!(await words(window)).includes('不符合项'));
    const phoned = await onPaper(window);
    for (const words of ['预约情况不需预约', '访问方式电话', '业户签名业户不在场']) assert.ok(phoned.includes(words), words);
    assert.ok(!phoned.includes('不符合项'));
    assert.deepEqual(window.problems, []);
  },

  'a video is kept, shown by its first frame, played over the page, and still there after a reload': async (t) => {
    const window = await start(t, '?sample&bare');
    await startUnplanned(window);
    await window.press('checkbox', '业户同意拍照或录像');
    const video = Buffer.from(await window.evaluate(makeVideo), 'base64');
    const before = await lastChange(window);
    await addVideo(window, video);
    await window.find('button', '第 1 段视频');
    await saved(window, before);
    assert.ok(await window.evaluate(videoHasPicture), 'its first frame is its picture');
    await window.reload();
    await window.ready();
    await window.press('button', '第 1 段视频');
    await window.press('button', '播放视频');
    await until('it plays', () => window.evaluate(() => (document.querySelector('#player video')?.currentTime ?? 0) > 0));
    await window.key('Escape');
    await until('the player is closed', () => window.evaluate(() => document.querySelector('#player') === null));
    assert.deepEqual(window.problems, []);
  },

  'by touch, a promise goes overdue when its day has passed, and is done, answered, confirmed and closed': async (t) => {
    const window = byTouch(await start(t, '?sample&bare', kPhone));
    await startFromAppointment(window);
    await addStaff(window, '添加访问人', '李明');
    await addOpinions(window, '李明');
    await window.press('radio', '业户不愿签');
    await window.press('radio', '满意');
    await complete(window);
    await keepPromise(window);
    assert.deepEqual(window.problems, []);
  },

  'the same with keyboard alone on a large screen: appointment, two opinions, photo, declined signature, rating': async (t) => {
    const window = byKeyboard(await start(t, '?sample&bare'));
    await startFromAppointment(window);
    await addStaff(window, '添加访问人', '李明');
    await addOpinions(window, '李明');
    await window.press('checkbox', '业户同意拍照或录像');
    await addPhoto(window, Buffer.from(await window.evaluate(makePhoto), 'base64'));
    await window.find('button', '第 1 张照片');
    await window.press('radio', '业户不愿签');
    await window.press('radio', '满意');
    assert.match(await complete(window), kCompleted);
    await window.reload();
    await window.ready();
    await says(window, '楼道有杂物', '楼道灯不亮', '业户不愿签', '第 1 张照片');
    assert.deepEqual(window.problems, []);
  },

  'by keyboard alone on a large screen, a promise goes overdue, and is done, answered, confirmed and closed': async (t) => {
    const window = await start(t, '?sample&bare');
    await startFromAppointment(window);
    await addStaff(window, '添加访问人', '李明');
    await addOpinions(window, '李明');
    await window.press('radio', '业户不愿签');
    await window.press('radio', '满意');
    await complete(window);
    await keepPromise(byKeyboard(window));
    assert.deepEqual(window.problems, []);
  },

  'a return visit takes down the household\'s word on a matter and closes it; nothing counts twice': async (t) => {
    const window = await start(t, '?sample&bare');
    await go(window, 'visits/returns');
    await says(window, '待业户确认的事项', '定期回访', '回访不计入每月应访户数');
    await window.press('button', '新建回访');
    await window.type('textbox', '房号、姓名或电话尾号', '1-1-201');
    await window.press('button', '~1-1-201 ');
    await window.find('heading', '回访记录');
    await window.press('radio', '电话');
    await addStaff(window, '添加访问人', '李明');
    await window.press('radio', '业户未在场');
    const before = await lastChange(window);
    await window.press('button', '完成访问');
    await says(window, '已完成', 'HF-');
    await saved(window, before);
    assert.deepEqual(window.problems, []);
  },

  'Ctrl+Z takes the last action back and Ctrl+Y does it again, outside of text fields; the history says who and when': async (t) => {
    const window = await start(t, '?sample&bare');
    await startUnplanned(window);
    await window.press('radio', '电话');
    const way = async (name) => (await window.find('radio', name)).checked;
    await until('the way is chosen', async () => (await way('电话')) === 'true');
    await saved(window);
    await window.key('Control+z');
    await until('the way is as before', async () => (await way('上门')) === 'true');
    await window.key('Control+y');
    await until('the way is chosen again', async () => (await way('电话')) === 'true');
    await window.press('button', '最近操作');
    await window.find('dialog', '最近操作');
    await says(window, '填写访问记录', '开始访问');
    await window.press('button', '撤销');
    await window.press('button', '关闭');
    await until('the way is as before', async () => (await way('上门')) === 'true');
    assert.deepEqual(window.problems, []);
  },
};

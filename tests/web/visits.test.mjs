// A visit from its appointment to the completed record: at the door by touch, in the office by keyboard alone.
import assert from 'node:assert/strict';
import { go, lastChange, saved, says, start, words } from './harness/program.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

const kPhone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };
const kCompleted = /FW-\d{6}-001/;

/** In the page: a large JPEG with an EXIF block that names a place. Gives its bytes. */
function makePhoto() {
  const canvas = document.createElement('canvas');
  canvas.width = 2600;
  canvas.height = 1300;
  const context = canvas.getContext('2d');
  context.fillStyle = '#c2413b';
  context.fillRect(0, 0, 1300, 1300);
  context.fillStyle = '#0f766e';
  context.fillRect(1300, 0, 1300, 1300);
  const plain = atob(canvas.toDataURL('image/jpeg', 0.9).split(',')[1]);
  const exif = 'Exif\0\0MM\0*\0\0\0\b\0\0 GPS 31.2304N 121.4737E';
  const segment = `\xff\xe1${String.fromCharCode(0, exif.length + 2)}${exif}`;
  return btoa(plain.slice(0, 2) + segment + plain.slice(2));
}

/** In the page: what is kept of photos. */
async function keptMedia() {
  const db = await new Promise((done, failed) => {
    const request = indexedDB.open('hufang-media', 1);
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const store = db.transaction('items').objectStore('items');
  const all = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
  const [keys, items] = [await all(store.getAllKeys()), await all(store.getAll())];
  db.close();
  return Promise.all(items.map(async (item, i) => {
    const hash = [...new Uint8Array(await crypto.subtle.digest('SHA-256', item.bytes))];
    const bitmap = await createImageBitmap(new Blob([item.bytes]));
    return {
      named: keys[i] === hash.map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      exif: new TextDecoder('latin1').decode(item.bytes).includes('Exif'),
      size: [bitmap.width, bitmap.height],
    };
  }));
}

/** Moves the page by a finger until what `place` finds is in view. */
async function scrollTo(window, place) {
  const touch = await window.raw.context().newCDPSession(window.raw);
  const send = (type, y) =>
    touch.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x: 4, y: Math.round(y) }] });
  for (let i = 0; i < 40; ++i) {
    const at = await place();
    if (!at || at.inside) break;
    const way = Math.max(-300, Math.min(300, 400 - (at.y + at.height / 2)));
    if (Math.abs(way) < 12) break;
    await send('touchStart', 420 - way / 2);
    for (let step = 1; step <= 6; ++step) await send('touchMove', 420 - way / 2 + (way * step) / 6);
    await new Promise((done) => setTimeout(done, 120)); // held still: no momentum
    await send('touchEnd');
    await new Promise((done) => setTimeout(done, 60));
  }
  await touch.detach();
}

/** A window whose presses are taps of a finger. */
function byTouch(window) {
  const tap = async (role, name) => {
    await window.find(role, name);
    const place = async () => (await window.findAll(role, name))[0];
    await scrollTo(window, place);
    const at = await until(`${role} 「${name}」 in view`, async () => {
      const now = await place();
      return now?.inside && !now.disabled ? now : undefined;
    });
    await window.raw.touchscreen.tap(at.x + at.width / 2, at.y + at.height / 2);
  };
  return {
    ...window,
    press: tap,
    async type(role, name, text) {
      await tap(role, name);
      await until(`${name} focused`, () => window.evaluate((n) => document.activeElement?.getAttribute('aria-label') === n, name));
      await window.key('Control+A');
      await window.insertText(text);
    },
  };
}

/** A window in which nothing is pressed but keys: Tab goes there, Space or Enter presses. */
function byKeyboard(window) {
  const here = () =>
    window.evaluate(() => {
      const e = document.activeElement;
      const roles = { BUTTON: 'button', A: 'link', TEXTAREA: 'textbox', INPUT: 'textbox' };
      return { role: e?.getAttribute('role') ?? roles[e?.tagName] ?? '', name: e?.getAttribute('aria-label') ?? e?.textContent ?? '' };
    });
  const reach = async (role, name) => {
    await window.find(role, name);
    const part = name.startsWith('~') ? name.slice(1) : undefined;
    for (let i = 0; i < 150; ++i) {
      const at = await here();
      if (at.role === role && (part === undefined ? at.name === name : at.name.includes(part))) return;
      await window.key('Tab');
    }
    throw new Error(`Tab does not come to ${role} 「${name}」`);
  };
  return {
    ...window,
    async press(role, name) {
      await reach(role, name);
      await window.key(role === 'link' || role === 'combobox' || role === 'option' ? 'Enter' : 'Space');
    },
    async type(role, name, text) {
      await reach(role, name);
      await window.key('Control+A');
      await window.insertText(text);
    },
  };
}

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
  const now = await window.evaluate(() => new Date().toTimeString().slice(0, 5));
  await window.type('textbox', '时间', now);
  await window.press('button', '保存');
  await window.gone('dialog', '新建预约');
  await go(window, 'visits/appointments');
  await window.press('button', '~开始访问 ');
  await window.find('heading', '访问记录');
  await says(window, '准时');
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

export const tests = {
  'at the door, by touch: appointment, two opinions, photo, signature, rating; all of it is there after a reload': async (t) => {
    const window = byTouch(await start(t, '?sample', kPhone));
    await startFromAppointment(window);
    await addStaff(window, '添加访问人', '李明');
    await addOpinions(window, '李明');

    await window.press('checkbox', '业户同意拍照或录像');
    const photo = Buffer.from(await window.evaluate(makePhoto), 'base64');
    assert.ok(photo.includes('GPS'));
    const chooser = window.raw.waitForEvent('filechooser');
    await window.press('button', '选择照片');
    await (await chooser).setFiles({ name: 'door.jpg', mimeType: 'image/jpeg', buffer: photo });
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
    const window = await start(t, '?sample');
    await go(window, 'visits/new');
    await window.press('button', '~1-1-');
    await window.find('heading', '访问记录');
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
    const window = byKeyboard(await start(t, '?sample'));
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
    assert.deepEqual(window.problems, []);
  },
};

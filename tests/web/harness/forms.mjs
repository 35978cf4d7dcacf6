// An office with records to print: two months of `hufang sample`, and one visit made through the page, with two opinions,
// a signature and photos. And printing one of its forms.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { choose } from './files.mjs';
import { temporaryFolder } from './processes.mjs';
import { go, lastChange, saved } from './program.mjs';
import { openFile, sampleFile } from './sample.mjs';
import { until } from './time.mjs';

/** In the page: a photo of 1600 x 1200 that says what it is. */
function drawPhoto(words, colour) {
  const canvas = document.createElement('canvas');
  canvas.width = 1600;
  canvas.height = 1200;
  const context = canvas.getContext('2d');
  const sky = context.createLinearGradient(0, 0, 0, 1200);
  sky.addColorStop(0, '#dfe9ea');
  sky.addColorStop(1, colour);
  context.fillStyle = sky;
  context.fillRect(0, 0, 1600, 1200);
  context.fillStyle = '#1d2a2c';
  context.fillRect(620, 420, 360, 780);
  context.font = '90px sans-serif';
  context.fillText(words, 100, 200);
  return canvas.toDataURL('image/jpeg', 0.85).split(',')[1];
}

async function addPhoto(window, n, words, colour) {
  const buffer = Buffer.from(await window.evaluate(drawPhoto, words, colour), 'base64');
  await choose(window, '选择照片', { name: `${n}.jpg`, mimeType: 'image/jpeg', buffer });
  await window.find('button', `第 ${n} 张照片`);
}

/** Signs with the mouse: strokes as [[x, y], ...] in px from the pad's corner. */
async function sign(window, strokes) {
  const role = 'img';
  const pad = '签名区，请用手指或鼠标书写';
  await window.find(role, pad);
  await window.press('radio', '满意');
  const place = async () => (await window.findAll(role, pad))[0];
  await until('the pad in view', async () => {
    const at = await place();
    if (at.inside) return true;
    const size = window.raw.viewportSize();
    await window.raw.mouse.move(size.width / 2, size.height / 2);
    await window.raw.mouse.wheel(0, at.y > size.height / 2 ? 150 : -150);
    return false;
  });
  await new Promise((done) => setTimeout(done, 600)); // the page has come to rest
  const at = await place();
  const { mouse } = window.raw;
  for (const [first, ...rest] of strokes) {
    await mouse.move(at.x + first[0], at.y + first[1]);
    await mouse.down();
    for (const [x, y] of rest) {
      await mouse.move(at.x + x, at.y + y, { steps: 6 });
      await new Promise((done) => setTimeout(done, 30));
    }
    await mouse.up();
    await new Promise((done) => setTimeout(done, 80));
  }
  await window.find('img', `已签名，共 ${strokes.length} 笔`);
}

/** 王 */
const kStrokes = [
  [[60, 40], [150, 36]],
  [[66, 72], [146, 68]],
  [[104, 40], [106, 110]],
  [[50, 114], [165, 108]],
];

const opinion = async (window, { category, kind, text, handling, fill }) => {
  await window.press('button', '添加一条');
  await window.press('radio', category);
  if (kind) await window.press('radio', kind);
  await window.type('textbox', '内容', text);
  await window.press('radio', handling);
  await fill();
  await window.press('button', '收起');
};

export const kOpinion = '楼道灯坏了一周，晚上回家看不清台阶，老人上下楼很不方便；希望尽快修好，并检查其他楼层（尤其是三层以上）。';

/** From the first screen. Gives the id of the visit made through the page. */
export async function makeOffice(window) {
  await openFile(window, sampleFile());
  return makeRecord(window);
}

/** In the sample: a visit with two opinions, photos and a signature. */
export async function makeRecord(window) {
  await go(window, 'visits');
  await window.press('button', '新建访问');
  await window.type('textbox', '房号、姓名或电话尾号', '1-1-2');
  await window.press('button', '~1-1-2');
  await window.find('heading', '访问记录');
  const record = await window.evaluate(() => location.hash.split('/').at(-1));
  await window.type('textbox', '没有预约的原因', '巡查时业户主动邀请入户。');
  await window.type('textbox', '被访人', '业主的母亲');
  await window.press('button', '张敏');
  await opinion(window, {
    category: '保洁', text: '楼道有杂物', handling: '现场解决',
    fill: () => window.type('textbox', '现场怎样解决', '当场清走并提醒邻居'),
  });
  await opinion(window, {
    category: '维修', text: kOpinion, handling: '协调处理',
    fill: async () => {
      await window.press('combobox', '责任人');
      await window.press('option', '张敏');
      await window.type('textbox', '协调部门', '工程部');
      await window.press('textbox', '承诺日期');
      const soon = await window.evaluate(() => new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10));
      await window.type('textbox', '承诺日期', soon);
    },
  });
  await window.press('checkbox', '业户同意拍照或录像');
  await addPhoto(window, 1, '三楼楼道灯', '#9fb7b0');
  await addPhoto(window, 2, '台阶', '#b0a58f');
  await sign(window, kStrokes);
  const before = await lastChange(window);
  await window.press('button', '完成访问');
  await window.find('button', '打印记录');
  await saved(window, before);
  return { record };
}

/** Opens the preview by a button of a screen and gives the PDF, as Chromium prints it. */
export async function printForm(window, address, button) {
  await go(window, address);
  await window.press('button', button);
  await until('the form with its photos', () =>
    window.evaluate(() => {
      const dialog = document.getElementById('print');
      return dialog !== null && !dialog.hasAttribute('aria-busy');
    }),
  );
  const pdf = await window.raw.pdf({ preferCSSPageSize: true, printBackground: true });
  await window.press('button', '关闭');
  return pdf;
}

/** A PDF, read by poppler: how many pages, their size in points, its text. */
export function pdfOf(bytes) {
  const path = join(temporaryFolder('form'), 'form.pdf');
  writeFileSync(path, bytes);
  const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8' });
  const pages = Number(/Pages:\s+(\d+)/.exec(run('pdfinfo', path))[1]);
  const size = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(run('pdfinfo', path)).slice(1).map(Number);
  const text = (page) => run('pdftotext', '-layout', ...(page ? ['-f', page, '-l', page].map(String) : []), path, '-');
  return { pages, size, text, images: () => run('pdfimages', '-list', path).trim().split('\n').length - 2 };
}

/** Without white space: a narrow cell breaks words into lines. */
export const plain = (text) => text.replace(/\s+/g, '');

/** On the forms' screen: the year of last month, which a sample has records of; the running month may have none. */
export async function chooseYear(window) {
  await window.press('combobox', '期间');
  const year = `${await window.evaluate(() => new Date(new Date().setDate(0)).getFullYear())} 年`;
  await window.press('option', year);
  await window.gone('option', year);
}

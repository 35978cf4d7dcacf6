// The forms on paper: from a record made at the door to the pages of a PDF.
import assert from 'node:assert/strict';
import { go, start } from './harness/program.mjs';
import { chooseYear, kOpinion, makeOffice, pdfOf, plain, printForm } from './harness/forms.mjs';
import { openFile, sampleFile } from './harness/sample.mjs';
import { until } from './harness/time.mjs';

export const browsers = ['chromium'];

/** In the page: lines of the preview that begin with a sign that no line may begin with, or that run out of their page. */
function faultsOfLayout() {
  const never = /^[，。、；：？！）」』》〉】”’％]/;
  const faults = [];
  const walk = document.createTreeWalker(document.querySelector('.print-pages'), NodeFilter.SHOW_TEXT);
  let last = Number.NaN;
  let block;
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const within = node.parentElement.closest('td,th,p,dd,dt,div');
    if (within !== block) last = Number.NaN;
    block = within;
    const range = document.createRange();
    for (let i = 0; i < node.data.length; ++i) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box || box.width === 0) continue;
      if (box.top > last + 3 && never.test(node.data[i])) faults.push(node.data.slice(Math.max(0, i - 8), i + 8));
      last = box.top;
    }
  }
  // A date or a number is in one line, and within its cell.
  for (const whole of document.querySelectorAll('.form-whole')) {
    const lines = whole.getClientRects();
    if (lines.length !== 1) faults.push(`torn: ${whole.textContent}`);
    const cell = whole.closest('td,th');
    if (cell && lines[0].right > cell.getBoundingClientRect().right + 0.5) faults.push(`out of its cell: ${whole.textContent}`);
  }
  for (const body of document.querySelectorAll('.page-body')) {
    if (body.scrollHeight > body.clientHeight + 1) faults.push(`a page is too full: ${body.textContent.slice(0, 20)}`);
    if (body.scrollWidth > body.clientWidth + 1) faults.push(`a page is too wide: ${body.textContent.slice(0, 20)}`);
  }
  return faults;
}

async function layoutFaults(window, address, button) {
  await go(window, address);
  await window.press('button', button);
  await until('the form', () => window.evaluate(() => document.querySelector('.page') !== null));
  const faults = await window.evaluate(faultsOfLayout);
  await window.press('button', '关闭');
  return faults;
}

export const tests = {
  'a visit with two opinions, a signature and photos: all of it is on A4 paper': async (t) => {
    const window = await start(t);
    const { record } = await makeOffice(window);
    const address = `visits/visit/${record}`;
    const pdf = pdfOf(await printForm(window, address, '打印记录'));
    assert.ok(Math.abs(pdf.size[0] - 595) < 2 && Math.abs(pdf.size[1] - 842) < 2, `A4: ${pdf.size}`);
    const text = plain(pdf.text());
    // What a narrow cell breaks into lines is looked for in the pages themselves, below.
    const short = ['业户访问记录', '翠湖花园', '业主的母亲', '张敏', '上门', '满意', '照片2张', '业户签名', '主管意见', '客户服务主管'];
    for (const figure of [...short, `第${pdf.pages}页，共${pdf.pages}页`]) assert.ok(text.includes(figure), figure);
    assert.equal(pdf.images(), 2, 'both photos');
    assert.ok(pdf.pages <= 2);
    const drawn = await shown(window, address);
    assert.equal(drawn.strokes, 4);
    for (const figure of [
      kOpinion, '未预约（不符合项），原因：巡查时业户主动邀请入户。', '保洁（意见）', '楼道有杂物', '现场解决：当场清走并提醒邻居', '已解决',
      '维修（意见）', '协调处理：张敏／工程部', '协调中',
    ]) assert.ok(drawn.text.includes(figure), figure);
    assert.deepEqual(await layoutFaults(window, address, '打印记录'), []);
    assert.deepEqual(window.problems, []);
  },

  'lists over several pages: the header on each, every record once, no line begins with a closing sign': async (t) => {
    const window = await start(t);
    await openFile(window, sampleFile({ households: 800, months: 2, seed: 9 }));
    await go(window, 'forms');
    await chooseYear(window);
    for (const form of ['业户访问记录汇总表', '意见处理台账', '回访记录表', '业户访问记录']) {
      const pdf = pdfOf(await printForm(window, 'forms', `预览打印${form}`));
      const landscape = form !== '业户访问记录';
      assert.ok(landscape ? pdf.size[0] > pdf.size[1] : pdf.size[1] > pdf.size[0], `${form}: ${pdf.size}`);
      for (let page = 1; page <= Math.min(pdf.pages, 6); ++page) {
        const text = plain(pdf.text(page));
        assert.ok(text.includes(`第${page}页，共${pdf.pages}页`), `${form}, page ${page} is numbered`);
      }
      assert.deepEqual(await layoutFaults(window, 'forms', `预览打印${form}`), [], form);
      if (form === '意见处理台账') {
        assert.ok(pdf.pages > 1, 'more than a page');
        const numbers = plain(pdf.text()).match(/SX-\d{6}-\d{3}/g);
        assert.equal(new Set(numbers).size, numbers.length, 'each matter once');
      }
    }
    assert.deepEqual(window.problems, []);
  },
};

async function shown(window, address) {
  await go(window, address);
  await window.press('button', '打印记录');
  await window.find('dialog', '打印预览 业户访问记录');
  const found = await window.evaluate(() => ({
    strokes: document.querySelectorAll('.form-ink polyline').length,
    text: document.querySelector('.print-pages').textContent,
  }));
  await window.press('button', '关闭');
  return found;
}

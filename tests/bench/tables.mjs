// Measures the program with large data in Chromium: how much of our own time a frame takes while tables of 100,000
// rows are scrolled, and how long the frame of a search at 5,000 households is.
// Usage: tables.mjs [--dist FOLDER] [--rows N]
//
// A frame's own time is that of the page's animation-frame callback: events, layout, drawing commands, the mirror of
// elements; without the browser's own work and the graphics driver's. The figures depend on the machine; nothing here
// fails because of them.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { startServer } from '../../tools/serve.mjs';
import { launch } from '../web/harness/chromium.mjs';
import { root } from '../web/harness/paths.mjs';
import { closeAll } from '../web/harness/processes.mjs';
import { go } from '../web/harness/program.mjs';
import { openFile, sampleFile } from '../web/harness/sample.mjs';
import { pause, until } from '../web/harness/time.mjs';

const kOpenMs = 300_000;
const { values } = parseArgs({
  options: { dist: { type: 'string', default: join(root, 'dist') }, rows: { type: 'string', default: '100000' } },
});
const rows = Number(values.rows);

/** Times every animation-frame callback of the page. */
function timeFrames() {
  const request = window.requestAnimationFrame.bind(window);
  window.benchFrames = [];
  window.requestAnimationFrame = (callback) =>
    request((now) => {
      const from = performance.now();
      callback(now);
      window.benchFrames.push(performance.now() - from);
    });
}

const summary = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const ms = (time) => time.toFixed(1).padStart(6);
  return `${String(sorted.length).padStart(5)} frames: median ${ms(at(0.5))} ms, 95% ${ms(at(0.95))} ms, most ${ms(sorted.at(-1) ?? 0)} ms`;
};

async function framesOf(window, act) {
  await window.evaluate(() => void (window.benchFrames.length = 0));
  await act();
  await pause(400);
  return window.evaluate(() => window.benchFrames);
}

async function opened(browser, server, file) {
  const profile = await browser.profile();
  await profile.raw.addInitScript(timeFrames);
  const window = await profile.window();
  await window.goto(server.url);
  await window.ready();
  await openFile(window, file, kOpenMs);
  return { window, close: () => profile.close() };
}

async function quiet(window) {
  let last = -1;
  const still = async () => {
    const frames = await window.evaluate(() => window.hufang.frames);
    if (frames === last) return true;
    last = frames;
    await pause(1_000);
    return false;
  };
  await until('a quiet screen', still, 120_000);
}

/** Wheels down, far and back, over the middle of the page. */
async function scroll(window, steps) {
  await window.raw.mouse.move(900, 700);
  for (let i = 0; i < steps; ++i) {
    await window.raw.mouse.wheel(0, i % 50 < 40 ? 900 : -400);
    await pause(16);
  }
}

async function measureTable(browser, server, what, file, address) {
  const { window, close } = await opened(browser, server, file);
  await go(window, address);
  await quiet(window);
  console.log(`${what}, scrolled:   ${summary(await framesOf(window, () => scroll(window, 200)))}`);
  return { window, close };
}

async function search(window, text) {
  await window.press('textbox', '查找业户');
  await window.key('Control+A');
  await quiet(window);
  const times = [];
  for (const letter of text) times.push(...(await framesOf(window, () => window.insertText(letter))));
  return times;
}

const server = await startServer(values.dist);
const browser = await launch();
try {
  const small = await opened(browser, server, sampleFile({ households: 5_000, months: 3 }));
  await go(small.window, 'roster');
  await quiet(small.window);
  console.log(`search, 5,000 households:    ${summary(await search(small.window, 'wxm'))}`);
  console.log(`search by door:              ${summary(await search(small.window, '12-1-302'))}`);
  await small.close();

  const roster = await measureTable(browser, server, `roster, ${rows} households`, sampleFile({ households: rows, months: 0 }), 'roster');
  console.log(`search in them:              ${summary(await search(roster.window, 'wxm'))}`);
  await roster.close();

  // The quota asks a visit of 7% a month.
  const months = 60;
  const visits = sampleFile({ households: Math.round(rows / months / 0.07), months });
  await (await measureTable(browser, server, `visits, about ${rows}`, visits, 'visits/records')).close();
} finally {
  await server.close();
  await closeAll();
}

// Measures the program with large data in Chromium: how much of our own time a frame takes while tables of 100,000
// rows are scrolled, and how long the frame of a search at 5,000 households is.
// Usage: tables.mjs [--dist FOLDER] [--rows N] [--only search|roster|visits] [--profile]
//        [--roster FILE] [--visits FILE]: workspaces made before, instead of new ones
//
// --profile: also the functions that took the most time, by Chromium's sampling profiler (which slows what it looks at).
// A frame's own time is the processor time of the page's animation-frame callback, as Chromium's tracing gives it:
// events, layout, drawing commands, the mirror of elements; without the browser's own work and the graphics driver's.
// The time by the clock is said too: it holds what other threads took away, the software renderer's among them, where
// there is no graphics card. The figures depend on the machine; nothing here fails because of them.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { statSync } from 'node:fs';
import { startServer } from '../../tools/serve.mjs';
import { launch } from '../web/harness/chromium.mjs';
import { root } from '../web/harness/paths.mjs';
import { closeAll } from '../web/harness/processes.mjs';
import { go } from '../web/harness/program.mjs';
import { openFile, sampleFile } from '../web/harness/sample.mjs';
import { pause, until } from '../web/harness/time.mjs';

const kOpenMs = 300_000;
const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: join(root, 'dist') },
    rows: { type: 'string', default: '100000' },
    roster: { type: 'string' },
    visits: { type: 'string' },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const rows = Number(values.rows);
const wanted = (part) => values.only === '' || values.only === part;

const told = (times) => {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  const ms = (time) => time.toFixed(1).padStart(6);
  return `median ${ms(at(0.5))} ms, 95% ${ms(at(0.95))} ms, most ${ms(sorted.at(-1) ?? 0)} ms`;
};
const summary = (frames) =>
  `${String(frames.length).padStart(5)} frames: ${told(frames.map(({ own }) => own))}; by the clock ${told(frames.map(({ clock }) => clock))}`;

/** The animation frames of the page while `act` runs: {own, clock} in ms. */
async function framesOf(window, act) {
  const browser = window.raw.context().browser();
  await browser.startTracing(window.raw, { categories: ['devtools.timeline'] });
  await act();
  await pause(400);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  return traceEvents
    .filter(({ name, ph, tdur }) => name === 'FireAnimationFrame' && ph === 'X' && tdur !== undefined)
    .map(({ dur, tdur }) => ({ own: tdur / 1000, clock: dur / 1000 }));
}

/** The functions in which `act` spent its time, their own time first. */
async function profiled(window, act) {
  if (!values.profile) return act();
  const devtools = await window.raw.context().newCDPSession(window.raw);
  await devtools.send('Profiler.enable');
  await devtools.send('Profiler.setSamplingInterval', { interval: 200 });
  await devtools.send('Profiler.start');
  const result = await act();
  const { profile } = await devtools.send('Profiler.stop');
  await devtools.detach();
  const names = new Map(profile.nodes.map(({ id, callFrame: { functionName, url } }) => [id, `${functionName || '(no name)'} ${url.split('/').at(-1)}`]));
  const own = new Map();
  profile.samples.forEach((id, i) => own.set(names.get(id), (own.get(names.get(id)) ?? 0) + profile.timeDeltas[i] / 1000));
  for (const [name, ms] of [...own].sort((a, b) => b[1] - a[1]).slice(0, 40)) console.log(`    ${ms.toFixed(0).padStart(6)} ms ${name.slice(0, 150)}`);
  return result;
}

async function opened(browser, server, what, file) {
  const profile = await browser.profile();
  const window = await profile.window();
  await window.goto(server.url);
  await window.ready();
  const from = Date.now();
  await profiled(window, () => openFile(window, file, kOpenMs));
  const memory = await window.evaluate(() => Math.round((performance.memory?.usedJSHeapSize ?? 0) / 2 ** 20));
  console.log(`${what}, opened and kept:  ${((Date.now() - from) / 1000).toFixed(1)} s for ${(statSync(file).size / 2 ** 20).toFixed(0)} MB; ${memory} MB of JavaScript's memory`);
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
  const { window, close } = await opened(browser, server, what, file);
  await go(window, address);
  await quiet(window);
  console.log(`${what}, scrolled:   ${summary(await profiled(window, () => framesOf(window, () => scroll(window, 200))))}`);
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
  if (wanted('search')) {
    const small = await opened(browser, server, '5,000 households', sampleFile({ households: 5_000, months: 3 }));
    await go(small.window, 'roster');
    await quiet(small.window);
    console.log(`search, 5,000 households:    ${summary(await profiled(small.window, () => search(small.window, 'wxm')))}`);
    console.log(`search by door:              ${summary(await search(small.window, '12-1-302'))}`);
    await small.close();
  }
  if (wanted('roster')) {
    const roster = await measureTable(browser, server, `roster, ${rows} households`, values.roster || sampleFile({ households: rows, months: 0 }), 'roster');
    console.log(`search in them:              ${summary(await search(roster.window, 'wxm'))}`);
    await roster.close();
  }
  if (wanted('visits')) {
    // The quota asks a visit of 7% a month.
    const months = 60;
    const visits = values.visits || sampleFile({ households: Math.round(rows / months / 0.07), months });
    await (await measureTable(browser, server, `visits, about ${rows}`, visits, 'visits/records')).close();
  }
} finally {
  await server.close();
  await closeAll();
}

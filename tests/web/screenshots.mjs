// Takes the pictures of the README and the guide from the built site, with sample data: set-up, keying and results at
// desktop and phone size. Usage: screenshots.mjs OUT_FOLDER [--dist FOLDER]
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startServer } from '../../tools/serve.mjs';
import { launch } from './harness/chromium.mjs';
import { root } from './harness/paths.mjs';
import { closeAll } from './harness/processes.mjs';
import { go, newCommunity } from './harness/program.mjs';
import { pause, until } from './harness/time.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { dist: { type: 'string', default: join(root, 'dist') } },
});
const [out] = positionals;
if (!out) {
  console.error('error: name the folder for the pictures');
  process.exit(2);
}

const kSizes = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** name: [query, what to do before the picture] */
const kPictures = {
  welcome: ['', async () => {}],
  setup: [
    '',
    async (window) => {
      await newCommunity(window, '翠湖花园');
      await window.find('heading', '~导入');
    },
  ],
  home: ['?sample', (window) => go(window, 'home')],
  keying: [
    '?sample',
    async (window) => {
      await go(window, 'survey/keying');
      await window.find('group', '~录入区');
      for (const key of '12131') await window.key(key);
    },
  ],
  results: ['?sample', (window) => go(window, 'survey/results')],
};

/** Two quiet frames in a row: nothing moves any more. */
async function quiet(window) {
  let last = -1;
  await until('a quiet screen', async () => {
    const frames = await window.evaluate(() => window.hufang.frames);
    const still = frames === last;
    last = frames;
    if (!still) await pause(600);
    return still;
  });
}

mkdirSync(out, { recursive: true });
const server = await startServer(values.dist);
const browser = await launch();
try {
  for (const [size, viewport] of Object.entries(kSizes)) {
    for (const [name, [query, prepare]] of Object.entries(kPictures)) {
      const profile = await browser.profile({ viewport, hasTouch: size === 'phone' });
      const window = await profile.window();
      await window.goto(server.url + query);
      await window.ready();
      await prepare(window);
      await quiet(window);
      await window.screenshot(join(out, `${name}-${size}.png`));
      await profile.close();
      console.log(`${name}-${size}.png`);
    }
  }
} finally {
  await server.close();
  await closeAll();
}

// WebKitGTK: MiniBrowser driven by WebKitWebDriver, plain W3C WebDriver over fetch. Each profile is a session of its
// own, whose data goes with it.
import { writeFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { start, xDisplay } from './processes.mjs';
import { kStepMs, until } from './time.mjs';
import { makeWindow } from './window.mjs';

const kKeys = { Enter: '\uE007', Tab: '\uE004', Escape: '\uE00C', Backspace: '\uE003', Control: '\uE009' };

function miniBrowser() {
  const libraries = '/usr/lib/x86_64-linux-gnu';
  const folder = readdirSync(libraries).find((name) => name.startsWith('webkit2gtk-4'));
  if (!folder) throw new Error(`no webkit2gtk in ${libraries}: install webkit2gtk-driver`);
  return join(libraries, folder, 'MiniBrowser');
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function call(method, url, body) {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(kStepMs * 3),
    ...(body && { body: JSON.stringify(body) }),
  });
  const { value } = await response.json();
  if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

function wrap(session) {
  const post = (path, body = {}) => call('POST', `${session}${path}`, body);
  const press = async (keys) => {
    const codes = keys.map((key) => kKeys[key] ?? key);
    const actions = [
      ...codes.map((value) => ({ type: 'keyDown', value })),
      ...codes.toReversed().map((value) => ({ type: 'keyUp', value })),
    ];
    await post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  };
  const evaluate = async (fn, ...args) => {
    const source = `const done = arguments[arguments.length - 1];
      Promise.resolve((${fn})(...${JSON.stringify(args.map((a) => a ?? null))}.map((a) => a ?? undefined)))
        .then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
    const answer = await post('/execute/async', { script: source, args: [] });
    if (answer.error) throw new Error(answer.error);
    return answer.value;
  };
  return makeWindow({
    goto: (url) => post('/url', { url }),
    reload: () => post('/refresh'),
    evaluate,
    async click(x, y) {
      const at = { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
      const actions = [at, { type: 'pointerDown', button: 0 }, { type: 'pause', duration: 60 }, { type: 'pointerUp', button: 0 }];
      await post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }] });
    },
    async insertText(text) {
      const element = await call('GET', `${session}/element/active`);
      await post(`/element/${Object.values(element)[0]}/value`, { text });
    },
    key: (name) => press(name === 'Control+A' ? ['Control', 'a'] : [name]),
    screenshot: async (path) => writeFileSync(path, Buffer.from(await call('GET', `${session}/screenshot`), 'base64')),
    close: async () => {},
  });
}

export async function launch() {
  const port = await freePort();
  const driver = start('WebKitWebDriver', [`--port=${port}`], {
    env: { ...process.env, DISPLAY: await xDisplay('webkit'), LIBGL_ALWAYS_SOFTWARE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
  });
  const url = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', async () => (await fetch(`${url}/status`)).ok);
  return {
    async profile() {
      const { sessionId } = await call('POST', `${url}/session`, {
        capabilities: {
          alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] } },
        },
      });
      const session = `${url}/session/${sessionId}`;
      await call('POST', `${session}/timeouts`, { script: kStepMs, pageLoad: 30_000 });
      await call('POST', `${session}/window/rect`, { width: 1280, height: 900 });
      return { window: async () => wrap(session), close: () => call('DELETE', session) };
    },
    close: async () => driver.kill(),
  };
}

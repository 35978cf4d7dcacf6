// How the page draws: with every renderer the same, sharp at every pixel ratio, by the system's glyphs or a font file;
// how it scrolls; and what it says when it cannot run.
import assert from 'node:assert/strict';
import { pause, until } from './harness/time.mjs';

export const browsers = ['chromium'];

const kPhone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

async function open(t, query, settings) {
  const window = await t.window(settings);
  await window.goto(`${t.site.url}?sample&${query}`);
  await window.ready();
  await still(window);
  return window;
}

const state = (window, name) => window.evaluate((key) => window.hufang[key], name);

/** Waits until nothing is drawn any more. */
async function still(window) {
  await until('a still picture', async () => {
    const frames = await state(window, 'frames');
    await pause(300);
    return frames === (await state(window, 'frames'));
  });
}

/** Share of the pixels that differ visibly between two screenshots. */
async function difference(window, first, second) {
  return window.evaluate(
    async (a, b) => {
      const read = async (base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, image.width, image.height).data;
      };
      const [left, right] = [await read(a), await read(b)];
      if (left.length !== right.length) return 1;
      let differing = 0;
      for (let i = 0; i < left.length; i += 4) {
        if ([0, 1, 2].some((c) => Math.abs(left[i + c] - right[i + c]) > 40)) ++differing;
      }
      return differing / (left.length / 4);
    },
    first.toString('base64'),
    second.toString('base64'),
  );
}

/** Share of the page that is dark: text, mostly. */
async function ink(window) {
  const picture = (await window.raw.screenshot()).toString('base64');
  return window.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d');
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let dark = 0;
    for (let i = 0; i < data.length; i += 4) if (data[i] + data[i + 1] + data[i + 2] < 300) ++dark;
    return dark / (data.length / 4);
  }, picture);
}

/** Where the first heading of level two or below stands; it moves with the page. */
const scrolled = (window) =>
  window.evaluate(() => {
    const inside = document.querySelector('#mirror [role=main] *:not([role=group])');
    return Math.round(inside.getBoundingClientRect().top);
  });

export const tests = {
  'WebGL 2, WebGL 1 and software draw the same page': async (t) => {
    const pictures = {};
    let window;
    for (const [query, name] of [['', 'webgl2'], ['renderer=webgl1', 'webgl1'], ['renderer=soft', 'soft']]) {
      window = await open(t, query);
      assert.equal(await state(window, 'renderer'), name);
      pictures[name] = await window.raw.screenshot();
      assert.ok((await ink(window)) > 0.005, `${name} draws text`);
      assert.deepEqual(window.problems, []);
    }
    assert.equal(await difference(window, pictures.webgl2, pictures.webgl1), 0);
    const soft = await difference(window, pictures.webgl2, pictures.soft);
    assert.ok(soft < 0.002, `${soft} of the pixels differ in software`);
  },

  'without any WebGL the page is drawn in software by itself': async (t) => {
    const profile = await t.profile();
    await profile.raw.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
      };
    });
    const window = await profile.window();
    await window.goto(t.site.url);
    await window.ready();
    assert.equal(await state(window, 'renderer'), 'soft');
    assert.ok((await ink(window)) > 0.001);
  },

  'a lost WebGL context is waited for, and everything is drawn again': async (t) => {
    const window = await open(t, '');
    const before = await window.raw.screenshot();
    await window.evaluate(() => {
      globalThis.lost = document.getElementById('canvas').getContext('webgl2').getExtension('WEBGL_lose_context');
      globalThis.lost.loseContext();
    });
    await pause(200);
    await window.raw.mouse.move(700, 40);
    await pause(200);
    await window.evaluate(() => globalThis.lost.restoreContext());
    await still(window);
    await until('the same picture', async () => (await difference(window, before, await window.raw.screenshot())) < 0.001);
    assert.equal(await state(window, 'renderer'), 'webgl2');
  },

  'the canvas has one pixel for each device pixel, and follows the window': async (t) => {
    const window = await open(t, '', { deviceScaleFactor: 1.5 });
    const size = () => window.evaluate(() => {
      const canvas = document.getElementById('canvas');
      return [canvas.width, canvas.height, canvas.clientWidth, canvas.clientHeight];
    });
    assert.deepEqual(await size(), [2160, 1350, 1440, 900]);
    await window.raw.setViewportSize({ width: 1001, height: 700 });
    await until('the new size', async () => (await size())[2] < 1100);
    assert.deepEqual((await size()).slice(0, 2), [1502, 1050]);
  },

  'glyphs are the system\'s, and no font is fetched': async (t) => {
    const profile = await t.profile({ serviceWorkers: 'block' });
    const fonts = [];
    profile.raw.on('request', (request) => request.url().includes('.ttf') && fonts.push(request.url()));
    const window = await profile.window();
    await window.goto(`${t.site.url}?sample`);
    await window.ready();
    assert.equal(await state(window, 'glyphs'), 'system');
    assert.deepEqual(fonts, []);
  },

  'a font file stands in where a canvas cannot be read, is noised, or ?noglyphs asks for it': async (t) => {
    const spoilers = {
      refused: () => {
        CanvasRenderingContext2D.prototype.getImageData = () => {
          throw new DOMException('refused', 'SecurityError');
        };
      },
      blank: () => {
        const get = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...area) {
          const image = get.apply(this, area);
          image.data.fill(255);
          return image;
        };
      },
      noised: () => {
        const get = CanvasRenderingContext2D.prototype.getImageData;
        CanvasRenderingContext2D.prototype.getImageData = function (...area) {
          const image = get.apply(this, area);
          crypto.getRandomValues(image.data.subarray(0, 4096));
          return image;
        };
      },
      asked: undefined,
    };
    for (const [name, spoil] of Object.entries(spoilers)) {
      const profile = await t.profile({ serviceWorkers: 'block' });
      if (spoil) await profile.raw.addInitScript(spoil);
      const window = await profile.window();
      await window.goto(`${t.site.url}?sample${spoil ? '' : '&noglyphs'}`);
      await window.ready();
      assert.equal(await state(window, 'glyphs'), 'file', name);
      if (!spoil) {
        await still(window);
        assert.ok((await ink(window)) > 0.005);
      }
    }
  },

  'text in a field lies exactly over the drawn text': async (t) => {
    const window = await open(t, '');
    // The page's own probe of a line, against a line of the DOM, at every size of the theme.
    const off = await window.evaluate(() => {
      const context = document.createElement('canvas').getContext('2d');
      const stack = getComputedStyle(document.documentElement).getPropertyValue('--hf-font');
      const worst = [];
      for (const px of [13, 14, 15, 16, 20, 34]) {
        for (const text of ['希望增加快递柜，晚间加强巡逻。', 'Tower A, AVENUE 12', '䶮𬭎𠮷「测试」。']) {
          const field = document.createElement('span');
          field.style.cssText = `position:absolute;white-space:pre;font:400 ${px}px/1 var(--hf-font)`;
          field.textContent = text;
          document.getElementById('mirror').append(field);
          context.font = `400 ${px}px ${stack}`;
          const drawn = [...text].reduce((sum, c) => sum + context.measureText(c).width, 0);
          worst.push(Math.abs(drawn - field.getBoundingClientRect().width));
          field.remove();
        }
      }
      return Math.max(...worst);
    });
    assert.ok(off < 0.5, `${off} px`);
  },

  'a touchpad scrolls by exact pixels, a wheel glides to the same place': async (t) => {
    const window = await open(t, '', { viewport: { width: 1440, height: 500 } });
    const start = await scrolled(window);
    await window.raw.mouse.move(800, 300);
    await window.raw.mouse.wheel(0, 17);
    await still(window);
    assert.equal(await scrolled(window), start - 17);
    await pause(300);
    await window.raw.mouse.wheel(0, 100);
    await still(window);
    assert.equal(await scrolled(window), start - 117);
    await window.raw.mouse.wheel(0, -5000);
    await still(window);
    assert.equal(await scrolled(window), start);
  },

  'on a phone a finger scrolls, a flick goes on and comes to rest': async (t) => {
    const window = await open(t, '', kPhone);
    const touch = await window.raw.context().newCDPSession(window.raw);
    // Each event ten milliseconds after the one before, however busy this machine is.
    let time = Date.now() / 1000;
    const send = (type, y) => {
      time += 0.01;
      const touchPoints = y === undefined ? [] : [{ x: 195, y }];
      return touch.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp: time });
    };
    const start = await scrolled(window);
    await send('touchStart', 600);
    for (let y = 590; y >= 500; y -= 10) await send('touchMove', y);
    time += 0.3;
    await send('touchEnd');
    await still(window);
    // The first eight pixels tell a scroll from a tap, and the move that passes them is the first to count.
    assert.ok(Math.abs(start - 100 - (await scrolled(window))) <= 10);

    const rested = await scrolled(window);
    await send('touchStart', 600);
    for (let y = 590; y >= 500; y -= 10) await send('touchMove', y);
    await send('touchEnd');
    await still(window);
    const way = rested - (await scrolled(window));
    assert.ok(way > 200, `it went on after the finger left: ${way} px`);
  },

  'where it cannot run it says so in both languages, with the reason': async (t) => {
    // What a browser cannot do, and what is said of it.
    const cases = [
      [() => delete globalThis.WebAssembly, [/这个浏览器太旧，打不开户访通/, /too old for Hufang/]],
      [
        () => {
          WebAssembly.instantiateStreaming = WebAssembly.instantiate = async () => {
            throw new Error('no such compiler');
          };
        },
        [/户访通无法继续运行/, /cannot go on/, /no such compiler/],
      ],
    ];
    for (const [spoil, said] of cases) {
      const profile = await t.profile();
      await profile.raw.addInitScript(spoil);
      const window = await profile.window();
      await window.goto(t.site.url);
      await until('data-state failed', () => window.evaluate(() => document.documentElement.dataset.state === 'failed'));
      const shown = await window.evaluate(() => document.getElementById('cover').innerText);
      for (const words of said) assert.match(shown, words);
    }
  },
};

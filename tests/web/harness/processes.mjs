// Programs started for the tests; none outlives the run.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const closers = [];

/** Calls `close` at the end of the run. */
export function atEnd(close) {
  closers.push(close);
}

export async function closeAll() {
  for (const close of closers.splice(0).reverse()) {
    try {
      await close();
    } catch {
      // What is gone already needs no closing.
    }
  }
}

/** Starts a program in a process group of its own, which is killed at the end of the run. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { detached: true, stdio: 'ignore', ...options });
  child.on('error', () => {});
  const kill = () => {
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It ended by itself.
    }
  };
  atEnd(kill);
  return { child, kill };
}

/** A folder that is removed at the end of the run. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `hufang-${name}-`));
  atEnd(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

const displays = new Map();
/** The name of an X display (Xvfb) for one kind of browser, started at first use: windows there have the focus to themselves. */
export function xDisplay(browser) {
  if (!displays.has(browser)) displays.set(browser, startDisplay());
  return displays.get(browser);
}

function startDisplay() {
  return new Promise((done, fail) => {
    const { child } = start('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1100x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`Xvfb ended with ${code}`)));
    child.stdio[3].once('data', (number) => done(`:${String(number).trim()}`));
  });
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void closeAll().then(() => process.exit(1)));
}

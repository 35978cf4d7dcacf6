// What the tests look at: the built site in dist/, and the pages made for tests alone (tests/web/pages/).
import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startServer } from '../../../tools/serve.mjs';
import { workerPlugin } from '../../../tools/worker_plugin.mjs';
import { root } from './paths.mjs';
import { atEnd } from './processes.mjs';

const wasmBuild = process.env.HUFANG_WEB_BUILD ?? join(root, 'build/web');

/** Compiles tests/web/pages/ports.{cpp,ts} into a folder and serves it. */
async function buildPorts() {
  await promisify(execFile)('cmake', ['--build', wasmBuild, '--target', 'hufang_ports_page']).catch((error) => {
    throw new Error(`hufang_ports_page does not build:\n${String(error.stdout).slice(-3000)}${error.stderr}`);
  });
  const folder = join(wasmBuild, 'test-pages/site');
  mkdirSync(folder, { recursive: true });
  const pages = join(root, 'tests/web/pages');
  await build({
    absWorkingDir: root,
    entryPoints: [join(pages, 'ports.ts')],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    plugins: [workerPlugin({ absWorkingDir: root, bundle: true, target: 'es2022' })],
    alias: { 'ports-module': join(wasmBuild, 'test-pages/ports.mjs') },
    logLevel: 'warning',
  });
  cpSync(join(pages, 'ports.html'), join(folder, 'index.html'));
  cpSync(join(root, 'web/page/style.css'), join(folder, 'style.css'));
  cpSync(join(root, 'web/page/overlay.css'), join(folder, 'overlay.css'));
  cpSync(join(root, 'web/print/print.css'), join(folder, 'print.css'));
  cpSync(join(wasmBuild, 'test-pages/ports.wasm'), join(folder, 'ports.wasm'));
  return folder;
}

/** `dist` is served at once, a test page when a test first asks for it. */
export async function openSite(dist) {
  const app = existsSync(join(dist, 'index.html')) ? await startServer(dist) : undefined;
  if (app) atEnd(() => app.close());
  let ports;
  return {
    dist,
    /** The address of the program. */
    get url() {
      if (!app) throw new Error(`no ${dist}/index.html: make dist first`);
      return app.url;
    },
    /** The address of the page that has the browser's storage, windows, files and printer alone. */
    ports() {
      ports ??= buildPorts().then(startServer).then((server) => {
        atEnd(() => server.close());
        return server.url;
      });
      return ports;
    },
  };
}

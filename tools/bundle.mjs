// Makes the static site: web/ bundled with the WebAssembly module, names hashed by content, brotli and gzip beside
// each file. Usage: bundle.mjs WASM_FOLDER OUT_FOLDER [--quick]. The result appears whole or not at all. --quick packs
// lightly, for looking at a change.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync, cpSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { workerPlugin } from './worker_plugin.mjs';

const root = resolve(import.meta.dirname, '..');
const [wasmFolder, target] = process.argv.slice(2).map((path) => resolve(path));
const web = join(root, 'web');
const fresh = `${target}.new`;
const quick = process.argv.includes('--quick');

/** The names by which web/ imports the compiled program and the addresses of its two parts. */
const parts = join(wasmFolder, 'split');
const modules = {
  'hufang-module': join(wasmFolder, 'hufang.mjs'),
  'hufang-module-wasm': join(parts, 'hufang.wasm'),
  'hufang-module-rest': join(parts, 'hufang-rest.wasm'),
};
const module = {
  name: 'hufang-module',
  setup(plugin) {
    plugin.onResolve({ filter: /^hufang-module/ }, ({ path }) => ({ path: modules[path] }));
  },
};

const kCommon = { absWorkingDir: root, bundle: true, target: 'es2022', minify: true, charset: 'utf8', legalComments: 'none', logLevel: 'warning' };

/** The page's style sheets and module scripts, as index.html names them: [{tag, name, source}]. */
function entriesOf(html) {
  const tags = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>|<script\b[^>]*\bsrc="[^"]+"[^>]*>/g)];
  return tags.map(([tag]) => {
    const name = /\b(?:href|src)="([^"]+)"/.exec(tag)[1];
    const typescript = join(web, name.replace(/\.js$/, '.ts'));
    return { tag, name, source: existsSync(typescript) ? typescript : join(web, name) };
  });
}

/** Scripts that are no modules stand alone and run in browsers of any age. */
const isClassic = ({ tag }) => tag.startsWith('<script') && !/\btype="module"/.test(tag);

async function bundle(sources) {
  const result = await build({
    ...kCommon,
    entryPoints: sources,
    outdir: fresh,
    splitting: true,
    format: 'esm',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.wasm': 'file', '.woff2': 'file', '.ttf': 'file', '.svg': 'file', '.png': 'file' },
    plugins: [module, workerPlugin(kCommon)],
    metafile: true,
  });
  return Object.entries(result.metafile.outputs).map(([path, output]) => ({
    ...output,
    file: relative(fresh, resolve(root, path)),
    entry: output.entryPoint && resolve(root, output.entryPoint),
  }));
}

/** A classic script, in the words of 2009. */
async function bundleClassic({ source }) {
  const { outputFiles } = await build({
    ...kCommon, entryPoints: [source], outdir: fresh, format: 'iife', target: 'es5', entryNames: '[name]-[hash]', write: false,
  });
  const [{ path, contents }] = outputFiles;
  writeFileSync(path, contents);
  return relative(fresh, path);
}

/** Files that the page loads before its first screen: entries, what they import statically, and the wasm. */
function firstFiles(outputs, entries) {
  const first = new Set();
  const follow = (file) => {
    if (first.has(file)) return;
    first.add(file);
    const output = outputs.find((candidate) => candidate.file === file);
    for (const { path, kind } of output?.imports ?? []) {
      if (kind === 'import-statement') follow(relative(fresh, resolve(root, path)));
    }
  };
  entries.forEach(follow);
  outputs.filter(({ file }) => /^hufang-\w+\.wasm$/.test(file)).forEach(({ file }) => first.add(file));
  return [...first];
}

const filesOf = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();

/** The service worker keeps its name; it is told every file of this version with its hash. */
async function bundleServiceWorker() {
  const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
  const files = filesOf(fresh).map((path) => ({ path, sha256: sha256(readFileSync(join(fresh, path))) }));
  const version = sha256(JSON.stringify(files)).slice(0, 16);
  await build({
    ...kCommon,
    entryPoints: [join(web, 'page/service-worker.ts')],
    outfile: join(fresh, 'service-worker.js'),
    format: 'iife',
    define: { PRECACHE: JSON.stringify({ version, files }) },
  });
}

function compress() {
  for (const path of filesOf(fresh).filter((file) => !/\.(png|woff2)$/.test(file)).map((file) => join(fresh, file))) {
    const bytes = readFileSync(path);
    const params = { [constants.BROTLI_PARAM_QUALITY]: quick ? 4 : 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: quick ? 1 : 9 }));
  }
}

execFileSync(process.execPath, [join(root, 'tools/split.mjs'), join(wasmFolder, 'hufang.wasm'), parts], { stdio: 'inherit' });
rmSync(fresh, { recursive: true, force: true });
mkdirSync(fresh, { recursive: true });
let html = readFileSync(join(web, 'index.html'), 'utf8');
const entries = entriesOf(html);
const outputs = await bundle(entries.filter((entry) => !isClassic(entry)).map(({ source }) => source));
const built = await Promise.all(entries.map((entry) =>
  isClassic(entry) ? bundleClassic(entry) : outputs.find((output) => output.entry === entry.source).file));
entries.forEach(({ tag, name }, i) => {
  html = html.replace(tag, tag.replace(`"${name}"`, `"${built[i]}"`));
});
const first = firstFiles(outputs, built);
// The browser fetches everything of the first screen at once, not one after the other.
const preloads = first.filter((file) => !built.includes(file)).map((file) =>
  file.endsWith('.wasm')
    ? `<link rel="preload" href="${file}" as="fetch" crossorigin>`
    : `<link rel="modulepreload" href="${file}">`,
);
html = html.replace('</head>', `${preloads.join('')}</head>`).replace(/\n\s*/g, '\n');
writeFileSync(join(fresh, 'index.html'), html);
// Files that keep their names: icons, the manifest.
if (existsSync(join(web, 'public'))) cpSync(join(web, 'public'), fresh, { recursive: true });
await bundleServiceWorker();
compress();

const size = (file) => readFileSync(join(fresh, `${file}.br`)).length;
const sizes = Object.fromEntries(['index.html', ...first].map((file) => [file, size(file)]));
const total = Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
writeFileSync(join(wasmFolder, 'first-screen.json'), JSON.stringify({ total, files: sizes }, null, 2));
rmSync(target, { recursive: true, force: true });
renameSync(fresh, target);
console.log(`${basename(target)}/: ${total} bytes of brotli before the first screen`);

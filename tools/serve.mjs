// Serves a folder of static files on this machine alone. Usage: serve.mjs FOLDER   (environment: PORT, default 8080)
// Tests import startServer().
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const kTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const kEncodings = [
  ['br', '.br'],
  ['gzip', '.gz'],
];

const isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return response.writeHead(405).end();
  let name;
  try {
    name = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
  } catch {
    return response.writeHead(400).end();
  }
  const path = normalize(join(root, name.endsWith('/') ? `${name}index.html` : name));
  if (!path.startsWith(root + sep) || !isFile(path)) return response.writeHead(404).end('not found\n');
  const accepted = String(request.headers['accept-encoding'] ?? '').split(',').map((word) => word.split(';')[0].trim());
  const [encoding, suffix] = kEncodings.find(([e, s]) => accepted.includes(e) && isFile(path + s)) ?? [undefined, ''];
  response.writeHead(200, {
    'content-type': kTypes[extname(path)] ?? 'application/octet-stream',
    'content-length': statSync(path + suffix).size,
    // A name with its content's hash in it never changes what it stands for.
    'cache-control': /-[0-9A-Z]{8}\.[a-z0-9]+$/.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    ...(encoding && { 'content-encoding': encoding }),
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(path + suffix).pipe(response);
}

/** Starts serving `folder` on 127.0.0.1 at `port` (0: any), or the next free one; resolves to {url, close()}. */
export function startServer(folder, port = 0) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, request, response));
  return new Promise((done, fail) => {
    server.on('error', (error) => {
      if (error.code !== 'EADDRINUSE' || port === 0 || port >= 65535) return fail(error);
      server.listen(++port, '127.0.0.1');
    });
    server.on('listening', () =>
      done({
        url: `http://127.0.0.1:${server.address().port}/`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      }),
    );
    server.listen(port, '127.0.0.1');
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await startServer(process.argv[2] ?? 'dist', Number(process.env.PORT ?? 8080));
  console.log(`户访通: ${url}   with sample data: ${url}?sample   (Ctrl+C ends it)`);
}

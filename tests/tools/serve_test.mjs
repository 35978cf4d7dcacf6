// The page's little server: types, encodings, and nothing outside its folder.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startServer } from '../../tools/serve.mjs';

let server;
before(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'site'));
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  for (const [name, text] of [
    ['index.html', 'page'],
    ['hufang-0A1B2C3D.wasm', 'wasm'],
    ['hufang-0A1B2C3D.wasm.br', 'br'],
    ['hufang-0A1B2C3D.wasm.gz', 'gz'],
  ]) {
    writeFileSync(join(folder, 'site', name), text);
  }
  server = await startServer(join(folder, 'site'));
});
after(() => server.close());

function fetchRaw(path, headers = {}, method = 'GET') {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, fail) => {
    const request = get({ hostname, port, path, headers, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (part) => (body += part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, body }));
    });
    request.on('error', fail);
  });
}

const kWasm = '/hufang-0A1B2C3D.wasm';
const kCases = [
  ['the page', '/', {}, 200, 'page', { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' }],
  ['a query', '/?sample', {}, 200, 'page', {}],
  ['plain', kWasm, {}, 200, 'wasm', { 'content-type': 'application/wasm', 'content-encoding': undefined }],
  ['brotli', kWasm, { 'accept-encoding': 'gzip, deflate, br' }, 200, 'br', { 'content-encoding': 'br', 'content-type': 'application/wasm' }],
  ['gzip', kWasm, { 'accept-encoding': 'gzip' }, 200, 'gz', { 'content-encoding': 'gzip' }],
  ['a hashed name stays', kWasm, {}, 200, 'wasm', { 'cache-control': 'public, max-age=31536000, immutable' }],
  ['no such file', '/nothing', {}, 404, 'not found\n', {}],
  ['outside', '/../secret.txt', {}, 404, 'not found\n', {}],
  ['outside, encoded', '/..%2fsecret.txt', {}, 404, 'not found\n', {}],
  ['a bad address', '/%', {}, 400, '', {}],
];
for (const [name, path, headers, status, body, expected] of kCases) {
  test(name, async () => {
    const answer = await fetchRaw(path, headers);
    assert.equal(answer.status, status);
    assert.equal(answer.body, body);
    for (const [header, value] of Object.entries(expected)) assert.equal(answer.headers[header], value);
  });
}
test('reading only', async () => assert.equal((await fetchRaw('/', {}, 'POST')).status, 405));
test('the next free port', async () => {
  const taken = Number(new URL(server.url).port);
  const second = await startServer('.', taken);
  assert.ok(Number(new URL(second.url).port) > taken);
  await second.close();
});

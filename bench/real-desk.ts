import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '../src/platform/embedded-postgres.ts';
import { endPostgresOf } from './postgres-process.ts';

/** How a program ended: its exit code, or the signal that ended it. */
export type End = number | NodeJS.Signals;

/** A program of the desk in a process of its own, as a person starts it. */
export type Program = {
  pid: number;
  stdout(): string;
  stderr(): string;
  ended: Promise<End>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<End>;
  /** Ctrl-C: it reaches the program and, in a group of its own, all that it runs there. */
  interrupt(): Promise<End>;
};
export type Desk = Program & { url: string; ready: Promise<void> };
export type Settings = Record<string, string>;

const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));
const CLI = fileURLToPath(new URL('../src/cli/relevo.ts', import.meta.url));
const END_MS_MAX = 120_000;
/** What tells a desk how to be, and must not come to it from the surroundings of a test. */
export const SETTING = /^(PORT|HOST|PUBLIC_URL|DATABASE_URL|LOG_LEVEL|RELEVO_.*|NODE_OPTIONS|LANG|LC_ALL)$/;

const running = new Set<ChildProcess>();
const dataFolders = new Set<string>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/**
 * Starts the desk. `cwd` must hold no `relevo.config.yaml` of somebody else: it is read from there. In a group of its own,
 * it can be interrupted as a terminal does; in ours, Ctrl-C in our terminal ends it too.
 */
export async function startDesk(settings: Settings, cwd: string, { ownGroup = false } = {}): Promise<Desk> {
  const port = settings.PORT ?? String(await freePort());
  if (settings.RELEVO_DATA) dataFolders.add(settings.RELEVO_DATA);
  const program = start(MAIN, [], { settings: { ...settings, PORT: port }, cwd, ownGroup });
  const ready = untilSaid(program, /^Relevo is ready/m).then(() => {});
  ready.catch(() => {});
  return { ...program, url: `http://127.0.0.1:${port}`, ready };
}

/** Runs the command line to its end. */
export async function runCli(args: readonly string[], settings: Settings, cwd: string): Promise<Output> {
  if (settings.RELEVO_DATA) dataFolders.add(settings.RELEVO_DATA);
  return outputOf(start(CLI, args, { settings, cwd, ownGroup: false }));
}

export type Output = { end: End; stdout: string; stderr: string };

/** What a program has said by its end. */
export async function outputOf(program: Program): Promise<Output> {
  const end = await Promise.race([program.ended, overdue(program)]);
  return { end, stdout: program.stdout(), stderr: program.stderr() };
}

/** Waits until the program has said this, and gives it back. */
export async function untilSaid(program: Program, words: RegExp): Promise<RegExpExecArray> {
  let end: End | null = null;
  void program.ended.then((how) => {
    end = how;
  });
  for (const deadline = Date.now() + END_MS_MAX; ; await sleep(20)) {
    const found = words.exec(program.stdout());
    if (found) return found;
    if (end !== null) throw new Error(`it ended (${end}) before it said ${words}: ${program.stderr()}`);
    if (Date.now() > deadline) throw new Error(`it has not said ${words}, but ${program.stdout()}${program.stderr()}`);
  }
}

/** Ends every program that is still running, and the database of every data folder that one was started on. */
export async function endAll(): Promise<void> {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('close', resolve)));
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(ends);
  for (const folder of dataFolders) await endPostgresOf(folder);
  dataFolders.clear();
}

function start(
  script: string,
  args: readonly string[],
  { settings, cwd, ownGroup }: { settings: Settings; cwd: string; ownGroup: boolean },
): Program {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTING.test(name)));
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--disable-warning=DeprecationWarning', script, ...args],
    {
      cwd,
      env: { ...inherited, ...settings },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: ownGroup,
    },
  );
  running.add(child);
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].on('data', (chunk: Buffer) => {
      said[name] += chunk.toString();
    });
  const ended = new Promise<End>((resolve) =>
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve(code ?? signal ?? 1);
    }),
  );
  const program: Program = {
    pid: child.pid ?? 0,
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return Promise.race([ended, overdue(program)]);
    },
    interrupt: () => {
      process.kill(ownGroup ? -program.pid : program.pid, 'SIGINT');
      return Promise.race([ended, overdue(program)]);
    },
  };
  return program;
}

function overdue({ pid }: Program): Promise<never> {
  return new Promise((_, reject) =>
    setTimeout(() => reject(new Error(`process ${pid} goes on after ${END_MS_MAX} ms`)), END_MS_MAX).unref(),
  );
}

import { exitWithLine } from './platform/exit-line.ts';
import { type Running, runDesk } from './run-desk.ts';

const isDemo = process.argv.includes('--demo');

/** Runs the desk in this process, until a signal or the end of its database ends it. */
async function main(): Promise<void> {
  let running = null as Running | null;
  let ending = null as (() => never) | null;
  const end = (how: () => never) => {
    if (ending) return;
    ending = how;
    if (running) void running.close().then(how);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(() => process.exit(0)));
  try {
    running = await runDesk(isDemo ? { ...process.env, RELEVO_DATA: process.env.RELEVO_DATA ?? './data-demo' } : process.env, {
      isDemo,
      say: (line) => process.stdout.write(`${line}\n`),
      // Asked to end while it starts, the desk ends after the step it is in.
      goOn: () => {
        if (ending) throw new Error('asked to end');
      },
      databaseEnded: (error) => end(() => exitWithLine(error)),
    });
  } catch (error) {
    ending ??= () => exitWithLine(error);
    ending();
  }
}

await main();

import { pino } from 'pino';
import { buildServer } from './app/http/server.ts';
import { openDesk } from './app/open-desk.ts';
import { ensurePlan } from './app/starting-plan.ts';
import { startWorker } from './app/worker/worker.ts';
import { loadDemo } from './demo/load-demo.ts';
import { isSetupOpen, makeSetupLink } from './identity/set-up.ts';
import { readConfig } from './platform/config.ts';
import { openDataFolder } from './platform/data-folder.ts';
import { exitWithLine } from './platform/exit-line.ts';
import { migrate } from './platform/migrate.ts';

const isDemo = process.argv.includes('--demo');

/** Reads the settings, composes the desk and listens, until a signal ends it. */
async function main(): Promise<void> {
  const config = readConfig(isDemo ? { ...process.env, RELEVO_DATA: process.env.RELEVO_DATA ?? './data-demo' } : process.env);
  const say = (line: string) => process.stdout.write(`${line}\n`);
  const logger = pino({ level: config.logLevel });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step().catch((error: unknown) => logger.error(error));
  };
  let isStarted = false;
  let ending = null as (() => never) | null;
  const end = (how: () => never) => {
    if (ending) return;
    ending = how;
    if (isStarted) void close().then(how);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(() => process.exit(0)));
  /** Asked to end while it starts, the desk ends after the step it is in: what that step opened is closed in order. */
  const goOn = () => {
    if (ending) throw new Error('asked to end');
  };

  try {
    const data = await openDataFolder(config, say);
    closers.push(data.close);
    void data.databaseEnded.then((error) => end(() => exitWithLine(error)));
    goOn();
    await migrate(data.databaseUrl);
    goOn();
    const works = config.role !== 'web';
    const desk = await openDesk({
      databaseUrl: data.databaseUrl,
      dataFolder: config.dataFolder,
      publicUrl: config.publicUrl,
      supervise: works,
      onJobError: (error) => logger.error(error),
    });
    closers.push(desk.close);
    await ensurePlan(desk);
    const whoCanSignIn = isDemo ? await loadDemo(desk, say) : [];
    goOn();
    if (works) await startWorker(desk, (error) => logger.error(error));
    if (config.role !== 'worker') {
      const app = await buildServer(desk, { loadDemo, logger });
      closers.push(() => app.close());
      await app.listen({ port: config.port, host: config.host });
      say(`Relevo is ready at ${config.publicUrl}`);
      if (!isDemo && (await isSetupOpen(desk.db)))
        say(`Set it up with this one-time link: ${await makeSetupLink({ db: desk.db, at: desk.now() }, config.publicUrl)}`);
    } else say('Relevo is ready as a worker');
    for (const line of whoCanSignIn) say(line);
    goOn();
    isStarted = true;
  } catch (error) {
    ending ??= () => exitWithLine(error);
    await close();
    ending();
  }
}

main().catch(exitWithLine);

import { pino } from 'pino';
import { loadDemo } from './app/load-demo.ts';
import { openDesk } from './app/open-desk.ts';
import { buildServer } from './app/server.ts';
import { ensurePlan } from './app/starting-plan.ts';
import { startWorker } from './app/worker.ts';
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
  const data = await openDataFolder(config, say);
  const closers: (() => Promise<unknown>)[] = [data.close];
  const close = async () => {
    for (const step of closers.reverse()) await step().catch((error: unknown) => logger.error(error));
  };

  try {
    await migrate(data.databaseUrl);
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
    if (works) await startWorker(desk);
    if (config.role !== 'worker') {
      const app = await buildServer(desk, { logger });
      closers.push(() => app.close());
      await app.listen({ port: config.port, host: config.host });
      say(`Relevo is ready at ${config.publicUrl}`);
      if (!isDemo && (await isSetupOpen(desk.db)))
        say(`Set it up with this one-time link: ${await makeSetupLink(desk.db, config.publicUrl)}`);
    } else say('Relevo is ready as a worker');
    for (const line of whoCanSignIn) say(line);
  } catch (error) {
    await close();
    throw error;
  }

  let isEnding = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isEnding) return;
      isEnding = true;
      void close().then(() => process.exit(0));
    });
  }
}

main().catch(exitWithLine);

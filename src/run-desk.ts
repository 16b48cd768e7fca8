import { pino } from 'pino';
import { buildServer } from './app/http/server.ts';
import { openDesk } from './app/open-desk.ts';
import { ensurePlan } from './app/starting-plan.ts';
import { startWorker } from './app/worker/worker.ts';
import { loadDemo } from './demo/load-demo.ts';
import { isSetupOpen, makeSetupLink } from './identity/set-up.ts';
import { readConfig, SettingError } from './platform/config.ts';
import { openDataFolder } from './platform/data-folder.ts';
import { migrate } from './platform/migrate.ts';

type Surroundings = {
  isDemo: boolean;
  say(line: string): void;
  /** Asked between two steps: it throws when the desk is to end before it is there. */
  goOn(): void;
  databaseEnded(error: Error): void;
};
export type Running = { close(): Promise<void> };

/** Reads the settings, composes the desk and listens. Where a step fails, all that was opened before is closed again, in order. */
export async function runDesk(environment: NodeJS.ProcessEnv, { isDemo, say, goOn, databaseEnded }: Surroundings): Promise<Running> {
  const config = readConfig(environment);
  const logger = pino({ level: config.logLevel });
  const closers: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step().catch((error: unknown) => logger.error(error));
  };

  try {
    const data = await openDataFolder(config, say);
    closers.push(data.close);
    void data.databaseEnded.then(databaseEnded);
    goOn();
    await migrate(data.databaseUrl);
    goOn();
    const works = config.role !== 'web';
    const desk = await openDesk({
      databaseUrl: data.databaseUrl,
      dataFolder: config.dataFolder,
      publicUrl: config.publicUrl,
      isPrivateReached: config.isPrivateReached,
      uploadBytesPerDay: config.uploadMbPerDay * 1024 * 1024,
      supervise: works,
      logger,
      onJobError: (error) => logger.error(error),
    });
    closers.push(desk.close);
    // The demo brings a plan with a past; only where it was not loaded does the desk begin by the smallest.
    const whoCanSignIn = isDemo ? await loadDemo(desk, say) : [];
    await ensurePlan(desk);
    goOn();
    if (works) await startWorker(desk, (error) => logger.error(error));
    if (config.role !== 'worker') {
      const app = await buildServer(desk, { loadDemo, logger });
      closers.push(() => app.close());
      await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
        const isUnknown = error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN';
        throw isUnknown ? new SettingError(`HOST is “${config.host}”: nobody here knows it, give an address of this host`) : error;
      });
      say(`Relevo is ready at ${config.publicUrl}`);
      if (!isDemo && (await isSetupOpen(desk.db)))
        say(`Set it up with this one-time link: ${await makeSetupLink({ db: desk.db, at: desk.now() }, config.publicUrl)}`);
    } else say('Relevo is ready as a worker');
    for (const line of whoCanSignIn) say(line);
    goOn();
    return { close };
  } catch (error) {
    await close();
    throw error;
  }
}

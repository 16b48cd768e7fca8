import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { lockFolder } from './lock-folder.ts';
import { noteRunning } from './running-database.ts';

/** Takes the data folder for this process, and starts the embedded PostgreSQL in it unless an own one is set. */
export async function openDataFolder({ dataFolder, databaseUrl }: Config, say: (line: string) => void): Promise<{ databaseUrl: string; close(): Promise<void> }> {
  await mkdir(dataFolder, { recursive: true });
  if (databaseUrl) return { databaseUrl, close: async () => {} };
  const unlock = await lockFolder(dataFolder);
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, say });
    const forget = await noteRunning(dataFolder, postgres);
    return {
      databaseUrl: postgres.url,
      close: async () => {
        await forget();
        await postgres.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

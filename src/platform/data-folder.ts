import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { lockFolder } from './lock-folder.ts';

/** The data folder cannot be used as it is; `message` is one line. */
export class DataFolderError extends Error {}

/** Takes the data folder for this process, and starts the embedded PostgreSQL in it unless an own one is set. */
export async function openDataFolder({ dataFolder, databaseUrl }: Config, say: (line: string) => void): Promise<{ databaseUrl: string; close(): Promise<void> }> {
  await mkdir(dataFolder, { recursive: true });
  if (databaseUrl) return { databaseUrl, close: async () => {} };
  const unlock = await lockFolder(dataFolder);
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, say });
    return {
      databaseUrl: postgres.url,
      close: async () => {
        await postgres.stop();
        await unlock();
      },
    };
  } catch (error) {
    await unlock();
    throw error;
  }
}

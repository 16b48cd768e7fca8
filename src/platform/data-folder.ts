import { mkdir } from 'node:fs/promises';
import type { Config } from './config.ts';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { lockFolder } from './lock-folder.ts';
import { noteRunning } from './running-database.ts';

export type DataFolder = {
  databaseUrl: string;
  /** Why the embedded database ended, when it ends under the desk; never for an own one, which may come back. */
  databaseEnded: Promise<Error>;
  close(): Promise<void>;
};

/** Takes the data folder for this process, and starts the embedded PostgreSQL in it unless an own one is set. */
export async function openDataFolder({ dataFolder, databaseUrl }: Config, say: (line: string) => void): Promise<DataFolder> {
  await mkdir(dataFolder, { recursive: true });
  if (databaseUrl) return { databaseUrl, databaseEnded: new Promise(() => {}), close: async () => {} };
  forgetPgSettings();
  const closers = [await lockFolder(dataFolder)];
  const close = async () => {
    for (const step of closers.splice(0).reverse()) await step();
  };
  try {
    const postgres = await startEmbeddedPostgres({ dataFolder, say });
    closers.push(postgres.stop);
    closers.push(await noteRunning(dataFolder, postgres));
    return { databaseUrl: postgres.url, databaseEnded: postgres.ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What the host sets for programs that ask its own PostgreSQL says nothing of the embedded one, nor is it for its programs. */
export function forgetPgSettings(): void {
  for (const name of Object.keys(process.env)) if (/^PG[A-Z]/.test(name)) delete process.env[name];
}

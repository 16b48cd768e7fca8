import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from '../../src/app/http/server.ts';
import { openDesk } from '../../src/app/open-desk.ts';
import { ensurePlan } from '../../src/app/starting-plan.ts';
import { startWorker } from '../../src/app/worker/worker.ts';
import { makeSetupLink } from '../../src/identity/set-up.ts';
import type { Sentences } from '../../src/platform/i18n/sentences.ts';
import { freshDatabase } from '../database.ts';
import { type Browsing, type Guest, listen, visit } from './guests.ts';

export type NewHouse = {
  /** The path of the one-time link that the desk prints when it starts. */
  setUpPath(): Promise<string>;
  /** The desk's own words, such as why it refuses. */
  says: Sentences['say'];
  visit(options?: Browsing): Promise<Guest>;
  close(): Promise<void>;
};

/** A desk as it is after its first start: nobody in it, and no plan but the smallest. */
export async function openNewHouse(): Promise<NewHouse> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'relevo-new-'));
  const desk = await openDesk({ databaseUrl: database.url, dataFolder, publicUrl: 'http://127.0.0.1:3000' });
  await ensurePlan(desk);
  await startWorker(desk);
  const app = await buildServer(desk);
  const { url, free } = await listen(app);
  const guests: Guest[] = [];
  return {
    setUpPath: async () => pathOf(await makeSetupLink({ db: desk.db, at: desk.now() }, desk.publicUrl)),
    says: desk.sentences.say,
    visit: async (options) => {
      const guest = await visit(url, options);
      guests.push(guest);
      return guest;
    },
    close: async () => {
      await Promise.all(guests.map(({ leave }) => leave()));
      await app.close();
      free();
      await desk.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A link of the desk without its host: a desk of a test listens at another port than its public address says. */
export function pathOf(link: string): string {
  const { pathname, hash } = new URL(link);
  return pathname + hash;
}

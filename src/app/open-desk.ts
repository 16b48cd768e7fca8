import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Logger, pino } from 'pino';
import { openNotes } from '../bridge/notes/open-notes.ts';
import { openHashing } from '../identity/hash-passwords.ts';
import { openSignIn } from '../identity/sign-in.ts';
import { UPLOAD_MB_PER_DAY } from '../platform/config.ts';
import { openDatabase } from '../platform/database.ts';
import { openFileStore } from '../platform/files.ts';
import { newId } from '../platform/ids.ts';
import { openJobs, type Retrying } from '../platform/jobs.ts';
import { openLiveEvents, SESSION_ENDED } from '../platform/live-events.ts';
import { kept, openOutsideMeans } from '../platform/outside-means.ts';
import type { Desk } from './desk.ts';
import { openLimits } from './limits.ts';
import { consequencesOf, REACTIONS, type Reactions } from './reactions.ts';
import { SENTENCES } from './sentences.ts';

export type OpenDesk = Desk & { close(): Promise<void> };
export type DeskOptions = {
  databaseUrl: string;
  dataFolder: string;
  publicUrl: string;
  uploadBytesPerDay?: number;
  isPrivateReached?: boolean;
  supervise?: boolean;
  logger?: Logger;
  onJobError?: (error: Error) => void;
  now?: () => Date;
  retrying?: Retrying | undefined;
  reactions?: Reactions;
};

/** Composes the desk on a migrated database. */
export async function openDesk({
  databaseUrl,
  dataFolder,
  publicUrl,
  uploadBytesPerDay = UPLOAD_MB_PER_DAY * 1024 * 1024,
  isPrivateReached = false,
  supervise = false,
  logger = pino({ level: 'silent' }),
  onJobError = () => {},
  now = () => new Date(),
  retrying,
  reactions = REACTIONS,
}: DeskOptions): Promise<OpenDesk> {
  await mkdir(dataFolder, { recursive: true });
  const db = openDatabase(databaseUrl);
  const [jobs, live, outside, secret] = await Promise.all([
    openJobs(databaseUrl, { supervise, onError: onJobError, now, retrying }),
    openLiveEvents(databaseUrl),
    openOutsideMeans(dataFolder, isPrivateReached),
    // Signs the session cookies.
    kept(join(dataFolder, 'cookie-secret'), () => randomBytes(32).toString('base64url')),
  ]);
  const hashing = openHashing();
  const notes = openNotes({ db, databaseUrl, live, clock: { now }, onError: (error) => logger.error(error) });
  const clock = { now };
  const sessionEnded = (personId: string) => {
    const at = clock.now();
    live.publish([{ kind: SESSION_ENDED, subject: personId, isOfTicket: false, id: newId(at), at: at.toISOString(), isPublic: false }]);
  };
  return {
    db,
    jobs,
    live,
    notes,
    files: openFileStore(join(dataFolder, 'attachments')),
    signIn: openSignIn({ db, secret, publicUrl, clock, hashing, log: logger, sessionEnded }),
    hashing,
    limits: openLimits({ now }),
    sentences: SENTENCES,
    reactions,
    consequences: consequencesOf(reactions),
    publicUrl,
    outside,
    uploadBytesPerDay,
    now,
    close: async () => {
      await jobs.stop();
      await notes.close();
      await live.stop();
      await hashing.close();
      await db.destroy();
    },
  };
}

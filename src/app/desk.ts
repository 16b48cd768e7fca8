import type { Notes } from '../bridge/notes/open-notes.ts';
import type { Hashing } from '../identity/hash-passwords.ts';
import type { SignIn } from '../identity/sign-in.ts';
import type { Database } from '../platform/database.ts';
import type { Consequences } from '../platform/event-log.ts';
import type { FileStore } from '../platform/files.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import type { Jobs } from '../platform/jobs.ts';
import type { LiveEvents } from '../platform/live-events.ts';
import type { OutsideMeans } from '../platform/outside-means.ts';
import type { Limits } from './limits.ts';
import type { Reactions } from './reactions.ts';

/** Everything that the desk is made of, composed once by `run-desk.ts` or a test. */
export type Desk = {
  db: Database;
  jobs: Jobs;
  live: LiveEvents;
  notes: Notes;
  files: FileStore;
  signIn: SignIn;
  hashing: Hashing;
  limits: Limits;
  sentences: Sentences;
  reactions: Reactions;
  consequences: Consequences;
  publicUrl: string;
  outside: OutsideMeans;
  /** How much a person may upload within 24 hours. */
  uploadBytesPerDay: number;
  now(): Date;
};

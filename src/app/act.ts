import { type Act, type Actor, type DeskAct, type DeskPart, type Door, deskActor } from '../identity/act.ts';
import type { Realm } from '../identity/realm.ts';
import type { Tx } from '../platform/database.ts';
import type { Cause, Room } from '../platform/event-log.ts';
import type { Locale } from '../platform/http/shapes.ts';
import type { LiveEvent } from '../platform/live-events.ts';
import { isRefusal } from '../platform/outcome.ts';
import { savedVersion } from '../ticket/held.ts';
import type { Desk } from './desk.ts';

/** Thrown inside a transaction to undo it; carries the refusal out. */
class Undo {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    this.outcome = outcome;
  }
}

/** One transaction for everything that a person's move does. A refusal undoes all of it; the live pages hear after the commit. */
export function inAct<T>(
  desk: Desk,
  {
    by,
    planVersion,
    door,
    realm,
    locale = by.locale,
    at = desk.now(),
    bridge = null,
  }: { by: Actor; planVersion: number; door: Door; realm: Realm; locale?: Locale; at?: Date; bridge?: Room | null },
  work: (act: Act) => Promise<T>,
): Promise<T> {
  return transact(desk, { at, bridge }, (recording) => work({ ...recording, by, planVersion, door, locale, realm }));
}

/** The same for what a part of the desk does by itself. */
export function inDeskAct<T>(desk: Desk, part: DeskPart, work: (act: DeskAct) => Promise<T>, at = desk.now()): Promise<T> {
  return transact(desk, { at }, (recording) => work({ ...recording, by: deskActor(part) }));
}

/** The same for what follows an event: whatever it records, that event has caused. */
export function inReaction<T>(desk: Desk, cause: Cause, work: (act: DeskAct) => Promise<T>): Promise<T> {
  return transact(desk, { at: desk.now(), cause }, (recording) => work({ ...recording, by: deskActor('reaction') }));
}

/** The version that the event’s ticket has, once all of the act is done. */
function versionOf(db: Tx, { subject }: LiveEvent): Pick<LiveEvent, 'version'> {
  const version = subject === null ? undefined : savedVersion(db, subject);
  return version === undefined ? {} : { version };
}

async function transact<T>(
  desk: Desk,
  { at, cause = null, bridge = null }: { at: Date; cause?: Cause | null; bridge?: Room | null },
  work: (recording: Omit<DeskAct, 'by'>) => Promise<T>,
): Promise<T> {
  const recording = { at, cause, bridge, jobs: desk.jobs, consequences: desk.consequences, recorded: [] as LiveEvent[] };
  try {
    const { outcome, told } = await desk.db.transaction().execute(async (db) => {
      const result = await work({ ...recording, db });
      if (isRefusal(result)) throw new Undo(result);
      return { outcome: result, told: recording.recorded.map((event) => ({ ...event, ...versionOf(db, event) })) };
    });
    desk.live.publish(told);
    return outcome;
  } catch (error) {
    if (error instanceof Undo) return error.outcome as T;
    throw error;
  }
}

import type { Database } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import type { LiveEvents } from '../../platform/live-events.ts';
import { type NotificationLine, openNotificationLine } from '../../platform/notification-line.ts';
import { readOthersCaret, writeCaret } from './caret.ts';
import { joinNotes, ROWS_WORTH_JOINING } from './join-notes.ts';
import type { CloseReason } from './protocol.ts';
import { type Joined, type Member, openRoom, type Room } from './room.ts';

export type Notes = {
  /** Lets a page in. What keeps it out is said as a connection ends. */
  join(bridgeId: string, member: Member): Promise<Joined | CloseReason>;
  close(): Promise<void>;
};
type Opening = {
  db: Database;
  databaseUrl: string;
  live: Pick<LiveEvents, 'subscribe'>;
  clock: { now(): Date };
  onError?: (error: unknown) => void;
};

const CHANNEL = 'relevo_notes';
/** A notification may get lost with the process that should have sent it. */
const LOOK_EVERY_MS = 20_000;

/** What the rooms of a bridge in several processes tell each other: which row was stored last, or whose caret is where. */
type Told = { from: string; bridge: string; stored?: number; caret?: string };

/** The notes of all bridges, as far as they are open in this process. The database has all that was acknowledged. */
export function openNotes({ db, databaseUrl, live, clock, onError = () => {} }: Opening): Notes {
  const self = newId(clock.now());
  const rooms = new Map<string, Promise<Room | null>>();
  const joining = new Map<string, Promise<void>>();
  let line: Promise<NotificationLine> | undefined;

  const inRoom = (bridgeId: string | null, does: (room: Room) => void) => {
    void rooms.get(bridgeId ?? '')?.then(
      (room) => room && does(room),
      () => {},
    );
  };
  const lookEverywhere = () => {
    for (const bridgeId of rooms.keys()) inRoom(bridgeId, (room) => room.look());
  };
  const unsubscribe = live.subscribe(({ subject }) => inRoom(subject, (room) => room.look()), lookEverywhere);
  const timer = setInterval(lookEverywhere, LOOK_EVERY_MS).unref();

  /** Only who has a room needs one. It is there before the room is read, so that nothing falls between the two. */
  function openLine(): Promise<NotificationLine> {
    line ??= openNotificationLine(databaseUrl, CHANNEL, { heard, back: lookEverywhere }).catch((error: unknown) => {
      line = undefined;
      throw error;
    });
    return line;
  }

  function heard(payload: string): void {
    const { from, bridge, stored, caret } = JSON.parse(payload) as Told;
    if (from === self) return;
    if (stored !== undefined) inRoom(bridge, (room) => room.look(stored));
    if (caret !== undefined) inRoom(bridge, (room) => room.seeCaret(readOthersCaret(Buffer.from(caret, 'base64'))));
  }

  const tell = (told: Omit<Told, 'from'>) => void line?.then((open) => open.send(JSON.stringify({ from: self, ...told }))).catch(() => {});

  async function openOne(bridgeId: string): Promise<Room | null> {
    await openLine();
    return openRoom({
      db,
      bridgeId,
      clock,
      onError,
      tellOthers: {
        stored: (stored) => tell({ bridge: bridgeId, stored }),
        caret: (caret) => tell({ bridge: bridgeId, caret: Buffer.from(writeCaret(caret)).toString('base64') }),
      },
      isLong: () => joinOnce(bridgeId),
      isEmpty: (rows) => {
        rooms.delete(bridgeId);
        if (rows >= ROWS_WORTH_JOINING) joinOnce(bridgeId);
      },
    });
  }

  function roomOf(bridgeId: string): Promise<Room | null> {
    const found = rooms.get(bridgeId);
    if (found) return found;
    const opened = openOne(bridgeId);
    rooms.set(bridgeId, opened);
    const forget = () => {
      if (rooms.get(bridgeId) === opened) rooms.delete(bridgeId);
    };
    opened.then((room) => room ?? forget(), forget);
    return opened;
  }

  /** Beside whoever writes meanwhile. */
  function joinOnce(bridgeId: string): void {
    if (joining.has(bridgeId)) return;
    const done = joinNotes(db, bridgeId)
      .catch(onError)
      .finally(() => joining.delete(bridgeId));
    joining.set(bridgeId, done);
  }

  return {
    join: async (bridgeId, member) => {
      for (;;) {
        const room = await roomOf(bridgeId).catch((error: unknown) => {
          onError(error);
          return 'unavailable' as const;
        });
        if (room === 'unavailable') return room;
        if (room === null) return 'not-found';
        const joined = room.join(member);
        if (joined) return joined;
      }
    },
    close: async () => {
      clearInterval(timer);
      unsubscribe();
      const opened = await Promise.allSettled(rooms.values());
      await Promise.all(opened.map((room) => room.status === 'fulfilled' && room.value?.end('ending')));
      await Promise.all(joining.values());
      await line?.then((open) => open.stop()).catch(() => {});
    },
  };
}

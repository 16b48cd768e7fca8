import type { Database } from '../../platform/database.ts';
import type { Caret } from './caret.ts';
import { openCarets } from './carets.ts';
import { openDocument } from './document.ts';
import { countFrame, readFrame, STEP, syncFrame } from './frames.ts';
import type { CaretState, CloseReason } from './protocol.ts';
import { areNotesOpen, changesAfter, type Stored, storeChanges } from './store.ts';

/** One page that is connected. */
export type Member = { user: CaretState['user']; send(frame: Uint8Array): void; close(reason: CloseReason): void };
export type Joined = { receive(message: Uint8Array): void; leave(): void };

type Surroundings = {
  db: Database;
  bridgeId: string;
  clock: { now(): Date };
  /** The rooms of the same bridge in other processes hear of it. */
  tellOthers: { stored(last: number): void; caret(caret: Caret): void };
  /** Rows have become many. */
  isLong(): void;
  /** The last page has left, and the notes lie in so many rows. */
  isEmpty(rows: number): void;
  onError(error: unknown): void;
};
export type Room = {
  /** Null when the last page has left meanwhile: this room is not there any more. */
  join(member: Member): Joined | null;
  /** Something may have been stored elsewhere, or the bridge have gone on. */
  look(seen?: number): void;
  seeCaret(caret: Caret): void;
  /** Everybody leaves; what has come is stored still. */
  end(reason: CloseReason): Promise<void>;
};

/** So many are stored at once, where many type. */
const BATCH_MAX = 100;
/** A room that nobody leaves for hours is joined meanwhile. */
const ROWS_MAX = 1_000;

/** The notes of one bridge in this process, with the pages that are connected to it here; null where there is no such bridge. */
export async function openRoom({ db, bridgeId, clock, tellOthers, isLong, isEmpty, onError }: Surroundings): Promise<Room | null> {
  const [isOpenAtFirst, rows] = await Promise.all([areNotesOpen(db, bridgeId), changesAfter(db, bridgeId, 0)]);
  if (isOpenAtFirst === null) return null;
  const document = openDocument(rows.map(({ update }) => update));
  /** Each with how many of its messages with words are stored. */
  const members = new Map<Member, number>();
  let waiting: { member: Member; change: Uint8Array }[] = [];
  let last = rows.at(-1)?.id ?? 0;
  let rowCount = rows.length;
  let isOpen = isOpenAtFirst;
  let mayBeBehind = false;
  let working: Promise<void> | null = null;
  let isOver = false;

  const tellAll = (frame: Uint8Array, but?: Member) => {
    for (const member of members.keys()) if (member !== but) member.send(frame);
  };
  const carets = openCarets<Member>({ clock, tellAll, tellOthers: tellOthers.caret });

  /** One after the other: what is stored, in which order, and what of it everybody has, is one story. */
  function work(): void {
    working ??= workOff().finally(() => {
      working = null;
      if (mayBeBehind || waiting.length > 0) work();
      else endIfEmpty();
    });
  }

  async function workOff(): Promise<void> {
    try {
      while (mayBeBehind || waiting.length > 0) {
        if (mayBeBehind) await lookAround();
        if (waiting.length > 0) await takeBatch();
      }
    } catch (error) {
      onError(error);
      // Nothing of it was acknowledged: the pages have it, and bring it again.
      waiting = [];
      mayBeBehind = false;
      document.forget();
      tellToLeave('unavailable');
    }
  }

  async function lookAround(): Promise<void> {
    mayBeBehind = false;
    const [open, others] = await Promise.all([areNotesOpen(db, bridgeId), changesAfter(db, bridgeId, last)]);
    if (open === null) return tellToLeave('not-found');
    hear(others);
    if (open !== isOpen) nowOpen(open);
  }

  function hear(others: readonly Stored[]): void {
    for (const { id, update } of others) {
      const news = document.keep(update);
      if (news) tellAll(syncFrame(STEP.written, news));
      last = id;
    }
    rowCount += others.length;
  }

  function nowOpen(open: boolean): void {
    isOpen = open;
    tellAll(countFrame('open', open ? 1 : 0));
  }

  async function takeBatch(): Promise<void> {
    const judged = judge(waiting.splice(0, BATCH_MAX));
    const changes = judged.flatMap(({ member, brings }) => (brings ? [{ update: brings, personId: member.user.id, member }] : []));
    const stored = changes.length === 0 || (isOpen && (await storeChanges(db, { bridgeId, after: last, changes, at: clock.now() })));
    if (!stored) {
      document.forget();
      if (isOpen) nowOpen(false);
      return acknowledge(judged.filter(({ brings }) => brings === null));
    }
    if (stored !== true) {
      hear(stored.others);
      for (const { update, member } of changes) {
        document.keep(update);
        tellAll(syncFrame(STEP.written, update), member);
      }
      last = stored.last;
      rowCount += changes.length;
      tellOthers.stored(last);
      if (rowCount >= ROWS_MAX) {
        rowCount = 0;
        isLong();
      }
    }
    acknowledge(judged);
  }

  /** What each brings. Whose words were refused has nothing to build upon with those that follow. */
  function judge(batch: typeof waiting): { member: Member; brings: Uint8Array | null }[] {
    const refused = new Set<Member>();
    return batch.flatMap(({ member, change }) => {
      if (refused.has(member)) return [];
      const verdict = document.judge(change);
      if ('brings' in verdict) return [{ member, brings: verdict.brings }];
      refused.add(member);
      drop(member, verdict.refused);
      return [];
    });
  }

  function acknowledge(done: readonly { member: Member }[]): void {
    for (const { member } of done) {
      const before = members.get(member);
      if (before !== undefined) members.set(member, before + 1);
    }
    for (const member of new Set(done.map(({ member }) => member))) {
      const count = members.get(member);
      if (count !== undefined) member.send(countFrame('stored', count));
    }
  }

  function drop(member: Member, reason: CloseReason): void {
    waiting = waiting.filter((one) => one.member !== member);
    leave(member);
    member.close(reason);
  }

  function leave(member: Member): void {
    if (!members.delete(member)) return;
    carets.gone(member);
    endIfEmpty();
  }

  /** Who closes a page has sent what they wrote last, and it is stored still. */
  function endIfEmpty(): void {
    if (isOver || working || members.size > 0) return;
    isOver = true;
    isEmpty(rowCount);
  }

  function tellToLeave(reason: CloseReason): void {
    for (const member of [...members.keys()]) {
      leave(member);
      member.close(reason);
    }
  }

  function receive(member: Member, message: Uint8Array): void {
    const frame = readFrame(message);
    if (frame.kind === 'caret' && carets.receive(member, frame.bytes)) return;
    if (frame.kind !== 'sync' || !isStep(frame.step)) drop(member, 'unreadable');
    else if (frame.step === STEP.known) member.send(syncFrame(STEP.missing, document.missingFor(frame.bytes)));
    else {
      waiting.push({ member, change: frame.bytes });
      work();
    }
  }

  return {
    join: (member) => {
      if (isOver) return null;
      members.set(member, 0);
      member.send(countFrame('open', isOpen ? 1 : 0));
      member.send(syncFrame(STEP.known, document.whatIsKnown()));
      for (const frame of carets.framesNow()) member.send(frame);
      return {
        receive: (message) => {
          if (!members.has(member)) return;
          try {
            receive(member, message);
          } catch {
            drop(member, 'unreadable');
          }
        },
        leave: () => leave(member),
      };
    },
    look: (seen) => {
      if (isOver || (seen !== undefined && seen <= last)) return;
      mayBeBehind = true;
      work();
    },
    seeCaret: carets.see,
    end: async (reason) => {
      tellToLeave(reason);
      await working;
    },
  };
}

const isStep = (step: number): boolean => Object.values<number>(STEP).includes(step);

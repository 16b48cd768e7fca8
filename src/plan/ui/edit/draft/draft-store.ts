import { newId } from '../../../../platform/ids.ts';
import { Problem } from '../../../../platform/ui/api.ts';
import type { Side } from '../../../merge/merge-plans.ts';
import type { ChapterId } from '../../../schema/chapters.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import type { Edits } from '../editing.tsx';
import type { Draft, DraftState } from './draft-state.ts';
import * as states from './draft-state.ts';

/** `unsaved` waits for a pause, `undecided` for a choice between two drafts, `refused` for something to be put right. */
export type Saving = { status: 'saved' | 'unsaved' | 'saving' | 'offline' | 'undecided' | 'refused' | 'gone'; error?: Error };
export type Snapshot = { state: DraftState; saving: Saving };
type Newer = { draft: Draft; chapters: ChapterId[]; isJoined: boolean };

/** How the store reaches the desk and the device. */
export type Reach = {
  save(document: PlanDocument, version: number, key: string): Promise<Draft>;
  read(): Promise<Draft | null>;
  fix(finding: { code: string; path: string }, version: number): Promise<Draft>;
  keep(base: Draft, document: PlanDocument): void;
  drop(): void;
  /** The desk has another draft now. */
  onDraft(draft: Draft): void;
  /** Somebody else has changed the draft. */
  onNewer(newer: Newer): void;
};

const PAUSE_MS = 800;
const AGAIN_MS = 5_000;

export type DraftStore = ReturnType<typeof makeDraftStore>;

/** The draft on the page: every edit is shown at once, and saved after a pause. One save is under way at a time. */
export function makeDraftStore(start: DraftState, reach: Reach) {
  let snapshot: Snapshot = { state: start, saving: { status: states.isUnsaved(start) ? 'unsaved' : 'saved' } };
  const listeners = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | null = null;
  /** The same words sent again after a lost answer are saved once. */
  let attempt: { document: PlanDocument; key: string } | null = null;

  function show(state: DraftState, saving: Saving = snapshot.saving) {
    snapshot = { state, saving };
    for (const listener of listeners) listener();
  }

  function now(state: DraftState) {
    if (state === snapshot.state) return;
    const isUnsaved = states.isUnsaved(state);
    if (isUnsaved) reach.keep(state.base, state.document);
    else reach.drop();
    const status = state.theirs ? 'undecided' : isUnsaved ? 'unsaved' : 'saved';
    show(state, underWay || snapshot.saving.status === 'gone' ? snapshot.saving : { status });
    if (status === 'unsaved') soon(PAUSE_MS);
  }

  function soon(delay: number) {
    clearTimeout(timer);
    timer = setTimeout(() => void save(), delay);
  }

  function save(): Promise<void> {
    clearTimeout(timer);
    const { state, saving } = snapshot;
    if (!underWay && states.isUnsaved(state) && !state.theirs && saving.status !== 'gone') {
      underWay = send(state).finally(() => {
        underWay = null;
        const { status } = snapshot.saving;
        if (status === 'saved' && states.isUnsaved(snapshot.state)) now({ ...snapshot.state });
      });
    }
    return underWay ?? Promise.resolve();
  }

  async function send({ document, base }: DraftState) {
    if (attempt?.document !== document) attempt = { document, key: newId(new Date()) };
    show(snapshot.state, { status: 'saving' });
    try {
      const draft = await reach.save(document, base.version, attempt.key);
      const state = states.saved(snapshot.state, draft, document);
      show(state, { status: 'saved' });
      if (states.isUnsaved(state)) reach.keep(state.base, state.document);
      else reach.drop();
      reach.onDraft(draft);
    } catch (error) {
      await failed(error as Error);
    }
  }

  async function failed(error: Error) {
    const code = error instanceof Problem ? error.code : '';
    if (code === 'stale') {
      const newest = await reach.read().catch(() => null);
      if (newest) return arrive(newest, { isMeanwhile: true });
    }
    if (code === 'offline' || code === 'stale') {
      show(snapshot.state, { status: 'offline' });
      return soon(AGAIN_MS);
    }
    attempt = null;
    show(snapshot.state, { status: code === 'no-plan-draft' ? 'gone' : 'refused', error });
  }

  /** A draft has come from the desk. While ours is on its way, nobody knows yet whose it is. */
  function arrive(draft: Draft, { isMeanwhile = false } = {}) {
    if (underWay && !isMeanwhile) return;
    const before = snapshot.state;
    const state = states.arrived(before, draft);
    if (state === before) return;
    if (draft.version > before.base.version && !state.theirs) {
      const chapters = states.changedChapters(before.base.document, draft.document);
      reach.onNewer({ draft, chapters, isJoined: states.isUnsaved(before) });
    }
    if (isMeanwhile) show(state, { status: state.theirs ? 'undecided' : 'saved' });
    else now(state);
  }

  return {
    read: () => snapshot,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    arrive: (draft: Draft) => arrive(draft),
    change: (edits: Edits) => {
      const { state } = snapshot;
      now(states.edited(state, typeof edits === 'function' ? edits(state.document) : edits, performance.now()));
    },
    undo: () => now(states.undone(snapshot.state)),
    redo: () => now(states.redone(snapshot.state)),
    choose: (addresses: readonly string[], side: Side) => show(states.chosen(snapshot.state, addresses, side)),
    settle: () => now(states.settled(snapshot.state)),
    /** Everything is with the desk, as far as that is possible now. */
    flush: async () => {
      await save();
      if (snapshot.saving.status === 'unsaved') await save();
    },
    fix: async (finding: { code: string; path: string }, chapter: ChapterId) => {
      await save();
      if (states.isUnsaved(snapshot.state)) return;
      const draft = await reach.fix(finding, snapshot.state.base.version);
      now(states.putRight(snapshot.state, draft, { chapter, at: performance.now() }));
      reach.onDraft(draft);
    },
    stop: () => clearTimeout(timer),
  };
}

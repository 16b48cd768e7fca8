import type { PlanDraft } from '../../../contract.ts';
import { applyEdits, type Edit } from '../../../edits/edits.ts';
import { isSame } from '../../../edits/same.ts';
import { type Conflict, mergePlans, type Side } from '../../../merge/merge-plans.ts';
import { CHAPTERS, type ChapterId, chapterOf } from '../../../schema/chapters.ts';
import type { PlanDocument } from '../../../schema/schema.ts';

export type Draft = Omit<PlanDraft, 'document'> & { document: PlanDocument };
/** One thing that was done, and can be undone. */
export type Step = { chapter: ChapterId; before: PlanDocument; after: PlanDocument; key: string; at: number };
export type DraftState = {
  /** The draft as the desk had it when we last heard of it. */
  base: Draft;
  /** The draft as it is on the page. */
  document: PlanDocument;
  undo: readonly Step[];
  redo: readonly Step[];
  /** A newer draft of somebody else, which contradicts ours in a place. Nothing is saved before it is settled. */
  theirs: Draft | null;
  choices: ReadonlyMap<string, Side>;
};

/** What is written into the same cell within this time is one step. */
const SAME_STEP_MS = 4_000;

export function startState(draft: Draft, document: PlanDocument = draft.document): DraftState {
  return { base: draft, document, undo: [], redo: [], theirs: null, choices: new Map() };
}

export function isUnsaved({ base, document }: DraftState): boolean {
  return document !== base.document;
}

export function edited(state: DraftState, edits: readonly Edit[], at: number): DraftState {
  const [first] = edits;
  if (!first) return state;
  const document = applyEdits(state.document, edits);
  if (isSame(document, state.document)) return state;
  const key = edits.map(({ path }) => path.join('.')).join(' ');
  const last = state.undo.at(-1);
  const chapter = chapterOf(String(first.path[0])) ?? 'teams';
  const continues = last?.key === key && last.after === state.document && at - last.at < SAME_STEP_MS;
  const step: Step = { chapter, before: continues ? last.before : state.document, after: document, key, at };
  return { ...state, document, undo: [...(continues ? state.undo.slice(0, -1) : state.undo), step], redo: [] };
}

/** Takes back the last step, and only that: what others have changed since then stays. */
export function undone(state: DraftState): DraftState {
  const step = state.undo.at(-1);
  if (!step) return state;
  const document = step.after === state.document ? step.before : mergePlans(step.after, state.document, step.before).merged;
  return { ...state, document, undo: state.undo.slice(0, -1), redo: [...state.redo, step] };
}

export function redone(state: DraftState): DraftState {
  const step = state.redo.at(-1);
  if (!step) return state;
  const document = step.before === state.document ? step.after : mergePlans(step.before, state.document, step.after).merged;
  return { ...state, document, undo: [...state.undo, step], redo: state.redo.slice(0, -1) };
}

/** The desk has taken what was sent; what was edited meanwhile is still to be saved. */
export function saved(state: DraftState, draft: Draft, sent: PlanDocument): DraftState {
  return { ...state, base: { ...draft, document: sent } };
}

/** A newer draft has come: it is taken over, together with what is unsaved here, unless the two contradict each other. */
export function arrived(state: DraftState, draft: Draft): DraftState {
  if (draft.version <= (state.theirs ?? state.base).version) return withNews(state, draft);
  if (!isUnsaved(state)) return { ...state, base: draft, document: draft.document };
  const { merged, conflicts } = mergePlans(state.base.document, state.document, draft.document);
  if (conflicts.length > 0) return { ...state, theirs: draft };
  return { ...state, base: draft, document: isSame(merged, draft.document) ? draft.document : merged, theirs: null, choices: new Map() };
}

/** The same version of the draft may be under review since. */
function withNews(state: DraftState, draft: Draft): DraftState {
  if (draft.version !== state.base.version || draft.review === state.base.review) return state;
  const base = { ...state.base, review: draft.review };
  return { ...state, base };
}

/** The desk has put something right: a step of ours like any other. */
export function putRight(state: DraftState, draft: Draft, { chapter, at }: { chapter: ChapterId; at: number }): DraftState {
  const next = arrived(state, draft);
  if (next.document === state.document) return next;
  const step: Step = { chapter, before: state.document, after: next.document, key: 'put-right', at };
  return { ...next, undo: [...next.undo, step], redo: [] };
}

/** Where ours and theirs contradict each other. */
export function conflictsOf({ base, document, theirs }: DraftState): Conflict[] {
  return theirs ? mergePlans(base.document, document, theirs.document).conflicts : [];
}

export function chosen(state: DraftState, addresses: readonly string[], side: Side): DraftState {
  return { ...state, choices: new Map([...state.choices, ...addresses.map((address) => [address, side] as const)]) };
}

/** Every contradiction has been decided: both drafts become one, which is ours to save. */
export function settled(state: DraftState): DraftState {
  if (!state.theirs) return state;
  const { merged } = mergePlans(state.base.document, state.document, state.theirs.document, state.choices);
  const document = isSame(merged, state.theirs.document) ? state.theirs.document : merged;
  return { ...state, base: state.theirs, document, theirs: null, choices: new Map() };
}

/** The chapters in which two plans differ. */
export function changedChapters(a: PlanDocument, b: PlanDocument): ChapterId[] {
  return CHAPTERS.filter(({ sections }) => sections.some((section) => !isSame(a[section], b[section]))).map(({ id }) => id);
}

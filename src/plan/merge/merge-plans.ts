import { addressOf, isKeyed, keyedEntries } from '../edits/keyed.ts';
import { isSame } from '../edits/same.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { areMovedApart, mergedOrder } from './merge-order.ts';

export type Side = 'mine' | 'theirs';
/** Something that two have changed differently since `base`; no value is where it was taken away. */
export type Conflict = { address: string; steps: readonly string[]; base: unknown; mine: unknown; theirs: unknown };
export type MergedPlan = { merged: PlanDocument; conflicts: Conflict[] };

type Three = { base: unknown; mine: unknown; theirs: unknown };
type Place = { steps: readonly string[]; shape: string };
type Pass = { conflicts: Conflict[]; choices: ReadonlyMap<string, Side> };

/** Lists of words in which each stands for itself: two people may add to them without contradiction. */
const SETS = [
  'organisation.languages',
  'teams[].languages',
  'teams[].areas',
  'teams[].platforms',
  'calendars[].holidays',
  'calendars[].holidaysOf',
  'calendars[].workingDays',
  'responsibilities[].deviceActions',
  'responsibilities[].moves',
  'process.tiersThatMayContact',
];

/**
 * What two people made of the same plan, in one: what only one of them changed is as that one left it. What both changed
 * differently is a conflict, and stands in the merged plan as the choices say by address; as mine where they say nothing.
 */
export function mergePlans(
  base: PlanDocument,
  mine: PlanDocument,
  theirs: PlanDocument,
  choices: ReadonlyMap<string, Side> = new Map(),
): MergedPlan {
  const pass: Pass = { conflicts: [], choices };
  const merged = merge({ base, mine, theirs }, { steps: [], shape: '' }, pass) ?? {};
  return { merged: merged as PlanDocument, conflicts: pass.conflicts };
}

function merge(three: Three, place: Place, pass: Pass): unknown {
  const { base, mine, theirs } = three;
  if (isSame(mine, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  if (isSame(base, theirs)) return mine;
  if (isPart(mine) && isPart(theirs) && (base === undefined || isPart(base))) return mergeParts({ base, mine, theirs }, place, pass);
  if (Array.isArray(mine) && Array.isArray(theirs)) {
    const before = Array.isArray(base) ? base : [];
    if (isKeyed(place.shape)) return mergeLists({ base: before, mine, theirs }, place, pass);
    if (SETS.includes(place.shape)) return mergeSets({ base: before, mine, theirs });
  }
  return conflict(three, place, pass);
}

function conflict(three: Three, { steps }: Place, { conflicts, choices }: Pass): unknown {
  const address = addressOf(steps);
  conflicts.push({ address, steps, ...three });
  return three[choices.get(address) ?? 'mine'];
}

type Part = Record<string, unknown>;
type Of<T> = { base: T; mine: T; theirs: T };

function mergeParts({ base, mine, theirs }: Of<Part> | { base: undefined; mine: Part; theirs: Part }, { steps, shape }: Place, pass: Pass) {
  const names = new Set([...Object.keys(base ?? {}), ...Object.keys(mine), ...Object.keys(theirs)]);
  const merged = [...names].flatMap((name) => {
    const place = { steps: [...steps, name], shape: shape === '' ? name : `${shape}.${name}` };
    const value = merge({ base: base?.[name], mine: mine[name], theirs: theirs[name] }, place, pass);
    return value === undefined ? [] : [[name, value] as const];
  });
  return merged.length === 0 ? undefined : Object.fromEntries(merged);
}

function mergeLists(lists: Of<readonly unknown[]>, place: Place, pass: Pass): unknown {
  const [base, mine, theirs] = [lists.base, lists.mine, lists.theirs].map((list) => keyedEntries(list, place.shape)) as [
    Keyed,
    Keyed,
    Keyed,
  ];
  const orders = { base: [...base.keys()], mine: [...mine.keys()], theirs: [...theirs.keys()] };
  if (areMovedApart(orders)) return conflict(lists, place, pass);
  return mergedOrder(orders).flatMap((key) => {
    const inner = { steps: [...place.steps, `[${key}]`], shape: `${place.shape}[]` };
    const entry = merge({ base: base.get(key), mine: mine.get(key), theirs: theirs.get(key) }, inner, pass);
    return entry === undefined ? [] : [entry];
  });
}
type Keyed = Map<string, unknown>;

function mergeSets({ base, mine, theirs }: Of<readonly unknown[]>): unknown[] {
  const added = [...new Set([...mine, ...theirs])].filter((word) => !base.includes(word));
  return [...base.filter((word) => mine.includes(word) && theirs.includes(word)), ...added.sort()];
}

/** An object that is more than a text in two languages. */
function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isText(value);
}

function isText(value: object): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => key === 'en' || key === 'es');
}

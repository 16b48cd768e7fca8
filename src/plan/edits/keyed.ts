import type { PlanDocument } from '../schema/schema.ts';

/**
 * By what the entries of each list are known from one version to the next, so that one which moved is still the same.
 * A list that is not named here is known by the place of its entries.
 */
const KEYS: Record<string, readonly string[]> = {
  tiers: ['tier'],
  teams: ['id'],
  'teams[].channels': ['kind', 'address'],
  calendars: ['id'],
  rota: ['team', 'days', 'from'],
  responsibilities: ['tier'],
  'process.packet': ['toTier'],
  'process.packet[].fields': ['field'],
  'process.timedEscalations': ['tier'],
  'process.vendor.severities': ['id'],
  'promises.toUser': ['priority'],
  'promises.betweenTiers': ['tier'],
  paging: ['tier', 'about'],
  maintenance: ['from'],
  'training.programmes': ['id'],
  'training.programmes[].modules': ['id', 'name'],
  'training.trainers': ['team'],
  'training.gates': ['tier', 'move'],
  resources: ['id'],
  phases: ['id'],
  'phases[].groups': ['name'],
  'phases[].involvement': ['team'],
  'communication.waves': ['id'],
  'communication.waves[].pieces': ['phase'],
  'goals.aims': ['id'],
  'goals.challenges': ['id'],
};

/** Lists whose entries mean nothing without each other: the steps of an alarm are one thing. */
const WHOLE = ['paging[].steps'];

/** One thing that a plan says. `steps` lead there by names: a list entry by its key in brackets, such as `[service-desk]`. */
export type Fact = { steps: readonly string[]; value: unknown };

/** Everything that a plan says, by its address; a text in two languages and a list of plain words are one thing each. */
export function factsOf(plan: PlanDocument): Map<string, Fact> {
  const facts = new Map<string, Fact>();
  walk(plan, [], '', facts);
  return facts;
}

function walk(value: unknown, steps: readonly string[], shape: string, facts: Map<string, Fact>): void {
  if (WHOLE.includes(shape)) facts.set(addressOf(steps), { steps, value });
  else if (Array.isArray(value) && value.some(isObject) && !value.every(isBilingual)) walkList(value, steps, shape, facts);
  else if (isObject(value) && !isBilingual(value))
    for (const [name, inner] of Object.entries(value)) walk(inner, [...steps, name], shape === '' ? name : `${shape}.${name}`, facts);
  else if (value !== undefined) facts.set(addressOf(steps), { steps, value });
}

function walkList(entries: readonly unknown[], steps: readonly string[], shape: string, facts: Map<string, Fact>): void {
  for (const [key, entry] of keyedEntries(entries, shape)) walk(entry, [...steps, `[${key}]`], `${shape}[]`, facts);
}

/** Whether the entries of a list are known by something better than their place. `shape` is the list’s address without the keys. */
export function isKeyed(shape: string): boolean {
  return shape in KEYS;
}

/** The entries of a list by their keys, in their order. */
export function keyedEntries(entries: readonly unknown[], shape: string): Map<string, unknown> {
  const keyed = new Map<string, unknown>();
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const key = keyOf(entry, shape) ?? String(index);
    const times = seen.get(key) ?? 0;
    seen.set(key, times + 1);
    // Two entries of one key stay two things: lint complains of them, and neither may hide the other.
    keyed.set(times === 0 ? key : `${key}~${times + 1}`, entry);
  });
  return keyed;
}

export function keyOf(entry: unknown, shape: string): string | undefined {
  const names = KEYS[shape];
  if (!names || !isObject(entry)) return undefined;
  // A name in two languages is known by the one that it was written in first.
  const parts = names.map((name) => wordsKey(entry[name])).filter((part) => part !== '');
  return parts.length === 0 ? undefined : names[0] === 'id' ? parts[0] : parts.join(' ');
}

function wordsKey(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.join(',');
  if (isObject(value)) return String(value.en ?? value.es ?? '');
  return String(value);
}

export function addressOf(steps: readonly string[]): string {
  return steps.reduce((address, step) => (step.startsWith('[') || address === '' ? address + step : `${address}.${step}`), '');
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text, in one language or in both. */
export function isBilingual(value: unknown): boolean {
  return typeof value === 'string' || (isObject(value) && Object.keys(value).every((key) => key === 'en' || key === 'es'));
}

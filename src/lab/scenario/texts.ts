import type { Locale } from '../../platform/http/shapes.ts';
import type { Both, Scenario } from './schema.ts';

/** What was drawn for one attempt, by name: `{ user: 'Nuria Salas', device: 'LAP-4821' }`. */
export type Draws = Readonly<Record<string, string>>;
/** A number from 0 up to this one, which is left out. */
export type Pick = (below: number) => number;

const FIRST_NAMES = [
  'Nuria',
  'Martin',
  'Amina',
  'Jorge',
  'Ingrid',
  'Daniel',
  'Leticia',
  'Owen',
  'Salma',
  'Hugo',
  'Petra',
  'Tomás',
  'Yara',
  'Edwin',
  'Carmen',
  'Malik',
];
const FAMILY_NAMES = [
  'Salas',
  'Whitlock',
  'Benali',
  'Prieto',
  'Lindqvist',
  'Okafor',
  'Quiroga',
  'Harper',
  'Rahimi',
  'Castell',
  'Novak',
  'Arranz',
  'Haddad',
  'Brandt',
  'Villar',
  'Traoré',
];
const DEVICES: Record<Scenario['platform'], string> = {
  windows: 'LAP',
  ios: 'IPH',
  android: 'AND',
  macos: 'MAC',
  linux: 'LNX',
  other: 'DEV',
};
/** What every scenario may name without drawing it itself. */
export const USUAL_DRAWS = ['user', 'first', 'colleague', 'colleague2', 'device', 'serial'] as const;

/** Other names, devices and codes for each attempt. A scenario’s own draws come before the usual ones. */
export function drawsFor({ platform, draws = {} }: Drawing, pick: Pick): Draws {
  const one = (values: readonly string[]) => values[pick(values.length)] ?? '';
  const number = (digits: number) => String(pick(9 * 10 ** (digits - 1)) + 10 ** (digits - 1));
  const first = one(FIRST_NAMES);
  const after = (name: string, others: number) => FIRST_NAMES[(FIRST_NAMES.indexOf(name) + 1 + pick(others)) % FIRST_NAMES.length] ?? '';
  // Three people of one name would be one: each is drawn from those that stand between the others.
  const other = after(first, FIRST_NAMES.length / 2 - 1);
  const third = after(other, FIRST_NAMES.length / 2 - 1);
  return {
    user: `${first} ${one(FAMILY_NAMES)}`,
    first,
    colleague: `${other} ${one(FAMILY_NAMES)}`,
    colleague2: `${third} ${one(FAMILY_NAMES)}`,
    device: `${DEVICES[platform]}-${number(4)}`,
    serial: `PF${number(6)}`,
    ...Object.fromEntries(Object.entries(draws).map(([name, values]) => [name, one(values)])),
  };
}
type Drawing = { platform: Scenario['platform']; draws?: Scenario['draws'] };

/** The names that a text wants drawn. */
export function namesIn(text: string): string[] {
  return [...text.matchAll(NAMED)].map(([, name = '']) => name);
}
const NAMED = /\{([a-zA-Z0-9]+)\}/g;

/** The text with what was drawn in its place. What was not drawn stays as it is written. */
export function filled(text: string, draws: Draws): string {
  return text.replace(NAMED, (written, name: string) => (Object.hasOwn(draws, name) ? (draws[name] ?? written) : written));
}

export function textOf(text: Both | string, draws: Draws, locale: Locale): string {
  return filled(typeof text === 'string' ? text : text[locale], draws);
}

/** Every text of a scenario with its place. */
export function textsIn(value: unknown, path = ''): { path: string; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, Array.isArray(value) ? `${path}[${key}]` : path ? `${path}.${key}` : key),
  );
}

import { readFileSync } from 'node:fs';
import type { Locale } from '../platform/http/shapes.ts';
import type { KnownAnswer, KnownError } from './contract.ts';

/** What is told in the reader's language. */
type Told = Pick<KnownError, 'title' | 'symptom' | 'cause' | 'fix'>;
type English = Omit<KnownError, never> & { aliases: string[]; legacy: boolean; source: string };
type Spanish = Told & { checks: string[] };

/** An entry of the catalogue, in both languages. */
export type Known = {
  id: string;
  isLegacy: boolean;
  entry: Record<Locale, KnownError>;
  codes: readonly string[];
  numbers: readonly number[];
  names: readonly string[];
};

/** What a person can do alone about some faults, in their words; most faults have nothing of the kind. */
export type ForUser = { of: readonly string[] } & Record<Locale, Omit<KnownAnswer, 'id'>>;

let entries: readonly Known[] | undefined;
let texts: readonly ForUser[] | undefined;

/** The catalogue of documented Intune faults, read when first asked for. */
export function catalogue(): readonly Known[] {
  entries ??= readCatalogue();
  return entries;
}

export function textsForUsers(): readonly ForUser[] {
  texts ??= read<ForUser[]>('for-users.json');
  return texts;
}

function readCatalogue(): Known[] {
  const english = read<English[]>('known-errors.en.json');
  const spanish = read<Record<string, Spanish>>('known-errors.es.json');
  return english.map(({ aliases, legacy, source: _, ...entry }) => {
    const told = spanish[entry.id];
    if (told?.checks.length !== entry.checks.length) throw new Error(`${entry.id} is not told in Spanish, check by check`);
    const { checks, ...said } = told;
    const codes = [entry.errorCode, ...aliases].filter((code) => code !== null);
    return {
      id: entry.id,
      isLegacy: legacy,
      entry: {
        en: entry,
        es: { ...entry, ...said, checks: entry.checks.map(({ tier }, at) => ({ tier, step: checks[at] ?? '' })) },
      },
      codes,
      numbers: codes.filter(isNumber).map(numberOf),
      names: codes.filter((code) => !isNumber(code)),
    };
  });
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./catalogue/${name}`, import.meta.url), 'utf8')) as T;
}

const isNumber = (code: string) => /^(?:0x[0-9a-f]+|-?[0-9]+|[0-9a-f]{8})$/i.test(code);

function numberOf(code: string): number {
  if (/^0x/i.test(code)) return Number(code);
  // Eight digits without a sign are hexadecimal in Microsoft's own texts; its decimals of 32 bits have ten.
  if (/^[0-9a-f]{8}$/i.test(code)) return Number.parseInt(code, 16);
  const value = Number(code);
  return value < 0 ? value + 2 ** 32 : value;
}

import { threadFor } from '../../platform/thread.ts';
import type { PlanDocument } from '../schema/schema.ts';
import { type KnownHolidays, REGIONS_MAX, regionsOf } from './known-holidays.ts';
import type { Country, LibraryAnswer, LibraryJob } from './library-worker.ts';

/** The library takes half a second and 50 MB: only its thread ever loads it, when a plan first asks, and lets go of it again. */
const THREAD = threadFor<LibraryJob, LibraryAnswer>(new URL('./library-worker.ts', import.meta.url), { msMax: 30_000, memoryMbMax: 256 });
/** The rota shows weeks that are past, and no deadline is looked for beyond ten years. */
const YEARS_BEFORE = 1;
const YEARS_AHEAD = 10;
/** Answers are small and always the same; a draft is read at every press. */
const KEPT_MAX = 200;

const kept = new Map<string, Promise<KnownHolidays[string]>>();
let countries: Promise<Country[]> | null = null;

/** The holidays of every region that a plan names, as the library knows them at an instant: for the year before it, and ten ahead. */
export async function holidaysFor(plan: PlanDocument, at: Date): Promise<KnownHolidays> {
  const regions = regionsOf(plan).slice(0, REGIONS_MAX);
  const year = at.getUTCFullYear();
  const known = regions.map(async (region) => [region, await holidaysOf({ region, from: year - YEARS_BEFORE, to: year + YEARS_AHEAD })]);
  return Object.fromEntries(await Promise.all(known));
}

/** Every country with its regions. */
export function listCountries(): Promise<Country[]> {
  countries ??= answered({ asks: 'countries' }, () => (countries = null)).then((answer) => ('countries' in answer ? answer.countries : []));
  return countries;
}

async function holidaysOf(asked: { region: string; from: number; to: number }): Promise<KnownHolidays[string]> {
  const key = `${asked.region} ${asked.from} ${asked.to}`;
  const known = kept.get(key);
  if (known) return known;
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_MAX && oldest !== undefined) kept.delete(oldest);
  const found = answered({ asks: 'holidays', ...asked }, () => kept.delete(key)).then((answer) => {
    if ('holidays' in answer) return answer.holidays;
    throw new Error('the library was asked for holidays, and answered something else');
  });
  kept.set(key, found);
  return found;
}

/** What failed is asked again the next time. */
async function answered(job: LibraryJob, forget: () => unknown): Promise<LibraryAnswer> {
  try {
    return await THREAD.ask(job);
  } catch (error) {
    forget();
    throw error;
  }
}

import { createHash } from 'node:crypto';
import type { Db } from '../platform/database.ts';
import { type Refusal, refuse } from '../platform/outcome.ts';
import { aboutOf, newestOf, newestRows, type OwnAbout } from './own/store.ts';
import { keptScenario } from './scenario/read-scenario.ts';
import type { Scenario } from './scenario/schema.ts';
import { shippedSources } from './scenario/shipped.ts';

export type KnownScenario = { scenario: Scenario; digest: string };
type Shipped = KnownScenario & { source: string };

const READ_MAX = 200;
let shipped: ReadonlyMap<string, Shipped> | undefined;
/** Own ones that were read before, by what they say. */
const read = new Map<string, KnownScenario>();

/** The scenarios that come with the desk, by id, read when first asked for; a test has linted them. */
export function shippedScenarios(): ReadonlyMap<string, Shipped> {
  shipped ??= new Map(
    [...shippedSources()].map(([id, source]) => {
      const scenario = keptScenario(source);
      if (!scenario) throw new Error(`the scenario ${id} has lost its shape`);
      return [id, { source, scenario, digest: digestOf(source) }];
    }),
  );
  return shipped;
}

/** The scenario that is practised by an id now: as trainers have written it, else as it came with the desk. */
export async function scenarioById(db: Db, id: string): Promise<KnownScenario | Refusal<'lab-not-found' | 'lab-outdated'>> {
  const own = await newestOf(db, id);
  if (own?.state === 'retired') return refuse('lab-not-found');
  if (own?.source) return readKept(own.source) ?? refuse('lab-outdated');
  return shippedScenarios().get(id) ?? refuse('lab-not-found');
}

/** What lists show of each scenario that can be begun. */
export async function offeredScenarios(db: Db): Promise<OwnAbout[]> {
  const own = new Map((await newestRows(db)).map((row) => [row.scenarioId, row]));
  const written = [...own.values()].flatMap(({ state, about }) => (state === 'written' ? [about] : []));
  const came = [...shippedScenarios().values()].flatMap(({ scenario }) => {
    const state = own.get(scenario.id)?.state ?? 'as-shipped';
    return state === 'as-shipped' ? [aboutOf(scenario)] : [];
  });
  return [...came, ...written];
}

function readKept(source: string): KnownScenario | null {
  const digest = digestOf(source);
  const known = read.get(digest);
  if (known) return known;
  const scenario = keptScenario(source);
  if (!scenario) return null;
  const [oldest] = read.keys();
  if (read.size >= READ_MAX && oldest !== undefined) read.delete(oldest);
  read.set(digest, { scenario, digest });
  return { scenario, digest };
}

export function digestOf(source: string): string {
  return createHash('sha256').update(source).digest('hex');
}

import { sql } from 'kysely';
import type { Db } from '../platform/database.ts';

/** What somebody has tried of a tier, by scenario: whether they have passed it, and the practice of it that runs. */
export async function labsTried(db: Db, { person, tier }: { person: string; tier: number }) {
  const { rows } = await sql<{ scenario: string; passed: boolean; running: string | null }>`
    select a.scenario_id as scenario, bool_or(a.passed is true) as passed, max(a.id::text) filter (where a.finished_at is null) as running
    from lab_attempt a where a.person_id = ${person} and a.tier = ${tier} and not a.is_trial group by a.scenario_id`.execute(db);
  return new Map(rows.map((row) => [row.scenario, row]));
}

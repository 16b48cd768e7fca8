import { sql } from 'kysely';
import type { Act, Actor } from '../../identity/act.ts';
import { played } from '../../identity/play-person.ts';
import type { Db } from '../../platform/database.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Deed } from '../scenario/deeds.ts';
import type { Scenario } from '../scenario/schema.ts';
import type { Result } from '../scenario/score.ts';
import type { Draws } from '../scenario/texts.ts';

/** A deed as it is kept: what was said by a message names it, so that it is heard once. */
export type KeptDeed = Deed & { message?: string };
export type Attempt = {
  id: string;
  scenario: Scenario;
  draws: Draws;
  locale: Locale;
  tier: number;
  planVersion: number;
  personId: string;
  ticketId: string;
  requesterId: string;
  requesterEmail: string;
  deeds: readonly KeptDeed[];
  startedAt: Date;
  finishedAt: Date | null;
  score: number | null;
  passed: boolean | null;
  steps: Result['steps'] | null;
  isTrial: boolean;
};

const columns = sql`a.id, a.scenario, a.draws, a.locale, a.tier, a.plan_version, a.person_id, a.ticket_id, a.requester_id, r.email as requester_email,
  a.deeds, a.started_at, a.finished_at, a.score, a.passed, a.steps, a.is_trial`;

export async function attemptById(db: Db, id: string): Promise<Attempt | undefined> {
  const { rows } =
    await sql<Attempt>`select ${columns} from lab_attempt a join person r on r.id = a.requester_id where a.id = ${id}`.execute(db);
  return rows[0];
}

/** Held until the transaction ends: two who say something at once are heard one after the other. */
export async function lockAttempt(db: Db, by: { id: string } | { ticketId: string }): Promise<Attempt | undefined> {
  const named = 'id' in by ? sql`a.id = ${by.id}` : sql`a.ticket_id = ${by.ticketId}`;
  const { rows } = await sql<Attempt>`
    select ${columns} from lab_attempt a join person r on r.id = a.requester_id where ${named} for no key update of a`.execute(db);
  return rows[0];
}

/** More than any practice needs: what was said and looked at is gone through again each time. */
export const DEEDS_MAX = 150;

export async function keepDeed(db: Db, { id, deeds }: Pick<Attempt, 'id' | 'deeds'>, deed: KeptDeed): Promise<void> {
  await db
    .updateTable('labAttempt')
    .set({ deeds: JSON.stringify([...deeds, deed]) })
    .where('id', '=', id)
    .execute();
}

/** The person with the problem, as they act. */
export function requesterOf({ requesterId, requesterEmail, draws, locale, personId }: Attempt): Actor {
  return played({ id: requesterId, email: requesterEmail, name: draws.user ?? '', locale }, personId);
}

/** An act in the practice realm, by whoever practises as one of the tier that they practise. */
export function practising(act: Act, { tier }: Pick<Attempt, 'tier'>): Act {
  return { ...act, by: { ...act.by, tiers: [tier] }, realm: 'practice', bridge: null };
}

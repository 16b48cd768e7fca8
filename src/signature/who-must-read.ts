import type { PlanDocument } from '../plan/schema/schema.ts';
import type { Db } from '../platform/database.ts';
import { membersOf } from './members.ts';
import { partToSign } from './part-to-sign.ts';

type Member = { personId: string; teams: string[] };

/**
 * Those whose part is another one after this change of the plan, and who have not signed that one already. Without a plan
 * before, everybody's part is new.
 */
export async function whoMustRead(db: Db, before: PlanDocument | null, after: PlanDocument): Promise<Member[]> {
  const { rows } = await membersOf(after).execute(db);
  // Many people, few sets of teams: each is worked out once.
  const digests = new Map<string, string | null>();
  for (const { teams } of rows) if (!digests.has(String(teams))) digests.set(String(teams), newDigest(before, after, teams));
  const asked = rows.flatMap((member) => {
    const digest = digests.get(String(member.teams));
    return digest ? [{ ...member, digest }] : [];
  });
  if (asked.length === 0) return [];
  const signed = await db
    .selectFrom('signature')
    .select(['personId', 'digest'])
    .where(
      'digest',
      'in',
      asked.map(({ digest }) => digest),
    )
    .execute();
  const have = new Set(signed.map(({ personId, digest }) => `${personId} ${digest}`));
  return asked.filter(({ personId, digest }) => !have.has(`${personId} ${digest}`)).map(({ personId, teams }) => ({ personId, teams }));
}

function newDigest(before: PlanDocument | null, after: PlanDocument, teams: readonly string[]): string | null {
  const now = partToSign(after, teams)?.digest ?? null;
  return before && partToSign(before, teams)?.digest === now ? null : now;
}

/** How many would be asked to read their part again, by team in the plan's order; who is in two teams counts once in the total. */
export async function peopleToAskAgain(
  db: Db,
  before: PlanDocument,
  after: PlanDocument,
): Promise<{ teams: { teamId: string; count: number }[]; total: number }> {
  const asked = await whoMustRead(db, before, after);
  const teams = (after.teams ?? []).map(({ id }) => ({ teamId: id, count: asked.filter(({ teams }) => teams.includes(id)).length }));
  return { teams: teams.filter(({ count }) => count > 0), total: asked.length };
}

import { sql } from 'kysely';
import type { DeskAct } from '../identity/act.ts';
import { worksHere } from '../identity/find-member.ts';
import { planOfVersion, versionInForce } from '../plan/versions/store.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { isRefusal } from '../platform/outcome.ts';
import { MOVES_BY_ITSELF } from './moves/moves.ts';
import { holdingTier } from './moves/open-matters.ts';
import { stillThere } from './place-today.ts';
import { saveTicket } from './store.ts';
import { lockForMove } from './ticket-in-hand.ts';

/** Access, role or teams of somebody have changed: what they may not hold any more is nobody's. Run twice, it finds nothing. */
export async function releaseTickets(act: DeskAct, { subjectId }: Pick<RecordedEvent, 'subjectId'>): Promise<void> {
  if (subjectId) await release(act, subjectId);
}

/** Another plan is in force: what is held in a team that it has dropped, or put into another tier, is nobody's. */
export async function releaseOfDroppedTeams(act: DeskAct): Promise<void> {
  await release(act, null);
}

/** The team hears of it, and has it in its shift. */
async function release(act: DeskAct, personId: string | null): Promise<void> {
  for (const id of await heldInDoubt(act, personId)) {
    const ticket = await lockForMove(act, { move: 'release', key: id });
    if (isRefusal(ticket) || !ticket.assigneeId) continue;
    const { team, assigneeId } = await stillThere(act, ticket, holdingTier(ticket));
    if (!assigneeId) await saveTicket(act, id, { assigneeId, team });
  }
}

/** The open tickets, of somebody or of all, that are not simply with a member of the team that has them: decided under the lock. */
async function heldInDoubt({ db, at }: DeskAct, personId: string | null): Promise<string[]> {
  const version = await versionInForce({ db, at });
  const teams = version === null ? [] : ((await planOfVersion(db, version)).teams ?? []);
  const [tiers, ids] = [teams.map(({ tier }) => tier), teams.map(({ id }) => id)];
  const { rows } = await sql<{ id: string }>`
    select t.id from ticket t
    where t.status = any(${[...MOVES_BY_ITSELF.release.from]}) and t.assignee_id is not null and (t.assignee_id = ${personId} or ${personId}::uuid is null)
      and not exists (
        select from unnest(${tiers}::int[], ${ids}::text[]) as known (tier, team)
        join team_member m on m.team = known.team join person p on p.id = m.person_id
        where known.tier = t.holding_tier and known.team = t.team and m.person_id = t.assignee_id and ${worksHere})
    order by t.id`.execute(db);
  return rows.map(({ id }) => id);
}

import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { worksHere } from '../../identity/find-member.ts';
import { tiersOfTeams } from '../../plan/rules/in-force.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import { readCursor, toPage } from '../../platform/http/cursor.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import { isRefusal } from '../../platform/outcome.ts';
import type { listRampUps as contract, MemberRampUp } from '../contract.ts';
import { contentOf, readSince } from '../rules/content.ts';
import { type OnShelf, rampUpOf, titleIn } from '../rules/on-shelf.ts';
import { readShelf } from '../shelf/store.ts';

type Member = { id: string; name: string; locale: Locale; teams: string[] };
type Read = { personId: string; resource: string; content: string; at: Date };

/** How far the members of the teams that one leads have come, by name: nobody is ranked, and nobody else’s is seen. */
export async function listRampUps(look: Look, { limit = 50, cursor }: InputOf<typeof contract>) {
  const after = cursor ? readCursor(cursor, 2) : null;
  if (isRefusal(after)) return after;
  const led = look.by.teams.filter(({ isLead }) => isLead).map(({ team }) => team);
  if (led.length === 0) return { items: [], nextCursor: null };
  const { rows } = await sql<Member>`
    select p.id, p.name, p.locale, array_agg(m.team order by m.team) as teams from person p join team_member m on m.person_id = p.id
    where ${worksHere} and p.id <> ${look.by.id} and p.id in (select l.person_id from team_member l where l.team = any(${led}))
      and ${after ? sql`(p.name, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql`true`}
    group by p.id order by p.name, p.id limit ${limit + 1}`.execute(look.db);
  const { items: members, nextCursor } = toPage(rows, limit, ({ name, id }) => [name, id]);
  const shelf = (await readShelf(look)).filter(({ isRequired }) => isRequired);
  const plan = await planOfVersion(look.db, look.planVersion);
  const reads = Map.groupBy(await readsOfMembers(look, members), ({ personId }) => personId);
  const items = members.map((member) => {
    const asked = rampUpOf(shelf, { tiers: tiersOfTeams(plan, member.teams), locale: member.locale });
    return progressOf(member, { asked, reads: reads.get(member.id) ?? [], locale: look.locale });
  });
  return { items, nextCursor };
}

function progressOf(
  { id, name }: Member,
  { asked, reads, locale }: { asked: readonly OnShelf[]; reads: readonly Read[]; locale: Locale },
): MemberRampUp {
  const unread = asked.filter((one) => {
    const read = reads.find(({ resource }) => resource === one.id);
    return readSince(read, { content: contentOf(one), replacedAt: one.state.replacedAt }) === null;
  });
  return {
    person: { id, name },
    read: asked.length - unread.length,
    total: asked.length,
    unread: unread.map((one) => ({ id: one.id, title: titleIn(one.title, locale) })),
  };
}

async function readsOfMembers({ db }: Look, members: readonly Member[]): Promise<Read[]> {
  const { rows } = await sql<Read>`
    select person_id, resource, content, at from resource_read where person_id = any(${members.map(({ id }) => id)}::uuid[])`.execute(db);
  return rows;
}

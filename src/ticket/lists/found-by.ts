import { type RawBuilder, sql } from 'kysely';
import { isStaff, type Look } from '../../identity/act.ts';
import { personFound } from '../../identity/person-found.ts';
import { requestedBy } from '../visible-to.ts';

export type Condition = RawBuilder<unknown>;
/** Where words are looked for: the ids of the tickets that they find there, by the place's own index, and the same said of a ticket `t`. */
export type Place = { ids: Condition; holds: Condition };
/** Some tickets `t` that may be what is looked for, and the condition on which they are. */
export type Branch = { from: Condition; where: Condition };

/** What finds no more is looked at ticket by ticket; what finds more is frequent, so that a list soon comes upon it in its own order. */
const RARE_MAX = 1_000;

const EVERY = sql`ticket`;
/** Read by what is said of them, whatever a planner expects of the order of a list: what it knows of words by their beginning is a guess. */
const thoseOf = (condition: Condition) => sql`(select * from ticket t where ${condition} offset 0)`;

/**
 * How what somebody types is found, each branch with its own index: by a number, or by words in one of several places. They are found by
 * their beginning, so that a search finds while one types. `whose` is the requester, where only their tickets are meant: few, and read first.
 */
export async function branchesOf(
  look: Look,
  { typed, whose, elsewhere }: { typed: string; whose: string | null; elsewhere: readonly Place[] },
): Promise<Branch[]> {
  const places = placesFor(look, typed, elsewhere);
  if (whose)
    return [
      {
        from: thoseOf(requestedBy({ id: whose })),
        where: sql`(${sql.join(
          places.map(({ holds }) => holds),
          sql` or `,
        )})`,
      },
    ];
  const arrays = places.map(({ ids }, index) => sql`array(${ids} limit ${RARE_MAX + 1}) as ${sql.ref(`place${index}`)}`);
  const { rows } = await sql<Record<string, string[]>>`select ${sql.join(arrays)}`.execute(look.db);
  const found = places.map((place, index) => ({ ...place, ids: rows[0]?.[`place${index}`] ?? [] }));
  const isRare = ({ ids }: { ids: string[] }) => ids.length <= RARE_MAX;
  const rare = [...new Set(found.filter(isRare).flatMap(({ ids }) => ids))];
  return [
    { from: thoseOf(sql`t.id = any(${rare}::uuid[])`), where: sql`true` },
    ...found.filter((one) => !isRare(one)).map(({ holds }) => ({ from: EVERY, where: holds })),
  ];
}

/** A requester looks where they may read: neither in names, which are all their own, nor in what the staff writes to each other. */
function placesFor({ by }: Look, typed: string, elsewhere: readonly Place[]): Place[] {
  const number = /^#?([0-9]{1,12})$/.exec(typed)?.[1];
  const words = sql`search_for(${typed})`;
  const readable = isStaff(by) ? sql`true` : sql`m.visibility = 'public'`;
  const places: Place[] = [
    { ids: sql`select t.id from ticket t where t.search @@ ${words}`, holds: sql`t.search @@ ${words}` },
    {
      ids: sql`select m.ticket_id from message m where m.search @@ ${words} and ${readable}`,
      holds: sql`exists (select from message m where m.ticket_id = t.id and m.search @@ ${words} and ${readable})`,
    },
  ];
  if (number) places.push({ ids: sql`select t.id from ticket t where t.number = ${number}`, holds: sql`t.number = ${number}` });
  if (!isStaff(by)) return places;
  const theirs = {
    ids: sql`select t.id from ticket t where t.requester_id in (select p.id from person p where ${personFound(typed)})`,
    holds: sql`exists (select from person p where p.id = t.requester_id and ${personFound(typed)})`,
  };
  return [...places, theirs, ...elsewhere];
}

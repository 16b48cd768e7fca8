import { sql } from 'kysely';
import { daysAfter } from '../../calendar/days.ts';
import type { CERTIFICATE_EVENTS } from '../../certificate/events.ts';
import type { DeskAct } from '../../identity/act.ts';
import type { IDENTITY_EVENTS } from '../../identity/events.ts';
import { administrators } from '../../identity/person-store.ts';
import type { TellPeople } from '../../identity/reaction.ts';
import type { PLAN_EVENTS } from '../../plan/events.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import type { EventOf } from '../../platform/event-log.ts';
import { newId } from '../../platform/ids.ts';
import { recordTrainingEvent, type TRAINING_EVENTS } from '../events.ts';
import { readFacts } from './read-facts.ts';
import { askingIn, joinedTeams, teamsTaughtAnew } from './rules/asking.ts';
import { brokenBranches } from './rules/cascade.ts';
import type { Facts } from './rules/facts.ts';
import { leads } from './rules/who-trains.ts';

/** What may ask for training, and what may have settled it. */
export type Asking =
  | EventOf<typeof IDENTITY_EVENTS, 'person-joined' | 'person-changed'>
  | EventOf<typeof PLAN_EVENTS, 'plan-in-force'>
  | EventOf<typeof CERTIFICATE_EVENTS, 'certificate-issued'>
  | EventOf<typeof TRAINING_EVENTS, 'course-session-planned' | 'course-session-moved' | 'course-session-ended' | 'course-enrolled'>;
/** Takes an event out of the bells in which nobody has read it yet. */
export type TakeBack = (act: DeskAct, eventId: string) => Promise<void>;

const ASKS_LOCK = 7326;
/** Who joins within a day of the first is told of with them; whoever joins later rings anew. */
const GATHER_DAYS = 1;

/**
 * Asks the leads of a team to train whoever is new there, leads now, or is taught something else by a new plan, once for all that comes
 * within a day; and takes back what has become moot. It looks at how things stand, whatever has happened in whatever order.
 */
export function keepAsks(takeBack: TakeBack) {
  return async (act: DeskAct, event: Asking): Promise<void> => {
    // One at a time: whoever waits finds what the one before has asked and settled.
    await sql`select pg_advisory_xact_lock(${ASKS_LOCK})`.execute(act.db);
    const open = await act.db
      .selectFrom('trainingAsk')
      .select(['id', 'team', 'eventId', 'askedAt'])
      .where('settledAt', 'is', null)
      .execute();
    const asked = await askedBy(act, event);
    const version = await versionInForce(act);
    if ((open.length === 0 && asked.length === 0) || version === null) return;
    const facts = await readFacts(act.db, { plan: await planOfVersion(act.db, version), at: act.at, withTimes: false });
    const breaks = brokenBranches(facts);
    for (const ask of open) if (askingIn(breaks, ask.team).length === 0) await settle(act, takeBack, ask);
    for (const { team, person } of asked) {
      const found = askingIn(breaks, team).filter(({ people }) => person === null || people.includes(person));
      if (found.length === 0) continue;
      const before = open.find((one) => one.team === team);
      if (before && before.askedAt > daysAfter(act.at, -GATHER_DAYS)) continue;
      if (before) await settle(act, takeBack, before);
      await ask(act, facts, team);
    }
  };
}

/** Of which teams an event asks, and of whom; null for everybody there. */
async function askedBy(act: DeskAct, event: Asking): Promise<{ team: string; person: string | null }[]> {
  if (event.kind === 'plan-in-force') {
    const { version, before } = event.data;
    // The first plan of a desk changes nothing for anybody.
    if (before === null) return [];
    const [then, now] = [await planOfVersion(act.db, before), await planOfVersion(act.db, version)];
    return teamsTaughtAnew(then, now).map((team) => ({ team, person: null }));
  }
  const person = event.subjectId;
  if (person === null || (event.kind !== 'person-joined' && event.kind !== 'person-changed')) return [];
  const now = await act.db.selectFrom('teamMember').select(['team', 'isLead']).where('personId', '=', person).orderBy('team').execute();
  return joinedTeams(teamsBefore(event, now), now).map((team) => ({ team, person }));
}

/** Who was let in, let in again, or became one of the staff was in no team before. */
function teamsBefore(event: EventOf<typeof IDENTITY_EVENTS, 'person-joined' | 'person-changed'>, now: { team: string; isLead: boolean }[]) {
  if (event.kind === 'person-joined') return [];
  const { isActive, role, teams, before } = event.data;
  if (isActive || (role !== null && before?.role === 'requester')) return [];
  return teams === null ? now : (before?.teams ?? []);
}

async function ask(act: DeskAct, facts: Facts, team: string): Promise<void> {
  const own = facts.people.filter((person) => leads(person, team)).map(({ id }) => id);
  const id = newId(act.at);
  await act.db.insertInto('trainingAsk').values({ id, team, askedAt: act.at }).execute();
  const people = own.length > 0 ? own : await administrators(act.db);
  const eventId = await recordTrainingEvent(act, { kind: 'training-proposed', subjectId: id, data: { team, people } });
  await act.db.updateTable('trainingAsk').set({ eventId }).where('id', '=', id).execute();
}

type Open = { id: string; team: string; eventId: string | null };

async function settle(act: DeskAct, takeBack: TakeBack, { id, team, eventId }: Open): Promise<void> {
  await act.db.updateTable('trainingAsk').set({ settledAt: act.at }).where('id', '=', id).execute();
  if (eventId !== null) await takeBack(act, eventId);
  await recordTrainingEvent(act, { kind: 'training-settled', subjectId: id, data: { team } });
}

/** Rings at those who were asked, unless there is nothing left to do: of ringing and settling, the second waits for the first. */
export function tellLeads(tellPeople: TellPeople) {
  return async (act: DeskAct, event: EventOf<typeof TRAINING_EVENTS, 'training-proposed'>): Promise<void> => {
    const { rows } = await sql<{ isOver: boolean }>`
      select a.settled_at is not null as is_over from training_ask a where a.id = ${event.subjectId} for share`.execute(act.db);
    if (!rows[0]?.isOver) await tellPeople(act, event, event.data.people);
  };
}

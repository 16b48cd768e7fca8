import { minutesOf } from '../../../plan/rules/training.ts';
import type { Span } from '../../../rota/rules/rota.ts';
import { type ProposalKind, SEATS_USUAL } from '../words.ts';
import type { Break } from './breaks.ts';
import type { Diary } from './diary.ts';
import type { Course, Known } from './facts.ts';
import { fill } from './fill.ts';
import { slotsFor } from './slots.ts';
import type { Index, Taught } from './standing.ts';
import { passesGateThen, type Trainers, trainersOf, trainersOfTeam } from './who-trains.ts';

/** What would mend one or several broken branches, counted from the facts: it is kept nowhere. */
export type Proposal = Span & {
  /** The same as long as all of it is. */
  key: string;
  kind: ProposalKind;
  programme: string;
  tier: number;
  /** The session that is changed; null for a new one. */
  session: string | null;
  trainer: string;
  /** Who could watch a trainer who has to be. */
  observer: string | null;
  seats: number;
  /** Whom it is for: those who would be trained by it, or, with another trainer, who come already. */
  people: readonly string[];
  /** After the day: no time before it is possible. */
  isLate: boolean;
};
type Drawn = Omit<Proposal, 'key'>;

type Ground = { index: Index; diary: Diary };

/** What mends the broken branches, no more than is needed: first by what is planned already, then by new sessions. */
export function proposalsOf(index: Index, diary: Diary, breaks: readonly Break[]): Proposal[] {
  return index.taught
    .flatMap((taught) => {
      const own = breaks.filter(({ programme }) => programme === taught.programme.id);
      return own.length === 0 ? [] : ofProgramme({ index, diary }, taught, own);
    })
    .map((drawn) => ({ key: keyOf(drawn), ...drawn }));
}

function ofProgramme(ground: Ground, taught: Taught, breaks: readonly Break[]): Drawn[] {
  const { facts } = ground.index;
  const trainers = trainersOf(ground.index, taught.programme.tier);
  const courses = facts.courses.filter(({ programme }) => programme === taught.programme.id);
  const troubled = new Set(breaks.flatMap(({ code, session }) => (code === 'trainer-cannot-come' && session !== null ? [session] : [])));
  const made: Drawn[] = [];
  for (const course of courses.filter(({ id }) => troubled.has(id))) made.push(...otherTrainer(ground, trainers, course));
  const teamOf = teamsOfPeople(breaks);
  const isSound = (course: Course) => !course.isRunning && !troubled.has(course.id);
  for (const course of courses.filter((one) => isSound(one) && one.to > taught.lastAt))
    made.push(...earlier(ground, taught, course, teamOf));
  for (const course of courses.filter((one) => isSound(one) && one.to <= taught.lastAt)) made.push(...places(ground, course, teamOf));
  return [...made, ...newSessions(ground, taught, trainers, teamOf)];
}

/** Those whom a break keeps from being trained, each by the first team that it says so of. What is proposed takes them out. */
function teamsOfPeople(breaks: readonly Break[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const { code, team, people } of breaks)
    if (team !== null && code !== 'no-trainer') for (const person of people) if (!found.has(person)) found.set(person, team);
  return found;
}

function otherTrainer({ index, diary }: Ground, { alone }: Trainers, course: Course): Drawn[] {
  const others = alone.filter(({ id }) => id !== course.trainer.id && !course.enrolled.includes(id));
  const free = others.filter(({ id }) => diary.isFree(id, course) && passesGateThen(index, id, course));
  const [trainer] = lightestFirst(free, diary);
  if (!trainer) return [];
  diary.take([trainer.id], course);
  return [{ ...ofCourse(course), kind: 'trainer', trainer: trainer.id, people: course.enrolled.slice(0, course.seats) }];
}

/** A session that is too late, at the time before its day at which most of those who need it could come. */
function earlier({ index, diary }: Ground, taught: Taught, course: Course, teamOf: Map<string, string>): Drawn[] {
  const seated = course.enrolled.slice(0, course.seats);
  const wanting = seated.filter((person) => teamOf.has(person));
  if (wanting.length === 0) return [];
  const { plan, today } = index.facts;
  const teams = [...new Set(wanting.flatMap((person) => teamOf.get(person) ?? []))];
  const slots = slotsFor(plan, { today, minutes: Math.round((course.to - course.from) / MINUTE_MS), teams }).filter(
    ({ to }) => to <= taught.lastAt,
  );
  const mayHold = holder({ index, diary }, taught);
  let best: { span: Span; people: string[] } | null = null;
  for (const span of slots) {
    if (!mayHold(course.trainer.id, span, course.id)) continue;
    const people = wanting.filter((person) => diary.isFree(person, span, course.id));
    if (people.length > (best?.people.length ?? 0)) best = { span, people };
    if (people.length === wanting.length) break;
  }
  if (!best) return [];
  for (const person of best.people) teamOf.delete(person);
  diary.take([course.trainer.id, ...seated], best.span);
  return [{ ...ofCourse(course), ...best.span, kind: 'move', people: best.people }];
}

/** Places in a session that is held in time: for those who wait, and for whoever could come, as many as one trainer teaches. */
function places({ diary }: Ground, course: Course, teamOf: Map<string, string>): Drawn[] {
  const waiting = course.enrolled.slice(course.seats);
  let left = Math.max(course.seats, SEATS_USUAL) - course.enrolled.length;
  if (left < 0) return [];
  // Whoever waits has a seat only once all before them have one, too.
  const people = waiting.filter((person) => teamOf.has(person));
  for (const person of teamOf.keys()) {
    if (left === 0) break;
    if (course.enrolled.includes(person) || course.trainer.id === person || !diary.isFree(person, course)) continue;
    people.push(person);
    left -= 1;
  }
  if (people.length === 0) return [];
  for (const person of people) teamOf.delete(person);
  diary.take(people, course);
  const all = course.enrolled.length + people.filter((person) => !course.enrolled.includes(person)).length;
  return [{ ...ofCourse(course), kind: 'join', seats: Math.max(course.seats, all), people }];
}

/** New sessions: of a team by its own trainers where it has any, of all others together by those of the plan. */
function newSessions({ index, diary }: Ground, taught: Taught, trainers: Trainers, teamOf: ReadonlyMap<string, string>): Drawn[] {
  const { programme, lastAt } = taught;
  const { plan, today } = index.facts;
  const groups = Map.groupBy([...teamOf.keys()], (person) => {
    const team = teamOf.get(person) ?? '';
    const leads = [...trainers.alone, ...trainers.watched].some((one) => one.teams.some((place) => place.team === team && place.isLead));
    return leads ? team : '';
  });
  return [...groups.values()].flatMap((people) => {
    const teams = [...new Set(people.flatMap((person) => teamOf.get(person) ?? []))];
    const slots = slotsFor(plan, { today, minutes: Math.max(1, minutesOf(programme)), teams });
    const classes = trainersOfTeam(trainers, teams[0] ?? '').map((one) => ({ ...one, people: lightestFirst(one.people, diary) }));
    const asked = { classes, observers: trainers.byPlan, mayHold: holder({ index, diary }, taught) };
    const inTime = fill(diary, { ...asked, people, slots: slots.filter(({ to }) => to <= lastAt) });
    const late = fill(diary, { ...asked, people: inTime.left, slots: slots.filter(({ to }) => to > lastAt) });
    const drawn = (isLate: boolean) => (session: (typeof inTime.sessions)[number]) => ({
      ...session,
      kind: 'plan' as const,
      programme: programme.id,
      tier: programme.tier,
      session: null,
      seats: session.people.length,
      isLate,
    });
    return [...inTime.sessions.map(drawn(false)), ...late.sessions.map(drawn(true))];
  });
}

/** Whether somebody could come then, and may hold a session of the tier on that day. */
function holder({ index, diary }: Ground, { programme: { tier } }: Taught) {
  return (person: string, span: Span, besides?: string) =>
    diary.isFree(person, span, besides) && passesGateThen(index, person, { tier, from: span.from });
}

const MINUTE_MS = 60_000;

function ofCourse({ id, programme, tier, trainer, seats, from, to }: Course) {
  return { programme, tier, session: id, trainer: trainer.id, observer: null, seats, from, to, isLate: false };
}

/** Of several who may, whoever has the fewest sessions. */
function lightestFirst(people: readonly Known[], diary: Diary): Known[] {
  return people.toSorted((a, b) => diary.load(a.id) - diary.load(b.id));
}

/** What kind of thing, for which programme, and a number that is another one as soon as anything of it is. */
function keyOf({ kind, programme, session, trainer, from, to, seats, people, isLate }: Drawn): string {
  const text = JSON.stringify([session, trainer, from, to, seats, isLate, [...people].sort()]);
  return `${kind}-${digest(programme)}-${digest(text)}${digest(`${text}.`)}`;
}

/** Whether one takes the place of another that was shown: of the same kind, for the same programme. */
export function isInsteadOf({ key }: Pick<Proposal, 'key'>, shown: string): boolean {
  const about = (one: string) => one.split('-').slice(0, 2).join('-');
  return about(key) === about(shown);
}

/** FNV-1a: what was shown is told from what is, and nobody gains anything by making two alike. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/** Whether a proposal has to do with a break. */
export function mends(proposal: Proposal, { code, tier, programme, people, session }: Break): boolean {
  if (code === 'trainer-cannot-come') return proposal.kind === 'trainer' && proposal.session === session;
  if (proposal.kind === 'trainer') return false;
  if (code === 'lead-without-observation') return proposal.tier === tier && proposal.observer !== null && people.includes(proposal.trainer);
  return proposal.programme === programme && proposal.people.some((person) => people.includes(person));
}

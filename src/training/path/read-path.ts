import { sql } from 'kysely';
import type { Evidence } from '../../certificate/contract.ts';
import { isLed } from '../../certificate/may-see.ts';
import { stateAt } from '../../certificate/store.ts';
import type { CertificateState } from '../../certificate/words.ts';
import type { Look } from '../../identity/act.ts';
import type { Membership } from '../../identity/contract.ts';
import { worksHere } from '../../identity/find-member.ts';
import { offeredScenarios } from '../../lab/known-scenarios.ts';
import { labsTried } from '../../lab/labs-tried.ts';
import { textIn, tiersOfTeams } from '../../plan/rules/in-force.ts';
import { covers, minutesOf, needsOf, passMarkOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import { quizStanding } from '../../quiz/quiz-standing.ts';
import { MINUTES_A_QUESTION } from '../../quiz/words.ts';
import { proofsSinceLast } from '../earning/proofs-of.ts';
import { newestTexts } from '../material/store.ts';
import { gatesOf, modulesOf } from '../programmes.ts';
import { type Known, nextStep, stationsOf } from '../rules/path.ts';
import { programmesAskedOf } from '../rules/programmes-asked-of.ts';
import type { Station } from '../words.ts';
import type * as contract from './contract.ts';
import { type Ahead, sessionsAhead } from './sessions-ahead.ts';

type Person = { id: string; name: string; teams: Membership[] };
type Held = { id: string; programme: string; state: CertificateState; until: string | null; issuedAt: Date; evidence: Evidence };
type Around = {
  person: Person;
  held: readonly Held[];
  sessions: ReadonlyMap<string, Ahead>;
  texts: Awaited<ReturnType<typeof newestTexts>>;
};

/** How far somebody has come on the way to each certificate that is asked of them. */
export async function readPath(look: Look, { person: id = look.by.id }: InputOf<typeof contract.readPath>) {
  const { db, by, at, planVersion } = look;
  const person = await personSeen(look, id);
  if (!person) return refuse('person-not-found');
  const plan = await planOfVersion(db, planVersion);
  const tiers = tiersOfTeams(
    plan,
    person.teams.map(({ team }) => team),
  );
  const programmes = programmesAskedOf(plan, { teams: person.teams, tiers });
  const ids = programmes.map((programme) => programme.id);
  const around: Around = {
    person,
    held: await heldBy({ db, at }, person.id),
    sessions: await sessionsAhead(db, { person: person.id, programmes: ids }),
    texts: await newestTexts(db, ids),
  };
  const paths: contract.TrainingPath[] = [];
  for (const programme of programmes) paths.push({ ...(await pathOf(look, programme, around)), gates: gatesOf(plan, programme) });
  return { person: { id: person.id, name: id === by.id ? by.name : person.name }, tiers, paths };
}

async function pathOf(
  { db, locale }: Look,
  programme: Programme,
  { person, held, sessions, texts }: Around,
): Promise<Omit<contract.TrainingPath, 'gates'>> {
  const certificate = held.find((one) => one.programme === programme.id) ?? null;
  const isCertified = certificate?.state === 'valid';
  const evidence = isCertified ? certificate.evidence : await proofsSinceLast(db, person.id, programme);
  const needs = needsOf(programme);
  const session = sessions.get(programme.id) ?? null;
  const quiz = await quizStanding(db, person.id, programme);
  const lab = await labFor({ db, locale }, person.id, programme);
  const modules = modulesOf(programme, locale).map((module) => ({ id: module.id, text: texts.of(programme, module.id, locale) }));
  const read = modules.filter(({ text }) => text !== null);
  const known: Known = {
    needs,
    proved: needs.filter((need) => evidence[need] !== undefined),
    isCertified,
    hasMaterial: read.length > 0,
    session,
    quiz: { hasOpen: quiz.open !== null, attemptsLeft: quiz.attemptsLeft, isInReview: quiz.last?.state === 'in-review' },
  };
  const minutes: Record<Station, number | null> = {
    material: read.reduce((sum, { text }) => sum + (text?.minutes ?? 0), 0),
    attendance: minutesOf(programme),
    lab: lab?.minutes ?? null,
    quiz: quiz.questions * MINUTES_A_QUESTION,
    observation: null,
    certificate: null,
  };
  const doneAt = (station: Station) => {
    if (station === 'certificate') return certificate && isCertified ? certificate.issuedAt.toISOString() : null;
    return station === 'material' ? null : (evidence[station]?.[0]?.at ?? null);
  };
  return {
    programme: programme.id,
    name: textIn(programme.name, locale),
    tier: programme.tier,
    heldOn: programme.heldOn ?? null,
    certificate: certificate && { id: certificate.id, state: certificate.state, until: certificate.until },
    stations: stationsOf(known).map((one) => ({ ...one, at: doneAt(one.station), minutes: minutes[one.station] })),
    next: nextStep(known),
    session: session && { ...session, startsAt: session.startsAt.toISOString() },
    lab,
    quiz: {
      questions: quiz.questions,
      passMark: passMarkOf(programme),
      open: quiz.open,
      attemptsLeft: quiz.attemptsLeft,
      isInReview: known.quiz.isInReview,
    },
    module: read[0]?.id ?? null,
  };
}

/** Oneself, or somebody who is one’s own to look after; whoever else there is, is not found. */
async function personSeen({ db, by }: Look, id: string): Promise<Person | undefined> {
  const { rows } = await sql<Person>`
    select p.id, p.name,
      coalesce((select json_agg(json_build_object('team', m.team, 'isLead', m.is_lead) order by m.team) from team_member m where m.person_id = p.id), '[]') as teams
    from person p where p.id = ${id} and ${worksHere} and (p.id = ${by.id} or ${isLed(by)})`.execute(db);
  return rows[0];
}

/** The newest certificate of each programme, one that stands before one that was revoked. */
async function heldBy({ db, at }: Pick<Look, 'db' | 'at'>, person: string): Promise<Held[]> {
  const { rows } = await sql<Held>`
    select distinct on (c.programme) c.id, c.programme, ${stateAt(at)} as state, c.until, c.issued_at, c.evidence
    from certificate c where c.person_id = ${person} order by c.programme, c.revoked_at is not null, c.issued_at desc, c.id desc`.execute(
    db,
  );
  return rows;
}

/** The practice that runs, or one that was not passed yet, the shortest first; when all are, any of them. */
async function labFor({ db, locale }: Pick<Look, 'db' | 'locale'>, person: string, programme: Programme) {
  const tried = await labsTried(db, { person, tier: programme.tier });
  const ordered = (await offeredScenarios(db))
    .filter(({ tier, area }) => tier === programme.tier && covers(programme, area))
    .toSorted((one, other) => one.minutes - other.minutes || one.id.localeCompare(other.id));
  const chosen = ordered.find(({ id }) => tried.get(id)?.running) ?? ordered.find(({ id }) => !tried.get(id)?.passed) ?? ordered[0];
  return chosen
    ? { id: chosen.id, title: chosen.title[locale], minutes: chosen.minutes, running: tried.get(chosen.id)?.running ?? null }
    : null;
}

import { issueCertificate } from '../../certificate/issue-certificate.ts';
import type { DeskAct } from '../../identity/act.ts';
import type { LAB_EVENTS } from '../../lab/events.ts';
import { needsOf } from '../../plan/rules/training.ts';
import type { Programme } from '../../plan/schema/schema.ts';
import { planOfVersion, versionInForce } from '../../plan/versions/store.ts';
import type { EventOf } from '../../platform/event-log.ts';
import type { QUIZ_EVENTS } from '../../quiz/events.ts';
import type { TRAINING_EVENTS } from '../events.ts';
import { proofsSinceLast } from './proofs-of.ts';

/** What may be the last thing that somebody lacked. */
export type Proving =
  | EventOf<typeof QUIZ_EVENTS, 'quiz-passed'>
  | EventOf<typeof LAB_EVENTS, 'lab-finished'>
  | EventOf<typeof TRAINING_EVENTS, 'course-session-ended' | 'course-attendance-noted' | 'trainer-observed'>;

/** Issues what is earned, as soon as nothing that the programme asks for is lacking. What is not, waits for the rest. */
export async function earnCertificates(act: DeskAct, event: Proving): Promise<void> {
  const version = await versionInForce(act);
  if (version === null) return;
  const { training } = await planOfVersion(act.db, version);
  const proved = provedBy(event);
  const people = await whoProved(act, event);
  for (const programme of (training?.programmes ?? []).filter(proved)) for (const person of people) await earn(act, person, programme);
}

async function earn(act: DeskAct, person: string, programme: Programme): Promise<void> {
  const needs = needsOf(programme);
  const evidence = await proofsSinceLast(act.db, person, programme);
  // Refused is who has left meanwhile, and that is no fault.
  if (needs.every((need) => evidence[need] !== undefined)) await issueCertificate(act, { person, programme: programme.id, evidence });
}

function provedBy(event: Proving): (programme: Programme) => boolean {
  const { data, kind } = event;
  if (kind === 'lab-finished') return ({ tier }) => data.passed && tier === data.tier;
  return ({ id }) => id === data.programme;
}

async function whoProved({ db }: DeskAct, { kind, data, actorId, subjectId }: Proving): Promise<string[]> {
  if (kind === 'quiz-passed' || kind === 'course-attendance-noted') return [data.person];
  if (kind === 'trainer-observed') return data.passed ? [data.trainer] : [];
  if (kind === 'lab-finished') return actorId === null ? [] : [actorId];
  const there = await db.selectFrom('courseAttendance').select('personId').distinct().where('sessionId', '=', subjectId).execute();
  return there.map(({ personId }) => personId);
}

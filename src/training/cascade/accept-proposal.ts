import { sql } from 'kysely';
import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import { takePlace } from '../sessions/enrol.ts';
import { editCourseSession, planCourseSession } from '../sessions/plan-course.ts';
import { readCourseSession } from '../sessions/read-course.ts';
import type * as contract from './contract.ts';
import { asProposal, countCascade, shownTo } from './read-cascade.ts';
import { isInsteadOf, type Proposal } from './rules/proposals.ts';

const CASCADE_LOCK = 7325;

/**
 * Does what a proposal says. It is counted anew, and refused when it is no longer the one that was shown, with the one that has taken its
 * place. Of two who accept at once, the second waits, and finds what the first has planned.
 */
export async function acceptProposal(act: Act, { proposal: key }: InputOf<typeof contract.acceptProposal>) {
  await sql`select pg_advisory_xact_lock(${CASCADE_LOCK})`.execute(act.db);
  const counted = await countCascade(act);
  if (isRefusal(counted)) return counted;
  const { facts, cascade } = counted;
  const proposal = cascade.proposals.find((one) => one.key === key);
  if (proposal) return done(act, proposal);
  const instead = cascade.proposals.find((one) => isInsteadOf(one, key));
  return refuse('proposal-moved-on', { proposal: instead ? [asProposal(instead, shownTo(act, facts))] : [] });
}

async function done(act: Act, { kind, programme, session, trainer, seats, people, from }: Proposal) {
  const startsAt = new Date(from).toISOString();
  if (session === null) {
    const planned = await planCourseSession(act, { programme, startsAt, trainer, seats });
    return isRefusal(planned) ? planned : enrolAll(act, planned.id, people);
  }
  if (kind === 'move') return editCourseSession(act, { id: session, startsAt });
  if (kind === 'trainer') return editCourseSession(act, { id: session, trainer });
  const edited = await editCourseSession(act, { id: session, seats });
  return isRefusal(edited) ? edited : enrolAll(act, session, people);
}

async function enrolAll(act: Act, id: string, people: readonly string[]) {
  for (const person of people) {
    const refused = await takePlace(act, { id, person });
    if (refused) return refused;
  }
  return readCourseSession(act, { id });
}

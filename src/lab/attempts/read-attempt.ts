import { sql } from 'kysely';
import type { Look } from '../../identity/act.ts';
import { planOfVersion } from '../../plan/versions/store.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { refuse } from '../../platform/outcome.ts';
import type { readAttempt as contract, LabAttempt } from '../contract.ts';
import { spokenSteps } from '../result/spoken-steps.ts';
import { courseOf, type Deed } from '../scenario/deeds.ts';
import { deedsOf } from '../scenario/play.ts';
import type { Scenario } from '../scenario/schema.ts';
import { mayCheck } from '../scenario/script.ts';
import { textOf } from '../scenario/texts.ts';
import { practisedByTrainees } from '../who-trains.ts';
import { type Attempt, attemptById } from './store.ts';

/** One’s own practice; whoever trains or leads somebody may read what theirs came to once it is over. */
export async function readAttempt(look: Look, { id }: InputOf<typeof contract>, sentences: Sentences) {
  const attempt = await attemptById(look.db, id);
  if (!attempt || !(attempt.personId === look.by.id || (await isOfTrainee(look, attempt)))) return refuse('lab-attempt-not-found');
  const { scenario, draws, locale, deeds, score, passed, steps } = attempt;
  const told = (text: Parameters<typeof textOf>[0]) => textOf(text, draws, locale);
  const { standing } = courseOf(scenario, deeds);
  const { title, tier, area, platform, minutes, impact } = scenario;
  const taken = (list: readonly Deed[]) => list.map((deed) => ({ kind: deed.kind, text: toldDeed(deed, scenario, told) }));
  const isOver = score !== null && passed !== null && steps !== null;
  return {
    id,
    lab: { id: scenario.id, title: told(title), tier, area, platform, minutes },
    ticket: attempt.ticketId,
    startedAt: attempt.startedAt,
    finishedAt: attempt.finishedAt,
    person: { name: draws.user ?? '', role: told(scenario.person.role), mood: scenario.person.mood },
    device: { model: told(scenario.device.model), system: told(scenario.device.system), state: scenario.device.state.map(told) },
    impact,
    checks: scenario.checks.map((check) => ({
      id: check.id,
      what: told(check.what),
      minutes: check.minutes,
      isPossible: mayCheck(standing, check),
      finds: standing.checked.includes(check.id) ? told(check.finds) : null,
    })),
    taken: taken(deeds),
    expert: isOver ? taken(deedsOf(scenario, 'perfect', draws, locale)) : null,
    result: isOver ? { score, passed, steps: spokenSteps(steps, { sentences, draws, locale: look.locale }) } : null,
  } satisfies { [K in keyof LabAttempt]: unknown };
}

async function isOfTrainee(look: Look, { id, finishedAt, isTrial }: Attempt): Promise<boolean> {
  if (!finishedAt || isTrial) return false;
  const theirs = practisedByTrainees(look.by, await planOfVersion(look.db, look.planVersion));
  const { rows } = await sql`select from lab_attempt a where a.id = ${id} and ${theirs}`.execute(look.db);
  return rows.length > 0;
}

/** In a few words: what was said, which check, and of an ending the sentence that counts most. */
function toldDeed(deed: Deed, { checks }: Scenario, told: (text: Scenario['title']) => string): string {
  switch (deed.kind) {
    case 'say':
    case 'resolve':
      return deed.text;
    case 'check': {
      const what = checks.find(({ id }) => id === deed.check)?.what;
      return what ? told(what) : deed.check;
    }
    case 'escalate':
      return String(deed.packet.question ?? deed.packet.symptom ?? '');
    case 'return':
      return deed.note;
    case 'solve':
      return deed.rootCause;
    case 'vendor':
      return deed.summary;
  }
}

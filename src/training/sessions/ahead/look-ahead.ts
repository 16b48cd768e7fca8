import type { Look } from '../../../identity/act.ts';
import { minutesOf } from '../../../plan/rules/training.ts';
import type { PlanDocument, Programme } from '../../../plan/schema/schema.ts';
import { candidateOf } from '../../may-train.ts';
import { lacksToTrain, mayHold } from '../../rules/who-may-train.ts';
import { type CourseWarning, USUAL_MINUTES } from '../../words.ts';
import type { Hindered } from './contract.ts';
import { gateForbids } from './trainer-forbids.ts';
import { whoCannotCome } from './who-comes.ts';

type Asked = {
  plan: PlanDocument;
  programme: Programme;
  /** Null while nobody has been chosen. */
  trainer: string | null;
  startsAt: Date;
  endsAt: Date;
  /** The session itself, where it is planned already. */
  session: string | null;
  isObserved: boolean;
};

/** What is odd about a session that is to be held, and who could not come: the same before it is planned and until it begins. */
export async function lookAhead(
  look: Look,
  { plan, programme, trainer, startsAt, endsAt, session, isObserved }: Asked,
): Promise<{ warnings: CourseWarning[]; cannotCome: Hindered[] }> {
  const span = { from: startsAt.getTime(), to: endsAt.getTime() };
  const cannotCome = await whoCannotCome(look.db, { plan, tier: programme.tier, trainer, span, session, at: look.at });
  const ofTrainer = trainer === null ? [] : await trainerWarnings(look, { plan, programme, trainer, startsAt, isObserved });
  const isHindered = cannotCome.some(({ person }) => person.id === trainer);
  return { warnings: [...lengthWarnings(programme), ...ofTrainer, ...(isHindered ? (['trainer-cannot-come'] as const) : [])], cannotCome };
}

export function lengthWarnings(programme: Programme): CourseWarning[] {
  const minutes = minutesOf(programme);
  if (minutes < USUAL_MINUTES.min) return ['short'];
  return minutes > USUAL_MINUTES.max ? ['long'] : [];
}

type OfTrainer = Pick<Asked, 'plan' | 'programme' | 'startsAt' | 'isObserved'> & { trainer: string };

async function trainerWarnings(
  look: Look,
  { plan, programme: { tier }, trainer, startsAt, isObserved }: OfTrainer,
): Promise<CourseWarning[]> {
  const candidate = await candidateOf(look.db, trainer, look.at);
  if (!candidate) return ['trainer-gone'];
  const held = mayHold(lacksToTrain(plan, candidate, tier));
  if (!held || (await gateForbids(look, plan, { person: candidate, tier, at: startsAt }))) return ['trainer-lacks'];
  return held === 'watched' && !isObserved ? ['needs-observer'] : [];
}

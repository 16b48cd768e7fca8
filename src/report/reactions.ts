import { later } from '../identity/reaction.ts';
import { noteDeviations } from './note-deviations.ts';
import { TELLING_KINDS } from './rules.ts';

/** Upon each kind that can break a rule of the plan. */
export const REPORT_REACTIONS = [later('note-deviations', [...TELLING_KINDS], noteDeviations)];

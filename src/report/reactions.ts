import { later } from '../identity/reaction.ts';
import { BRIDGE_TELLING_KINDS } from './bridge-rules.ts';
import { noteBridgeDeviation } from './note-bridge-deviation.ts';
import { noteDeviations } from './note-deviations.ts';
import { TELLING_KINDS } from './rules.ts';

/** Upon each kind that can break a rule of the plan: on a ticket, or about a bridge. */
export const REPORT_REACTIONS = [
  later('note-deviations', [...TELLING_KINDS], noteDeviations),
  later('note-deviations', [...BRIDGE_TELLING_KINDS], noteBridgeDeviation),
];

import { later } from '../identity/reaction.ts';
import { BRIDGE_TELLING_KINDS } from './bridge-rules.ts';
import { noteBridgeDeviation } from './note-bridge-deviation.ts';
import { noteDeviations } from './note-deviations.ts';
import { noteException } from './note-exception.ts';
import { TELLING_KINDS } from './rules.ts';

/** Upon each kind that can break a rule of the plan: on a ticket, about a bridge, or of what needs a certificate. */
export const REPORT_REACTIONS = [
  later('note-deviations', [...TELLING_KINDS], noteDeviations),
  later('note-deviations', [...BRIDGE_TELLING_KINDS], noteBridgeDeviation),
  later('note-deviations', ['exception-granted'], noteException),
];

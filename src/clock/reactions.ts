import { within } from '../identity/reaction.ts';
import { MOVING_KINDS } from './rules.ts';
import { runClocks } from './run-clocks.ts';

/** Upon each kind for which the table of the clocks has a line. */
export const CLOCK_REACTIONS = [within('run-clocks', MOVING_KINDS, runClocks)];

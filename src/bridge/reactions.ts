import { later } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import { keepSeries } from './series/keep-series.ts';

/** A plan that comes into force says which calls are held from now on. */
export const BRIDGE_REACTIONS = [later<RecordedEvent<'plan-in-force'>>('keep-bridges', ['plan-in-force'], (act) => keepSeries(act))];

import { v7 } from 'uuid';

/** Counts up through the whole process, so that what one act makes within a millisecond keeps its order. */
let sequence = Math.floor(Math.random() * 0x7fffffff);

/** A new UUIDv7: sorts by the instant it is made for, and then in the order of making, so that ids page in time order. */
export function newId(at: Date): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ msecs: at.getTime(), seq: sequence });
}

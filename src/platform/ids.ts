import { v7 } from 'uuid';
import { isOfPractice, ofPractice } from './practice-id.ts';

/** Counts up through the whole process, so that what one act makes within a millisecond keeps its order. */
let sequence = Math.floor(Math.random() * 0x7fffffff);

/** A new UUIDv7: sorts by the instant it is made for, and then in the order of making, so that ids page in time order. */
export function newId(at: Date): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ msecs: at.getTime(), seq: sequence });
}

/** A new id for what is born in this realm. */
export function idIn({ realm, at }: { realm: 'real' | 'practice'; at: Date }): string {
  return realm === 'practice' ? ofPractice(newId(at)) : newId(at);
}

/** A new id for what hangs on this: it is of the same realm. */
export function idBeside(id: string, at: Date): string {
  return isOfPractice(id) ? ofPractice(newId(at)) : newId(at);
}

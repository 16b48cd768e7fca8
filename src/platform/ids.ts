import { v7 } from 'uuid';

/** Counts up through the whole process, so that what one act makes within a millisecond keeps its order. */
let sequence = Math.floor(Math.random() * 0x7fffffff);

/** A new UUIDv7: sorts by the instant it is made for, and then in the order of making, so that ids page in time order. */
export function newId(at: Date): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ msecs: at.getTime(), seq: sequence });
}

/** Of practice: the same, but for the version that it says. So an address alone tells in which realm what it names was born. */
const PRACTICE_VERSION = '8';
const VERSION_AT = 14;

/** A new id for what is born in this realm. */
export function idIn({ realm, at }: { realm: 'real' | 'practice'; at: Date }): string {
  return realm === 'practice' ? ofPractice(newId(at)) : newId(at);
}

/** A new id for what hangs on this: it is of the same realm. */
export function idBeside(id: string, at: Date): string {
  return isOfPractice(id) ? ofPractice(newId(at)) : newId(at);
}

export function isOfPractice(id: string): boolean {
  return id[VERSION_AT] === PRACTICE_VERSION;
}

function ofPractice(id: string): string {
  return id.slice(0, VERSION_AT) + PRACTICE_VERSION + id.slice(VERSION_AT + 1);
}

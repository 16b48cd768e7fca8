import { v7 } from 'uuid';

/** A new UUIDv7: sorts by the instant it is made for, so that ids page in time order. */
export function newId(at: Date = new Date()): string {
  return v7({ msecs: at.getTime() });
}

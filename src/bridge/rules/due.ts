import type { BridgeState } from '../words.ts';
import { EARLY_MS } from './moves.ts';

/** So long after the beginning it is asked who is there: people come a little late. */
const GRACE_MS = 2 * 60_000;
const AGAIN_MS = 10 * 60_000;
/** Nobody talks for longer: somebody has left the room open. */
const LENGTH_MAX_MS = 12 * 3_600_000;

type Watched = { state: BridgeState; startsAt: Date; endsAt: Date; startedAt: Date | null };
export type Due = { what: 'prepare' | 'look-who-is-there' | 'end' | 'miss' | null; next: Date | null };

/** What is to be done about a bridge at an instant, and when to look again. */
export function dueOf({ state, startsAt, endsAt, startedAt }: Watched, now: Date, isSomebodyThere = false): Due {
  if (state !== 'scheduled' && state !== 'live') return { what: null, next: null };
  const opens = after(startsAt, -EARLY_MS);
  const looks = after(startsAt, GRACE_MS);
  if (now < opens) return { what: null, next: opens };
  if (now < looks) return { what: state === 'scheduled' ? 'prepare' : null, next: looks };
  if (now < endsAt) return { what: 'look-who-is-there', next: endsAt };
  if (state === 'scheduled') return { what: 'miss', next: null };
  const isForgotten = now.getTime() - (startedAt ?? startsAt).getTime() > LENGTH_MAX_MS;
  return isSomebodyThere && !isForgotten ? { what: null, next: after(now, AGAIN_MS) } : { what: 'end', next: null };
}

const after = (at: Date, ms: number) => new Date(at.getTime() + ms);

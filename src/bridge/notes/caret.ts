import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { type CaretState, FIELD } from './protocol.ts';

/** One page’s caret, as `y-protocols/awareness` writes it; no state: it is gone. */
export type Caret = { client: number; clock: number; state: CaretState | null };

/** With the base64 of it, a notification of PostgreSQL has room for some three of them. */
const STATE_LETTERS_MAX = 1_500;

type Sent = { clock: number; state: Pick<CaretState, 'cursor' | 'isTyping'> | null };

/** What a page says of its own caret, and of nothing else; null where it says anything that another page could break on. */
export function readCaret(bytes: Uint8Array): Sent | null {
  try {
    const decoder = decoding.createDecoder(bytes);
    if (decoding.readVarUint(decoder) !== 1) return null;
    // Its own number, by which nobody else knows it.
    decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const text = decoding.readVarString(decoder);
    if (text.length > STATE_LETTERS_MAX) return null;
    const state: unknown = JSON.parse(text);
    if (state === null) return { clock, state };
    if (!isRecord(state)) return null;
    const cursor = readCursor(state.cursor);
    return cursor === undefined ? null : { clock, state: { cursor, isTyping: state.isTyping === true } };
  } catch {
    return null;
  }
}

/** One that another process of the desk has taken from its page. */
export function readOthersCaret(bytes: Uint8Array): Caret {
  const decoder = decoding.createDecoder(bytes);
  decoding.readVarUint(decoder);
  return {
    client: decoding.readVarUint(decoder),
    clock: decoding.readVarUint(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as Caret['state'],
  };
}

export function writeCaret({ client, clock, state }: Caret): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, JSON.stringify(state));
  });
}

function readCursor(cursor: unknown): CaretState['cursor'] | undefined {
  if (cursor === null || cursor === undefined) return null;
  if (!isRecord(cursor)) return undefined;
  const { anchor, head } = cursor;
  return isPlace(anchor) && isPlace(head) ? { anchor, head } : undefined;
}

/** A place relative to what stands there, as the engine writes it. */
function isPlace(place: unknown): boolean {
  if (!isRecord(place)) return false;
  const { type = null, tname = null, item = null, assoc = 0, ...more } = place;
  const isNamed = (id: unknown) => id === null || (isRecord(id) && isCount(id.client) && isCount(id.clock));
  return isNamed(type) && isNamed(item) && (tname === null || tname === FIELD) && Number.isInteger(assoc) && Object.keys(more).length === 0;
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

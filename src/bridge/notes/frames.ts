import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { MESSAGE } from './protocol.ts';

/** The steps of `y-protocols/sync`. */
export const STEP = { known: 0, missing: 1, written: 2 } as const;
export type Step = (typeof STEP)[keyof typeof STEP];

export type Frame =
  | { kind: 'sync'; step: number; bytes: Uint8Array }
  | { kind: 'caret'; bytes: Uint8Array }
  | { kind: 'stored'; count: number }
  | { kind: 'open'; count: number };

export function syncFrame(step: Step, bytes: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, bytes);
  });
}

export function caretFrame(caret: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE.caret);
    encoding.writeVarUint8Array(encoder, caret);
  });
}

export function countFrame(kind: 'stored' | 'open', count: number): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, MESSAGE[kind]);
    encoding.writeVarUint(encoder, count);
  });
}

/** Throws on what is no frame. */
export function readFrame(message: Uint8Array): Frame {
  const decoder = decoding.createDecoder(message);
  switch (decoding.readVarUint(decoder)) {
    case MESSAGE.sync:
      return { kind: 'sync', step: decoding.readVarUint(decoder), bytes: decoding.readVarUint8Array(decoder) };
    case MESSAGE.caret:
      return { kind: 'caret', bytes: decoding.readVarUint8Array(decoder) };
    case MESSAGE.stored:
      return { kind: 'stored', count: decoding.readVarUint(decoder) };
    case MESSAGE.open:
      return { kind: 'open', count: decoding.readVarUint(decoder) };
    default:
      throw new Error('no frame of the notes');
  }
}

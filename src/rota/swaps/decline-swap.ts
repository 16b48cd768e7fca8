import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { refuse } from '../../platform/outcome.ts';
import type { declineSwap as contract } from '../contract.ts';
import { findSwap } from '../store.ts';
import { answered } from './answered.ts';

/** Declines what one was asked, or takes back what one has asked. */
export async function declineSwap(act: Act, { id }: InputOf<typeof contract>) {
  const swap = await findSwap(act.db, id);
  if (!swap) return refuse('rota-entry-not-found');
  if (swap.askedOf !== act.by.id && swap.askedBy !== act.by.id) return refuse('not-your-swap');
  if (swap.state !== 'asked') return refuse('swap-over');
  return await answered(act, swap, swap.askedBy === act.by.id ? 'withdrawn' : 'declined');
}

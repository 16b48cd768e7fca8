import type { Actor } from '../identity/act.ts';
import type { PageState } from './words.ts';

/** Whoever was rung, whoever works in the tier that is waited for, and whoever leads may say that they take care of it. */
export function mayAnswer({ role, tiers }: Pick<Actor, 'role' | 'tiers'>, { tier, isMine }: { tier: number; isMine: boolean }): boolean {
  return isMine || tiers.includes(tier) || role === 'lead' || role === 'admin';
}

/** What somebody has acknowledged is theirs; what is over wants nobody. One that has run out still does. */
export function mayAcknowledge(by: Pick<Actor, 'role' | 'tiers'>, page: { tier: number; isMine: boolean; state: PageState }): boolean {
  return page.state !== 'acknowledged' && page.state !== 'over' && mayAnswer(by, page);
}

import { certificateLacking, gatedMoves } from '../certificate/gate/certificate-lacking.ts';
import type { Act } from '../identity/act.ts';
import { tiersOfTeams } from '../plan/rules/in-force.ts';
import { planInForce } from './series/prepare.ts';

/**
 * Why somebody may not lead a bridge, by the plan in force; null when they may. A gate stands in a tier: whoever works in several passes by any of
 * them, and whoever works in none, as some leads and administrators do, is of no tier of which something could be asked.
 */
export async function leadNeedsCertificate(act: Act, person: { id: string; name: string; teams: readonly string[] }) {
  const plan = await planInForce(act);
  const tiers = tiersOfTeams(plan, person.teams).toReversed();
  const isGated = (tier: number) => gatedMoves(plan, act, { tier, area: null }, ['lead-bridge']).length > 0;
  return tiers.length > 0 && tiers.every(isGated) ? certificateLacking(act, plan, { tiers, area: null, person }) : null;
}

/** The same of whoever acts. */
export function ownLeadNeedsCertificate(act: Act) {
  return leadNeedsCertificate(act, { ...act.by, teams: act.by.teams.map(({ team }) => team) });
}

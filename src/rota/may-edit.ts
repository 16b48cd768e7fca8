import type { Actor } from '../identity/act.ts';
import { actorMay } from '../identity/act.ts';

/** Whose rota somebody may change: a lead that of the teams they lead; one who leads none in particular, and an administrator, every one. */
export function mayEditRota(by: Actor, team: string): boolean {
  if (!actorMay(by, 'rota:edit')) return false;
  const led = by.teams.filter(({ isLead }) => isLead);
  return by.role === 'admin' || led.length === 0 || led.some((one) => one.team === team);
}

import type { Act, Actor } from '../identity/act.ts';
import { actorMay } from '../identity/act.ts';
import { refuse } from '../platform/outcome.ts';
import { attendanceOf } from './room/attendance-of.ts';
import type { BridgeRow } from './store.ts';

type Led = Pick<BridgeRow, 'id' | 'state' | 'leadId' | 'scribeId' | 'openedBy'>;

/**
 * Who may begin and end a bridge, cancel it and give its roles: its lead, its scribe, whoever opened it, leads and administrators. While it
 * is live and its lead is not in the room, so may everyone who is. `there` are those who are in it.
 */
export function mayLead(by: Actor, { state, leadId, scribeId, openedBy }: Led, there: readonly string[]): boolean {
  if ([leadId, scribeId, openedBy].includes(by.id) || actorMay(by, 'bridge:lead')) return true;
  return state === 'live' && there.includes(by.id) && (leadId === null || !there.includes(leadId));
}

export async function leadForbids(act: Act, bridge: Led) {
  return mayLead(act.by, bridge, await whoIsThere(act, bridge.id)) ? null : refuse('not-your-bridge');
}

/** Those who are in the room now. */
export async function whoIsThere(act: Act, bridge: string): Promise<string[]> {
  return (await attendanceOf(act, bridge)).filter(({ leftAt }) => leftAt === null).map(({ person }) => person);
}

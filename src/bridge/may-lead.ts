import type { Actor } from '../identity/act.ts';
import { actorMay } from '../identity/act.ts';
import { refuse } from '../platform/outcome.ts';
import type { BridgeRow } from './store.ts';

type Led = Pick<BridgeRow, 'leadId' | 'scribeId' | 'openedBy'>;

/** Who may begin and end a bridge and give its roles: its lead, its scribe, whoever opened it, leads and administrators; with nobody to lead it, everyone. */
export function mayLead(by: Actor, bridge: Led): boolean {
  return bridge.leadId === null || hasPart(by, bridge);
}

function hasPart(by: Actor, { leadId, scribeId, openedBy }: Led): boolean {
  return [leadId, scribeId, openedBy].includes(by.id) || actorMay(by, 'bridge:lead');
}

export function leadForbids(by: Actor, bridge: Led) {
  return mayLead(by, bridge) ? null : refuse('not-your-bridge');
}

/** Calling it off is nobody’s who has no part in it, even as long as nobody leads it. */
export function cancelForbids(by: Actor, bridge: Led) {
  return hasPart(by, bridge) ? null : refuse('not-your-bridge');
}

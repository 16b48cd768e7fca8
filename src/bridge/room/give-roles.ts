import type { Act } from '../../identity/act.ts';
import type { InputOf } from '../../platform/http/endpoint.ts';
import { isRefusal, refuse } from '../../platform/outcome.ts';
import type { giveRoles as contract } from '../contract.ts';
import { recordBridgeEvent } from '../events.ts';
import { leadNeedsCertificate } from '../may-be-lead.ts';
import { leadForbids, whoIsThere } from '../may-lead.ts';
import { lockBridge, saveBridge } from '../store.ts';
import { BRIDGE_ROLES } from '../words.ts';
import { worker } from '../worker.ts';

/** Says who leads and who writes for all. Whoever may lead gives both; whoever is in the room takes up the pen that nobody holds. */
export async function giveRoles(act: Act, { id, ...wanted }: InputOf<typeof contract>) {
  const bridge = await lockBridge(act, id, 'give-roles');
  if (isRefusal(bridge)) return bridge;
  const isFree = wanted.lead === undefined && wanted.scribe === act.by.id && bridge.scribeId === null;
  const takesPen = isFree && bridge.state === 'live' && (await whoIsThere(act, id)).includes(act.by.id);
  const forbidden = takesPen ? null : await leadForbids(act, bridge);
  if (forbidden) return forbidden;
  for (const role of BRIDGE_ROLES) {
    const person = wanted[role];
    if (person === undefined) continue;
    const given = person === null ? null : await worker(act.db, person);
    if (person !== null && !given) return refuse('role-not-here');
    const lacking = given && role === 'lead' ? await leadNeedsCertificate(act, given) : null;
    if (lacking) return lacking;
    await saveBridge(act, id, role === 'lead' ? { leadId: person } : { scribeId: person });
    if (given) await recordBridgeEvent(act, id, { kind: 'bridge-role-given', data: { role, person: given.id, name: given.name } });
  }
  return { id };
}

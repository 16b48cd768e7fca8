import { sql } from 'kysely';
import type { Act } from '../identity/act.ts';
import { actorMay, practiserOf } from '../identity/act.ts';
import { findOrAddRequester } from '../identity/find-or-add-requester.ts';
import type { Realm } from '../identity/realm.ts';
import { ownTiers, phaseOn, priorityOf, teamFor } from '../plan/rules/in-force.ts';
import { planOfVersion } from '../plan/versions/store.ts';
import type { InputOf } from '../platform/http/endpoint.ts';
import { idIn } from '../platform/ids.ts';
import { isRefusal, refuse } from '../platform/outcome.ts';
import { attachFiles } from './attachments/attach-files.ts';
import type { openTicket as contract } from './contract.ts';
import { recordTicketEvent } from './events.ts';
import { hold } from './held.ts';
import { addHop } from './store.ts';
import { CHANNEL_OF } from './words.ts';

/** Each realm counts its own tickets, so that practising leaves no gap in the numbers of the others. */
const NUMBERS: Record<Realm, string> = { real: 'ticket_number_seq', practice: 'practice_ticket_number' };

/** Opens a ticket at the lowest tier, with the team that the plan names for its area. The opening is hop 0. */
export async function openTicket(act: Act, input: InputOf<typeof contract>) {
  const requester = await requesterOf(act, input.requester);
  if (isRefusal(requester)) return requester;

  const plan = await planOfVersion(act.db, act.planVersion);
  const impact = input.impact ?? 'one-person';
  const urgency = input.urgency ?? 'slowed';
  const area = input.issueArea ?? 'other';
  const tier = ownTiers(plan)[0] ?? 1;
  const team = teamFor(plan, { tier, area, platform: input.platform, locale: requester.locale });
  const priority = priorityOf(plan, impact, urgency);
  const id = idIn(act);

  await act.db
    .insertInto('ticket')
    .values({
      id,
      realm: act.realm,
      practisedBy: act.realm === 'practice' ? practiserOf(act.by) : null,
      number: sql`nextval(${NUMBERS[act.realm]})`,
      subject: input.subject,
      description: input.description,
      kind: input.kind ?? 'incident',
      issueArea: area,
      impact,
      urgency,
      priority,
      platform: input.platform ?? null,
      deviceName: input.deviceName ?? null,
      errorCode: input.errorCode ?? null,
      affected: input.affected ?? 1,
      requesterId: requester.id,
      openedBy: act.by.id,
      channel: CHANNEL_OF[act.door][requester.id === act.by.id ? 'own' : 'forOther'],
      status: 'new',
      tier,
      team,
      phase: phaseOn(plan, act.at)?.id ?? null,
      planVersion: act.planVersion,
      createdAt: act.at,
      updatedAt: act.at,
    })
    .execute();
  hold(act.db, { id, tier, priority, planVersion: act.planVersion });
  await addHop(act, id, { kind: 'opened', from: null, to: { tier, team, assigneeId: null } });
  const unattached = await attachFiles(act, input.attachments, { ticketId: id, visibility: 'public' });
  if (unattached) return unattached;
  await recordTicketEvent(act, { kind: 'ticket-opened', ticketId: id, data: { tier, team, priority } });
  return { ticketId: id };
}

async function requesterOf(act: Act, requester: InputOf<typeof contract>['requester']) {
  const isOwn = !requester || requester.email.toLowerCase() === act.by.email;
  if (!isOwn && !actorMay(act.by, 'ticket:open-for-others')) return refuse('may-not-open-for-others');
  // A number to call is kept also from whoever gives it with a ticket of their own.
  return isOwn && !requester?.phone ? { id: act.by.id, locale: act.by.locale } : findOrAddRequester(act, requester);
}

import { escalatedTicket, openedTicket, PACKETS, type Player, relayingTicket, type Stage, ticketAtTierThree, upload } from '../cast.ts';

export const STATES = [
  'fresh',
  'taken',
  'asked',
  'returned',
  'raised',
  'vendor',
  'atThree',
  'relaying',
  'learnt',
  'resolved',
  'closed',
  'departed',
] as const;
/** The number of a ticket in each state. */
export type Tickets = Record<(typeof STATES)[number], number>;

/** A ticket in every state, for the screens to show. */
export async function makeTickets(stage: Stage): Promise<Tickets> {
  const { as } = stage;
  const numberOf = async (id: string) => (await as('ada').get(`/tickets/${id}`)).body.number as number;
  const fresh = await openedTicket(stage, { subject: 'Outlook asks for the password again and again', urgency: 'blocked' });
  await openedTicket(stage, { subject: 'The Wi-Fi profile does not arrive', issueArea: 'wifi-vpn', platform: 'android', impact: 'site' });
  const taken = await openedTicket(stage);
  await as('tina').post(`/tickets/${taken.id}/take`);
  const file = await upload(stage, 'tina', { name: 'steps.txt', content: 'Restart, sign in, enrol' });
  await as('tina').post(`/tickets/${taken.id}/messages`, { body: 'Please try these', visibility: 'public', attachments: [file.body.id] });
  await as('una').post(`/tickets/${taken.id}/messages`, { body: 'Lo he probado, sigue igual', visibility: 'public' });
  await as('tina').post(`/tickets/${taken.id}/messages`, { body: 'Looks like the device limit', visibility: 'internal' });
  const asked = await openedTicket(stage, { subject: 'A code that nobody knows' });
  await as('tina').post(`/tickets/${asked.id}/wait`, { waitingFor: 'requester', note: 'Which code?' });
  const returned = await escalatedTicket(stage);
  await as('wanda').post(`/escalations/${returned.escalationId}/return`, {
    missing: ['The log of the enrolment'],
    note: 'As a file, please',
  });
  const raised = await escalatedTicket(stage);
  await as('wanda').post(`/escalations/${raised.escalationId}/accept`);
  await as('wanda').post(`/tickets/${raised.id}/escalations`, { reason: 'Needs the MDM team', packet: PACKETS[3] });
  const vendor = await ticketAtTierThree(stage);
  const opened = await as('theo').post(`/tickets/${vendor.id}/vendor-cases`, {
    caseNumber: '2607010040001234',
    severity: 'B',
    summary: 'The service counts deleted devices',
  });
  await as('theo').post(`/vendor-cases/${opened.body.id}/log`, { direction: 'to-vendor', entry: 'The log is uploaded' });
  await as('theo').post(`/vendor-cases/${opened.body.id}/log`, { direction: 'from-vendor', entry: 'It is being looked at' });
  const atThree = await ticketAtTierThree(stage);
  const relaying = await relayingTicket(stage);
  await as('wanda').post(`/relays/${relaying.relays[2]}/question`, { question: 'Where exactly are the stale records?' });
  const learnt = await relayingTicket(stage);
  await as('tina').post(`/relays/${learnt.relays[1]}/acknowledge`);
  const resolved = await resolvedTicket(stage);
  const closed = await resolvedTicket(stage);
  await as('una').post(`/tickets/${closed}/confirmation`, { solved: true });
  const departed = await openedTicket(stage, { subject: 'The certificate is not trusted', issueArea: 'certificates' });
  await as('tina').post(`/tickets/${departed.id}/resolution`, { contactedBy: 'phone', note: 'Called; it is trusted now' });
  return {
    fresh: fresh.number,
    taken: taken.number,
    asked: asked.number,
    raised: await numberOf(raised.id),
    returned: await numberOf(returned.id),
    vendor: await numberOf(vendor.id),
    atThree: await numberOf(atThree.id),
    relaying: await numberOf(relaying.id),
    learnt: await numberOf(learnt.id),
    resolved: await numberOf(resolved),
    closed: await numberOf(closed),
    departed: departed.number,
  };
}

async function resolvedTicket(stage: Stage): Promise<string> {
  const { id, relays } = await relayingTicket(stage);
  for (const [player, tier] of [
    ['tina', 1],
    ['wanda', 2],
  ] as const satisfies [Player, 1 | 2][])
    await stage.as(player).post(`/relays/${relays[tier]}/acknowledge`);
  await stage.as('tina').post(`/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Called; it works now' });
  return id;
}

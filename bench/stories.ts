import { PACKETS, SOLUTION } from '../test/cast.ts';

type Who = 'requester' | 'tier-1' | 'tier-2' | 'tier-3';
/** Sends a request as one of them, some working time after the one before, and gives back the answer. */
export type Tell = (who: Who, path: string, body?: object) => Promise<{ id: string; relays?: { id: string; tier: number }[] }>;
export type Story = {
  name: string;
  /** Of a hundred tickets. */
  share: number;
  tell(tell: Tell): Promise<string>;
};

const PROBLEMS = [
  { issueArea: 'enrollment', errorCode: '0x80180014', subject: 'Laptop cannot be enrolled' },
  { issueArea: 'compliance', errorCode: '0x87D1041C', subject: 'Marked as not compliant although encrypted' },
  { issueArea: 'email', errorCode: '0x80072F30', subject: 'No mail since the new phone' },
] as const;

/** The lives that tickets have; every row of the seed comes out of one of them, told through the desk itself. */
export const STORIES: readonly Story[] = [
  { name: 'solved at tier 1 and confirmed', share: 40, tell: (tell) => solvedAtOnce(tell).then((id) => confirmed(tell, id)) },
  {
    name: 'talked about, then closed',
    share: 20,
    tell: (tell) =>
      talkedAbout(tell)
        .then((id) => solved(tell, id))
        .then((id) => confirmed(tell, id)),
  },
  { name: 'solved by tier 2', share: 15, tell: (tell) => relayedFrom(tell, 2).then((id) => confirmed(tell, id)) },
  { name: 'solved by tier 3', share: 8, tell: (tell) => relayedFrom(tell, 3).then((id) => confirmed(tell, id)) },
  { name: 'resolved, not yet confirmed', share: 3, tell: solvedAtOnce },
  { name: 'new', share: 3, tell: reported },
  { name: 'new, of a second area', share: 2, tell: (tell) => reported(tell, PROBLEMS[1]) },
  { name: 'waits for the requester', share: 2, tell: waiting },
  { name: 'talked about', share: 2, tell: talkedAbout },
  { name: 'handed up to tier 2', share: 2, tell: (tell) => escalated(tell).then(({ id }) => id) },
  { name: 'worked on at tier 2', share: 2, tell: (tell) => atTier(tell, 2) },
  { name: 'worked on at tier 3', share: 1, tell: (tell) => atTier(tell, 3) },
];

export const NEW: Story = { name: 'new', share: 100, tell: reported };
/** Ten messages: what a page shows of a ticket that is being worked on. */
export const TALKED_ABOUT: Story = { name: 'talked about', share: 100, tell: talkedAbout };
export const MESSAGES = 10;

async function reported(tell: Tell, problem: (typeof PROBLEMS)[number] = PROBLEMS[0]): Promise<string> {
  const { id } = await tell('requester', '/tickets', {
    ...problem,
    description: 'It worked until yesterday. I have restarted it twice, and the message comes again after some minutes.',
    platform: 'windows',
    deviceName: 'LAPTOP-0417',
  });
  return id;
}

async function solvedAtOnce(tell: Tell): Promise<string> {
  const id = await reported(tell);
  await tell('tier-1', `/tickets/${id}/take`);
  await tell('tier-1', `/tickets/${id}/messages`, { body: 'We have looked at it: please sign in again.' });
  return solved(tell, id);
}

async function solved(tell: Tell, id: string): Promise<string> {
  await tell('tier-1', `/tickets/${id}/resolution`, { contactedBy: 'phone', note: 'Works again, said on the phone' });
  return id;
}

async function confirmed(tell: Tell, id: string): Promise<string> {
  await tell('requester', `/tickets/${id}/confirmation`, { solved: true, rating: 5 });
  return id;
}

async function talkedAbout(tell: Tell): Promise<string> {
  const id = await reported(tell, PROBLEMS[2]);
  await tell('tier-1', `/tickets/${id}/take`);
  for (let count = 0; count < MESSAGES; count++) {
    const [who, visibility] =
      count % 3 === 2 ? (['tier-1', 'internal'] as const) : ([count % 3 === 0 ? 'tier-1' : 'requester', 'public'] as const);
    await tell(who, `/tickets/${id}/messages`, {
      body: `What was tried, part ${count + 1}: the profile was removed and added again.`,
      visibility,
    });
  }
  return id;
}

async function waiting(tell: Tell): Promise<string> {
  const id = await reported(tell, PROBLEMS[2]);
  await tell('tier-1', `/tickets/${id}/take`);
  await tell('tier-1', `/tickets/${id}/wait`, { waitingFor: 'requester', note: 'Which model is it?' });
  return id;
}

async function escalated(tell: Tell): Promise<{ id: string; escalationId: string }> {
  const id = await reported(tell);
  await tell('tier-1', `/tickets/${id}/take`);
  const escalation = await tell('tier-1', `/tickets/${id}/escalations`, { reason: 'The cause is not found', packet: PACKETS[2] });
  return { id, escalationId: escalation.id };
}

async function atTier(tell: Tell, tier: 2 | 3): Promise<string> {
  const { id, escalationId } = await escalated(tell);
  await tell('tier-2', `/escalations/${escalationId}/accept`);
  if (tier === 2) return id;
  const next = await tell('tier-2', `/tickets/${id}/escalations`, { reason: 'Needs the MDM team', packet: PACKETS[3] });
  await tell('tier-3', `/escalations/${next.id}/accept`);
  return id;
}

async function relayedFrom(tell: Tell, tier: 2 | 3): Promise<string> {
  const id = await atTier(tell, tier);
  const { relays = [] } = await tell(`tier-${tier}`, `/tickets/${id}/solution`, { ...SOLUTION, lowestTier: 1 });
  for (const relay of relays) await tell(relay.tier === 1 ? 'tier-1' : 'tier-2', `/relays/${relay.id}/acknowledge`);
  return solved(tell, id);
}

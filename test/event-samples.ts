import type { EventData } from '../src/app/events.ts';

/**
 * What rows of the log hold, kind by kind. The desk reads what it has ever written: when a line here no longer compiles, rows
 * in somebody's database no longer fit, and the declaration has to allow for both.
 */
export const SAMPLES: EventData = {
  'ticket-opened': { tier: 1, team: 'service-desk', priority: 'normal' },
  'ticket-taken': { tier: 1 },
  'ticket-assigned': { assignee: 'Tina One', assigneeId: '019ac0de-0000-7000-8000-000000000001', team: 'service-desk' },
  'ticket-edited': { changed: ['impact'], priority: 'high' },
  'ticket-replied': { fromRequester: true },
  'ticket-noted': { fromRequester: false },
  'ticket-waiting': { waitingFor: 'date', until: '2026-12-01T09:00:00.000Z', note: 'The part comes then' },
  'ticket-resumed': { because: 'agent', note: 'It came' },
  'ticket-resolved': { contactedBy: 'in-person' },
  'ticket-confirmed': { solved: true, rating: 4, comment: 'Quick' },
  'ticket-reopened': { because: 'requester', reason: 'Not yet' },
  'ticket-closed': { because: 'relays-done' },
  'ticket-escalated': { fromTier: 1, toTier: 2, toTeam: 'windows-support', score: 80, reason: 'Cause unknown', because: 'timer' },
  'escalation-accepted': { tier: 2 },
  'escalation-returned': { fromTier: 2, toTier: 1, returnReason: 'wrong-tier', missing: ['evidence'], note: 'It is yours' },
  'escalation-withdrawn': { fromTier: 2, toTier: 1, toTeam: 'windows-support', reason: null },
  'solution-recorded': { tier: 2, causeCategory: 'device-state', lowestTier: 1 },
  'relay-sent': { fromTier: 3, toTier: 2, toTeam: 'windows-support' },
  'relay-acknowledged': { tier: 2 },
  'relay-questioned': { tier: 1, solverTier: 2, toTeam: 'windows-support', question: 'Which records?' },
  'relay-answered': { tier: 1, answer: 'The two oldest' },
  'vendor-case-opened': { fromTier: 3, toTier: 4, caseNumber: '2511-1', severity: 'B' },
  'vendor-case-logged': { direction: 'from-vendor', entry: 'They look' },
  'vendor-case-answered': { fromTier: 4, toTier: 3, answer: 'Fixed on their side' },
  'clock-breached': { clock: 'next-response', tier: 2, toTeam: 'windows-support' },
  'check-worked': { knownErrorId: 'device-limit', step: 'Count the devices', outcome: 'not-possible', note: 'No access' },
  'plan-published': { version: 1, inForceFrom: '2026-12-01T00:00:00.000Z' },
  'plan-in-force': { version: 1, before: null },
  'plan-version-withdrawn': { version: 2 },
  'plan-draft-started': { from: 'in-force', basedOn: 1 },
  'plan-draft-discarded': {},
  'plan-review-asked': { people: [] },
  'plan-review-withdrawn': {},
  'plan-review-decided': { people: [], decision: 'approved' },
  'person-invited': { email: 'new@velanorte.example', role: 'agent' },
  'person-joined': {},
  'person-changed': { role: 'agent', teams: [{ team: 'service-desk', isLead: false }], isActive: null },
  'password-link-made': {},
  'token-created': { name: 'Mine' },
  'token-revoked': {},
  'desk-set-up': {},
  'part-signed': { version: 1 },
  'calendar-feed-made': {},
  'calendar-feed-withdrawn': {},
};

/** Where 0.1.0 wrote less than is written today. */
export const OF_0_1_0: Partial<EventData> = {
  'ticket-edited': { changed: ['impact'] },
  'escalation-withdrawn': { fromTier: 2, toTier: 1, reason: null },
  'relay-questioned': { tier: 1, solverTier: 2, question: 'Which records?' },
  'plan-published': { version: 1 },
};

import { later } from '../identity/reaction.ts';
import type { RecordedEvent } from '../platform/event-log.ts';
import type { Sentences } from '../platform/i18n/sentences.ts';
import { bringToBridge } from './by-rule/bring-to-bridge.ts';
import { noteOnTickets } from './minutes/note-on-tickets.ts';
import { keepSeries } from './series/keep-series.ts';

/** What may put a ticket on the agenda of a call that is live, take it off, or meet a rule of the plan. */
const BRINGING = [
  'ticket-opened',
  'ticket-edited',
  'ticket-reopened',
  'ticket-resolved',
  'ticket-closed',
  'ticket-escalated',
  'escalation-accepted',
  'escalation-returned',
  'escalation-withdrawn',
  'relay-sent',
  'relay-acknowledged',
  'relay-questioned',
  'relay-answered',
  'clock-breached',
] as const;

export function bridgeReactions(sentences: Sentences) {
  return [
    later<RecordedEvent<(typeof BRINGING)[number]>>('bring-to-bridge', BRINGING, bringToBridge),
    // A plan that comes into force says which calls are held from now on.
    later<RecordedEvent<'plan-in-force'>>('keep-bridges', ['plan-in-force'], (act) => keepSeries(act)),
    later<RecordedEvent<'bridge-ended'>>('note-on-tickets', ['bridge-ended'], async (act, { subjectId }) => {
      if (subjectId) await noteOnTickets(act, sentences, subjectId);
    }),
  ];
}

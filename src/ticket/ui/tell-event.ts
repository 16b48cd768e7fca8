import type { TellableKind, Told } from './told.ts';

/** How a page names what an event speaks of. */
export type Names = {
  tier(tier: number): string;
  team(id: string): string;
  waitingFor(reason: string): string;
  field(name: string): string;
  /** What stood in a field of the ticket, and what stands there now. */
  correction(field: string, before: Fact, after: Fact): string;
  /** By what an alarm rang. */
  channel(name: string): string;
  instant(at: string): string;
  /** What was found missing in a packet. */
  missing(named: string): string;
};
export type Fact = string | number | null | undefined;
type Said = string | readonly string[] | null | undefined;

/** What the sentence of an event is told with, the tier in whose hue it stands, and the words that somebody gave with it. */
export type Telling = { with?: Record<string, string | number>; tier?: number | null; said?: readonly Said[] };

const NOTHING = () => ({});
const way = (data: { fromTier: number; toTier: number }, { tier }: Names) => ({ from: tier(data.fromTier), to: tier(data.toTier) });

/** A tier with the team of it, said once where both have one name. */
const place = (tier: number, team: string, names: Names) => [...new Set([names.tier(tier), names.team(team)])].join(', ');

/** The table of the stream: a line for each kind of event, whose sentence has the same name. */
const TELLINGS: { [K in TellableKind]: (data: Told<K>['data'], names: Names) => Telling } = {
  'ticket-opened': ({ tier }, names) => ({ with: { to: names.tier(tier) }, tier }),
  'ticket-taken': ({ tier }) => ({ tier }),
  'ticket-assigned': ({ assignee }) => ({ with: { assignee: assignee ?? '', isAssigned: assignee ? 'yes' : 'no' } }),
  'ticket-released': ({ because }) => ({ with: { because } }),
  'ticket-taken-over': ({ from }) => ({ with: { from } }),
  'ticket-edited': ({ changed, before, after }, { field, correction }) => ({
    with: { changed: changed.map(field).join(', ') },
    said: before && after ? [changed.map((name) => correction(name, before[name], after[name]))] : [],
  }),
  'ticket-waiting': ({ waitingFor, note }, names) => ({ with: { waitingFor: names.waitingFor(waitingFor) }, said: [note] }),
  'ticket-resumed': ({ because, note }) => ({ with: { because }, said: [note] }),
  'contact-attempt-logged': ({ channel, note }) => ({ with: { channel: choice(channel) }, said: [note] }),
  'ticket-resolved': ({ contactedBy }) => ({ with: { contactedBy: choice(contactedBy) } }),
  'ticket-confirmed': ({ solved, rating, comment }) => ({ with: { solved: solved ? 'yes' : 'no', rating: rating ?? 0 }, said: [comment] }),
  'ticket-rated': ({ rating, comment }) => ({ with: { rating: rating ?? 0 }, said: [comment] }),
  'ticket-reopened': ({ reason }) => ({ said: [reason] }),
  'ticket-closed': ({ because }) => ({ with: { because: choice(because) } }),
  'ticket-escalated': ({ toTeam, score, because, reason, ...data }, names) => ({
    with: { ...way(data, names), to: place(data.toTier, toTeam, names), score, because: because ?? '' },
    tier: data.toTier,
    said: [reason],
  }),
  'escalation-accepted': ({ tier }, names) => ({ with: { to: names.tier(tier) }, tier }),
  'escalation-returned': ({ returnReason, missing, note, ...data }, names) => ({
    with: { ...way(data, names), returnReason: choice(returnReason) },
    tier: data.toTier,
    said: [missing.map((named) => names.missing(named)), note],
  }),
  'escalation-withdrawn': ({ reason, ...data }, names) => ({ with: way(data, names), tier: data.toTier, said: [reason] }),
  'solution-recorded': ({ tier }, names) => ({ with: { to: names.tier(tier) }, tier }),
  'relay-sent': ({ toTeam, ...data }, names) => ({ with: { to: place(data.toTier, toTeam, names) }, tier: data.toTier }),
  'relay-acknowledged': ({ tier }, names) => ({ with: { to: names.tier(tier) }, tier }),
  'relay-questioned': ({ tier, question }, names) => ({ with: { to: names.tier(tier) }, tier, said: [question] }),
  'relay-answered': ({ tier, answer }, names) => ({ with: { to: names.tier(tier) }, tier, said: [answer] }),
  'vendor-case-opened': ({ caseNumber, severity, ...data }, names) => ({
    with: { ...way(data, names), caseNumber, severity },
    tier: data.toTier,
  }),
  'vendor-case-logged': ({ direction, entry }) => ({ with: { direction: choice(direction) }, said: [entry] }),
  'vendor-case-answered': ({ answer, ...data }, names) => ({ with: way(data, names), tier: data.toTier, said: [answer] }),
  'check-worked': ({ outcome, note, step }) => ({ with: { outcome: choice(outcome) }, said: [note, step] }),
  'page-rung': ({ about, tier, rung, already, whom }, names) => ({
    with: {
      about: choice(about),
      to: names.tier(tier),
      outcome: rung.length > 0 ? 'rung' : already.length > 0 ? 'already' : 'nobody',
      whom: choice(whom),
      team: names.team(whom),
      people: rung.length > 0 ? rung.map(({ name, by }) => `${name} (${by.map(names.channel).join(', ')})`).join(', ') : already.join(', '),
    },
    tier,
  }),
  'page-held': ({ until, tier }, names) => ({ with: { until: names.instant(until) }, tier }),
  'page-acknowledged': ({ tier }) => ({ tier }),
  'page-over': ({ because, tier }) => ({ with: { because: choice(because) }, tier }),
  'page-ran-out': ({ tier }) => ({ tier }),
  'clock-breached': ({ clock, tier }, names) => ({ with: { clock: choice(clock), to: tier === null ? '' : names.tier(tier) }, tier }),
};

/** What the stream tells of an event. A page that was loaded before the desk was renewed may hear of a kind that it does not know. */
export function tellingOf<K extends TellableKind>({ kind, data }: Told<K>, names: Names): Telling {
  const tell: ((data: Told<K>['data'], names: Names) => Telling) | undefined = TELLINGS[kind as K];
  return (tell ?? NOTHING)(data, names);
}

/** A word by which a message chooses: ICU takes no hyphen there. */
function choice(word: string): string {
  return word.replaceAll('-', '_');
}

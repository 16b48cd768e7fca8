import { dateFormat } from '../../plan/spoken/formats.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { BRIDGE_EVENTS } from '../events.ts';
import type { BridgeEntry } from '../log/contract.ts';
import { REGIONS } from './spoken-times.ts';

type Kind = keyof typeof BRIDGE_EVENTS;
type Around = { tier: (tier: number | null) => string; timeZone: string };
type Data = Record<string, unknown>;

/** Says an entry of a bridge’s log that nobody has given a title. */
export function entryTeller(sentences: Sentences, locale: Locale, { tier, timeZone }: Around): (entry: BridgeEntry) => string {
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(locale, 'bridge', key, values);
  const list = (tiers: unknown) => new Intl.ListFormat(REGIONS[locale]).format((Array.isArray(tiers) ? tiers : []).map(tier));
  const at = (instant: unknown) =>
    dateFormat(REGIONS[locale], { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(String(instant)));
  const item = ({ title, ticket }: Data) => (typeof ticket === 'number' ? `#${ticket} ${title}` : String(title));
  const words: Partial<Record<Kind, (data: Data, who: string) => string>> = {
    'bridge-scheduled': ({ startsAt }) => t('entry.scheduled', { at: at(startsAt) }),
    'bridge-opened': ({ reason }, who) => t('entry.opened', { who, reason: reason ?? 'none' }),
    'bridge-invited': ({ people }) => t('entry.invited', { count: Array.isArray(people) ? people.length : 0 }),
    'bridge-moved': ({ startsAt }) => t('entry.moved', { at: at(startsAt) }),
    'bridge-cancelled': () => t('entry.cancelled'),
    'bridge-started': () => t('entry.started'),
    'bridge-joined': (data, who) => t('entry.joined', { who, tier: tier(data.tier as number | null) }),
    'bridge-left': ({ minutes }, who) => t('entry.left', { who, minutes }),
    'bridge-tier-missing': ({ tiers }) => t('entry.tierMissing', { tiers: list(tiers) }),
    'bridge-tier-rung': (data, who) => t('entry.tierRung', { who, tier: tier(data.tier as number) }),
    'bridge-role-given': ({ role, name }) => t(`entry.${role === 'lead' ? 'leads' : 'writes'}`, { who: name }),
    'bridge-item-added': (data) => t('entry.itemAdded', { item: item(data) }),
    'bridge-item-focused': (data) => t('entry.itemFocused', { item: item(data) }),
    'bridge-item-decided': (data) =>
      [
        t('entry.itemDecided', { item: item(data), outcome: data.outcome ? t(`outcome.${data.outcome}`) : 'none' }),
        ...(data.note ? [String(data.note)] : []),
      ].join(' '),
    'bridge-decision-made': ({ text }) => t('entry.decision', { text }),
    'bridge-action-given': ({ text }) => t('entry.action', { text }),
    'bridge-action-changed': ({ text, state }) => t(`entry.${state === 'done' ? 'actionDone' : 'actionOpen'}`, { text }),
    'bridge-said': ({ body }, who) => t('entry.said', { who, body }),
    'bridge-ended': ({ minutes }) => t('entry.ended', { minutes }),
    'bridge-missed': () => t('entry.missed'),
  };
  return ({ kind, data, by, ticket }) => {
    const who = by?.name ?? 'Relevo';
    const own = words[kind as Kind];
    if (own) return own(data, who);
    const of = { who, number: ticket?.number ?? 0, toTier: typeof data.toTier === 'number' ? tier(data.toTier) : '' };
    return sentences.has('bridge', `move.${kind}`) ? t(`move.${kind}`, of) : t('move.other', of);
  };
}

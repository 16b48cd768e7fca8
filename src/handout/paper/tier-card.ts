import { teamsOfTier } from '../../plan/rules/in-force.ts';
import { type PlanPart, partOf } from '../../plan/rules/part-of.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { HANDLINGS, ISSUE_AREAS, VENDOR_TIER } from '../../plan/words.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { packetFigure } from '../chapters/packet-blocks.ts';
import { open, said } from '../chapters/parts.ts';
import { channelLines } from '../chapters/teams-chapter.ts';
import type { Block, Fact, Paper } from './blocks.ts';
import { cleaned, type Edition } from './paper.ts';
import { type Voice, voiceOf } from './voice.ts';

/** It has to stay one page, whatever the plan says: so many entries of a list, so many characters of a text. */
const ENTRIES_MAX = 6;
const TEXT_MAX = 150;

type OwnPart = PlanPart['tiers'][number];

/** What a member of a tier needs at hand, on one page: what you do, what you must hand over, whom you call, hours. */
export function tierCardOf(given: Edition, tier: number, sentences: Sentences, locale: Locale): Paper {
  const edition = cleaned(given);
  const { plan, version, publishedBy } = edition;
  const voice = voiceOf(sentences, edition, locale);
  const { t, text, tierName } = voice;
  const part = partOf(
    plan,
    teamsOfTier(plan, tier).map(({ id }) => id),
  );
  const own = part.tiers.find((one) => one.tier === tier);
  const organisation = text(plan.organisation?.name);
  const purpose = text(plan.tiers?.find((one) => one.tier === tier)?.purpose);
  return {
    locale,
    title: t('card.title', { tier, name: tierName(tier) }),
    organisation,
    author: publishedBy ?? (organisation || 'Relevo'),
    running: [organisation, t('title'), t('version', { version })].filter(Boolean).join(' · '),
    pageOf: t('pageOf', { page: '{page}', pages: '{pages}' }),
    lacking: t('lacking', { count: '{count}' }),
    front: { kind: 'card', tier, facts: purpose ? [{ name: '', lines: [clipped(purpose)] }] : [] },
    blocks: [
      section(t('card.do'), tier),
      ...doBlocks(plan, tier, voice),
      section(t('card.handOver'), tier),
      ...(own ? handOverBlocks(own, voice) : [open(t('card.noTeam', { tier }))]),
      section(t('card.call'), tier),
      ...factsOr(own ? callFacts(plan, own, voice) : [], t('card.nobody')),
      section(t('card.hours'), tier),
      ...factsOr(hoursFacts(part, voice), t('open.calendars')),
    ],
  };
}

function section(text: string, tier: number): Block {
  return { kind: 'heading', level: 2, text, tier };
}

function factsOr(facts: Fact[], otherwise: string): Block[] {
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [open(otherwise)];
}

function doBlocks(plan: PlanDocument, tier: number, voice: Voice): Block[] {
  const { t, text, list, area } = voice;
  const own = plan.responsibilities?.find((one) => one.tier === tier);
  if (!own) return [open(t('open.responsibilities'))];
  const { duties = [], areas, deviceActions = [], intuneRole } = own;
  const byHandling = HANDLINGS.map((handling): readonly [string, string[]] => {
    const some = ISSUE_AREAS.filter((one) => areas?.[one] === handling);
    return [t(`card.${handling}`), some.length > 0 ? [list(some.map(area))] : []];
  });
  const facts = said([
    ...byHandling,
    [t('card.devices'), deviceActions.length > 0 ? [list(deviceActions.map((action) => t(`deviceAction.${action}`)))] : []],
    [t('duties.intuneRole'), [clipped(text(intuneRole))]],
  ]);
  return [
    ...(duties.length > 0 ? [{ kind: 'list', items: shortened(duties.map(text), voice), isOrdered: false } as const] : []),
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
  ];
}

/** The packet to the next tier; the top tier hands over to the vendor, as a case. */
function handOverBlocks({ handsOver, vendor, promise }: OwnPart, voice: Voice): Block[] {
  const { t, tier: nameOf, minutes } = voice;
  const [next] = handsOver;
  const facts = said([
    [t('promises.accept'), [promise.acceptWithinMinutes ? minutes(promise.acceptWithinMinutes) : '']],
    [t('promises.answer'), [promise.answerWithinMinutes ? minutes(promise.answerWithinMinutes) : '']],
    [t('promises.acknowledge'), [promise.acknowledgeWithinMinutes ? minutes(promise.acknowledgeWithinMinutes) : '']],
  ]);
  const promised: Block[] = facts.length > 0 ? [{ kind: 'facts', facts }] : [];
  if (!next) return [{ kind: 'paragraph', text: t(vendor ? 'card.vendorCase' : 'card.topTier') }, ...promised];
  return [
    { kind: 'paragraph', text: t('card.packetTo', { tier: nameOf(next.toTier) }) },
    ...packetFigure({ toTier: next.toTier, ...next.packet }, voice),
    ...promised,
  ];
}

function callFacts(plan: PlanDocument, { handsOver, vendor, contactsUser, speaksToUser }: OwnPart, voice: Voice): Fact[] {
  const { t, text, tierName } = voice;
  const above = handsOver[0]?.toTeams ?? [];
  return said([
    ...above.slice(0, ENTRIES_MAX).map(({ id, name, channels }): readonly [string, string[]] => {
      const reached = shortened(channelLines({ channels }, voice), voice);
      return [clipped(text(name) || id), reached.length > 0 ? reached : [t('card.unreached')]];
    }),
    [
      t('card.vendor', { name: clipped(text(vendor?.name) || tierName(VENDOR_TIER)) }),
      vendor ? [clipped(text(vendor.contract)), clipped(vendor.contact ?? '')] : [],
    ],
    [t('card.user'), [t(contactsUser ? 'card.contactsUser' : speaksToUser ? 'card.mayContactUser' : 'card.notTheUser')]],
    [t('cover.contact'), [clipped(text(plan.organisation?.contact))]],
  ]);
}

function hoursFacts({ teams, calendars, rota }: PlanPart, { t, text, hours, zoneOfSeveral }: Voice): Fact[] {
  return said(
    teams.slice(0, ENTRIES_MAX).map(({ id, name, calendar: named }): readonly [string, string[]] => {
      const calendar = calendars.find((one) => one.id === named);
      const duty = hours(rota.filter(({ team }) => team === id)).slice(0, ENTRIES_MAX);
      return [
        clipped(text(name) || id),
        [
          ...(calendar ? [t('card.open', { hours: hours(calendar.hours).slice(0, ENTRIES_MAX).join('; ') })] : []),
          ...(duty.length > 0 ? [t('card.duty', { hours: duty.join('; ') })] : []),
          ...(calendar ? zoneOfSeveral(calendar.timeZone) : []),
        ],
      ];
    }),
  );
}

function shortened(items: readonly string[], { t }: Voice): string[] {
  const more = items.length - ENTRIES_MAX;
  return [...items.slice(0, ENTRIES_MAX).map(clipped), ...(more > 0 ? [t('card.more', { count: more })] : [])];
}

function clipped(text: string): string {
  const letters = [...text.replace(/\s+/g, ' ')];
  return letters.length > TEXT_MAX
    ? `${letters
        .slice(0, TEXT_MAX - 1)
        .join('')
        .trimEnd()}…`
    : letters.join('');
}

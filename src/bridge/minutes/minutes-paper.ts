import type { Block, Cell, Fact, Paper, Tone } from '../../handout/paper/blocks.ts';
import { textIn } from '../../plan/rules/in-force.ts';
import { spokenDay, spokenList, spokenMinutes, spokenTimeZone } from '../../plan/spoken/spoken.ts';
import { cleanTexts } from '../../platform/http/clean-text.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import type { Action, AgendaItem } from '../contract.ts';
import type { Outcome } from '../words.ts';
import type { Minutes } from './contract.ts';
import type { Gathered } from './gather-minutes.ts';
import { notesBlocks } from './notes-blocks.ts';
import { REGIONS, spokenSpan, spokenTime } from './spoken-times.ts';
import { tellRule } from './tell-rule.ts';
import { tierNames } from './tier-names.ts';

const TONES: Record<Outcome, Tone> = {
  solved: 'good',
  relayed: 'good',
  escalated: 'plain',
  action: 'plain',
  carried: 'warn',
  dropped: 'quiet',
};

type Voice = ReturnType<typeof voiceOf>;

function voiceOf(sentences: Sentences, { minutes, plan }: Gathered) {
  const { language, timeZone } = minutes;
  const region = REGIONS[language];
  const t = (key: string, values: Record<string, unknown> = {}) => sentences.say(language, 'bridge', key, values);
  return {
    t,
    tier: tierNames(sentences, plan, language),
    span: (from: string, to: string | null) => spokenSpan({ from, to }, language, timeZone),
    time: (at: string) => spokenTime(at, language, timeZone),
    day: (day: string) => spokenDay(day, region),
    minutes: (count: number) => spokenMinutes(count, region),
    list: (items: readonly string[]) => spokenList(items, region),
    rule: (rule: unknown) => tellRule(sentences, language, rule),
    zone: spokenTimeZone(timeZone, region, new Date(minutes.startsAt)),
  };
}

/** The minutes as a paper, from which every file of them is written. */
export function minutesPaper(given: Gathered, sentences: Sentences): Paper {
  const minutes = cleanTexts(given.minutes) as Minutes;
  const voice = voiceOf(sentences, { ...given, minutes });
  const { t } = voice;
  const { language, title } = minutes;
  const organisation = textIn(given.plan.organisation?.name, language).trim();
  const handOut = (key: 'pageOf' | 'lacking', values: Record<string, unknown>) => sentences.say(language, 'handout', key, values);
  return {
    locale: language,
    title: t('minutes.title', { title }),
    organisation,
    author: minutes.scribe?.name ?? minutes.lead?.name ?? (organisation || 'Relevo'),
    running: [organisation, t('minutes.title', { title }), voice.span(startOf(minutes), minutes.endedAt)].filter(Boolean).join(' · '),
    pageOf: handOut('pageOf', { page: '{page}', pages: '{pages}' }),
    lacking: handOut('lacking', { count: '{count}' }),
    front: { kind: 'sheet', facts: headFacts(minutes, voice) },
    blocks: [
      ...unfinished(minutes, voice),
      ...attendanceBlocks(minutes, voice),
      ...storyBlocks(minutes, voice),
      ...agendaBlocks(minutes, voice),
      ...settledBlocks(minutes, voice),
      ...carriedBlocks(minutes, voice),
      ...notes(minutes, voice),
    ],
  };
}

const startOf = ({ startedAt, startsAt }: Minutes) => startedAt ?? startsAt;

function headFacts(minutes: Minutes, { t, span, zone, minutes: spoken, rule: rulesWords }: Voice): Fact[] {
  const { state, phase, kind, reason, rule, lead, scribe, startedAt, endedAt, startsAt } = minutes;
  const [from, to] = state === 'missed' ? [startsAt, minutes.endsAt] : [startOf(minutes), endedAt];
  const lasted = startedAt && endedAt ? Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000) : null;
  const facts: [string, readonly (string | null)[]][] = [
    [t('minutes.when'), [span(from, to), lasted === null ? null : spoken(lasted), zone]],
    [t('minutes.phase'), [phase?.name ?? null]],
    [t('minutes.kind'), [t(`kind.${kind}`)]],
    [t('minutes.why'), [reason, rule === null ? null : rulesWords(rule)]],
    [t('minutes.lead'), [lead?.name ?? null]],
    [t('minutes.scribe'), [scribe?.name ?? null]],
  ];
  return facts.flatMap(([name, lines]) => {
    const said = lines.filter((line) => line !== null);
    return said.length > 0 ? [{ name, lines: said }] : [];
  });
}

function notes({ notes: written }: Minutes, { t, list }: Voice): Block[] {
  if (!written) return [];
  const authors = written.authors.map(({ name }) => name);
  return [
    heading(t('minutes.notes')),
    ...notesBlocks(written.text),
    ...(authors.length > 0 ? [{ kind: 'paragraph', tone: 'lead', text: t('minutes.notesBy', { people: list(authors) }) } as const] : []),
  ];
}

function unfinished({ state }: Minutes, { t }: Voice): Block[] {
  if (state === 'live') return [{ kind: 'paragraph', tone: 'open', text: t('minutes.unfinished') }];
  return state === 'missed' ? [{ kind: 'paragraph', tone: 'open', text: t('minutes.missed') }] : [];
}

const heading = (text: string): Block => ({ kind: 'heading', level: 2, text });

function attendanceBlocks({ tiers, missingTiers, state }: Minutes, { t, minutes }: Voice): Block[] {
  if (state === 'missed') return [];
  const people = (one: Minutes['tiers'][number]): Cell => {
    if (one.people.length > 0) return { text: one.people.map((each) => `${each.person.name} (${minutes(each.minutes)})`).join('\n') };
    return one.tier !== null && missingTiers.includes(one.tier)
      ? { text: t('minutes.nobodyCame'), tone: 'bad', strong: true }
      : { text: '–', tone: 'quiet' };
  };
  return [
    heading(t('minutes.there')),
    {
      kind: 'table',
      caption: t('minutes.there'),
      head: [{ text: t('minutes.tierColumn') }, { text: t('minutes.peopleColumn') }],
      rows: tiers.map((one) => [{ text: one.name }, people(one)]),
      shares: [1, 2],
    },
  ];
}

function storyBlocks({ story }: Minutes, { t, time }: Voice): Block[] {
  if (story.length === 0) return [];
  const facts = story.map(({ at, text, by, ticket }) => ({
    name: time(at),
    lines: [text, [ticket ? `#${ticket.number}` : null, by?.name ?? null].filter((part) => part !== null).join(' · ')].filter(Boolean),
  }));
  return [heading(t('minutes.story')), { kind: 'facts', facts }];
}

/** All in one view first, then what was said of each. */
function agendaBlocks({ agenda, decisions, actions }: Minutes, voice: Voice): Block[] {
  const { t, tier, minutes } = voice;
  if (agenda.length === 0) return [heading(t('minutes.agenda')), { kind: 'paragraph', tone: 'lead', text: t('minutes.nothing') }];
  return [
    heading(t('minutes.agenda')),
    {
      kind: 'table',
      caption: t('minutes.agenda'),
      head: [
        { text: t('minutes.itemColumn') },
        { text: t('minutes.ownerColumn') },
        { text: t('minutes.outcomeColumn') },
        { text: t('minutes.timeColumn') },
      ],
      rows: agenda.map((item) => [
        { text: named(item), ...(item.isCarried && { note: t('minutes.isCarried') }) },
        item.ownerTier === null ? { text: '–', tone: 'quiet' } : { text: tier(item.ownerTier) },
        item.outcome === null
          ? { text: t('minutes.open'), tone: 'quiet' }
          : { text: t(`outcome.${item.outcome}`), tone: TONES[item.outcome] },
        item.focusedSeconds < 30 ? { text: '–', tone: 'quiet' } : { text: minutes(Math.round(item.focusedSeconds / 60)) },
      ]),
      shares: [5, 2.4, 2.2, 1.4],
    },
    ...agenda.flatMap((item): Block[] => {
      const decided = decisions.filter((one) => one.item === item.id).map(({ text }) => t('entry.decision', { text }));
      const given = actions.filter((one) => one.item === item.id).map((one) => told(one, voice));
      if (!item.note && decided.length + given.length === 0) return [];
      return [
        { kind: 'heading', level: 3, text: named(item) },
        ...(item.note ? [{ kind: 'paragraph', text: item.note } as const] : []),
        ...(decided.length + given.length > 0 ? [{ kind: 'list', isOrdered: false, items: [...decided, ...given] } as const] : []),
      ];
    }),
  ];
}

/** What is called by a ticket has its number before it. */
export function named({ ticket, title }: Pick<AgendaItem, 'ticket' | 'title'>): string {
  return ticket ? `#${ticket.number} ${title}` : title;
}

function told({ text, owner, dueOn, state }: Action, { t, day }: Voice): string {
  return t('minutes.action', { text, owner: owner.name, day: day(dueOn), state: t(`actionState.${state}`) });
}

function settledBlocks({ decisions, actions }: Minutes, voice: Voice): Block[] {
  const { t } = voice;
  return [
    heading(t('minutes.decisions')),
    decisions.length > 0
      ? { kind: 'list', isOrdered: true, items: decisions.map(({ text, by }) => t('minutes.decision', { text, by: by.name })) }
      : { kind: 'paragraph', tone: 'lead', text: t('minutes.noDecisions') },
    heading(t('minutes.actions')),
    actions.length > 0
      ? { kind: 'list', isOrdered: true, items: actions.map((one) => told(one, voice)) }
      : { kind: 'paragraph', tone: 'lead', text: t('minutes.noActions') },
  ];
}

function carriedBlocks({ agenda, carried }: Minutes, { t }: Voice): Block[] {
  const items = agenda.filter(({ id }) => carried.includes(id)).map(named);
  return items.length > 0 ? [heading(t('minutes.carried')), { kind: 'list', isOrdered: false, items }] : [];
}

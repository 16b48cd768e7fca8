import type { KnownHolidays } from '../../plan/holidays/known-holidays.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { cleanTexts } from '../../platform/http/clean-text.ts';
import type { Locale } from '../../platform/http/shapes.ts';
import type { Sentences } from '../../platform/i18n/sentences.ts';
import { communicationChapter } from '../chapters/communication-chapter.ts';
import { earlyChapter } from '../chapters/early-chapter.ts';
import { goalsChapter } from '../chapters/goals-chapter.ts';
import { ladderOf } from '../chapters/ladder.ts';
import { processChapter } from '../chapters/process-chapter.ts';
import { responsibilitiesChapter } from '../chapters/responsibilities-chapter.ts';
import { teamsChapter } from '../chapters/teams-chapter.ts';
import { trainingChapter } from '../chapters/training-chapter.ts';
import type { Block, Fact, Paper } from './blocks.ts';
import { type Voice, voiceOf } from './voice.ts';

/** One version of the plan as it counts, with what its title page says of it and the holidays of its regions. */
export type Edition = {
  plan: PlanDocument;
  holidays: KnownHolidays;
  version: number;
  inForceFrom: Date;
  isInForce: boolean;
  publishedBy: string | null;
};
type Chapter = { question: string; blocks: (plan: PlanDocument, voice: Voice) => Block[] };

/** The five questions, and the two chapters beside them, in the order in which they are read. */
const CHAPTERS: readonly Chapter[] = [
  { question: 'question.teams', blocks: teamsChapter },
  { question: 'question.responsibilities', blocks: responsibilitiesChapter },
  { question: 'question.process', blocks: processChapter },
  { question: 'question.training', blocks: trainingChapter },
  { question: 'question.early', blocks: earlyChapter },
  { question: 'question.communication', blocks: communicationChapter },
  { question: 'question.goals', blocks: goalsChapter },
];

/** The whole plan as a document that one hands to somebody. */
export function paperOf(given: Edition, sentences: Sentences, locale: Locale): Paper {
  const edition = cleaned(given);
  const { plan, version } = edition;
  const voice = voiceOf(sentences, edition, locale);
  const { t, text } = voice;
  const organisation = text(plan.organisation?.name);
  return {
    locale,
    title: t('title'),
    organisation,
    author: edition.publishedBy ?? (organisation || 'Relevo'),
    running: [organisation, t('title'), t('version', { version })].filter(Boolean).join(' · '),
    pageOf: t('pageOf', { page: '{page}', pages: '{pages}' }),
    lacking: t('lacking', { count: '{count}' }),
    front: { kind: 'cover', facts: coverFacts(edition, voice), contents: t('contents'), promise: t('promise') },
    blocks: [
      ladderOf(plan, voice),
      ...CHAPTERS.flatMap(({ question, blocks }, index): Block[] => [
        { kind: 'chapter', number: index + 1, text: t(question) },
        ...blocks(plan, voice),
      ]),
    ],
  };
}

/** Texts as the desk keeps them elsewhere: a plan file may hold characters that no document can. */
export function cleaned(edition: Edition): Edition {
  return { ...edition, plan: cleanTexts(edition.plan) as PlanDocument };
}

function coverFacts({ plan, version, inForceFrom, isInForce, publishedBy }: Edition, { t, text, dayOf, languages }: Voice): Fact[] {
  const { contact, languages: spoken = [] } = plan.organisation ?? {};
  const facts: [string, string | null | undefined][] = [
    [t('cover.version'), t(isInForce ? 'cover.inForce' : 'cover.notInForce', { version })],
    [t('cover.from'), dayOf(inForceFrom)],
    [t('cover.by'), publishedBy],
    [t('cover.contact'), text(contact)],
    [t('cover.languages'), spoken.length > 0 ? languages(spoken) : null],
  ];
  return facts.flatMap(([name, line]) => (line ? [{ name, lines: [line] }] : []));
}

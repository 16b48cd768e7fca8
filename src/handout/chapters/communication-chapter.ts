import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Block, Cell } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { inOrder } from './early-chapter.ts';
import { open, UNSAID } from './parts.ts';

/** More columns than this cannot be read on a page of A4: the phases are then told in tables of so many. */
const PHASES_PER_TABLE = 5;

/** What people are told, and when: a row a wave, a column a phase that hears of it. */
export function communicationChapter(plan: PlanDocument, voice: Voice): Block[] {
  const { t, text, shortDay } = voice;
  const waves = plan.communication?.waves ?? [];
  if (waves.length === 0) return [open(t('open.communication'))];
  const told = inOrder(plan).filter(({ id }) => waves.some(({ pieces = [] }) => pieces.some(({ phase }) => phase === id)));
  const name = ({ name: words, channel, stage, week }: (typeof waves)[number]): Cell => ({
    text: text(words),
    note: [t(`waveChannel.${channel}`), stage && t(`waveStage.${stage}`), week && t('waves.week', { week })].filter(Boolean).join(' · '),
  });
  const tables = told.length === 0 ? [[]] : chunks(told);
  return [
    { kind: 'paragraph', text: t('waves.lead'), tone: 'lead' },
    ...tables.map(
      (phases): Block => ({
        kind: 'table',
        caption: t('waves.caption'),
        head: [{ text: t('waves.wave') }, ...phases.map((phase) => ({ text: text(phase.name) }))],
        rows: waves.map((wave) => [
          name(wave),
          ...phases.map(({ id }): Cell => {
            const days = (wave.pieces ?? []).filter(({ phase }) => phase === id).map(({ on }) => shortDay(on));
            return days.length > 0 ? { text: days.join(', ') } : UNSAID;
          }),
        ]),
        shares: [7, ...phases.map(() => 4)],
      }),
    ),
  ];
}

function chunks<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / PHASES_PER_TABLE) }, (_, index) =>
    all.slice(index * PHASES_PER_TABLE, (index + 1) * PHASES_PER_TABLE),
  );
}

import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Block } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';

/** For what an alarm rings, for whom step by step, and when it does not; nothing where a plan says none of it. */
export function pagingBlocks({ paging = [], maintenance = [] }: PlanDocument, { t, text, tier, alarm, window }: Voice): Block[] {
  if (paging.length + maintenance.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: t('paging.title') },
    { kind: 'paragraph', text: t('paging.lead'), tone: 'lead' },
    {
      kind: 'facts',
      facts: [
        ...paging.map((rule) => ({ name: tier(rule.tier), lines: alarm(rule) })),
        ...(maintenance.length > 0
          ? [{ name: t('paging.maintenance'), lines: maintenance.map((one) => [window(one), text(one.note)].filter(Boolean).join(' · ')) }]
          : []),
      ],
    },
  ];
}

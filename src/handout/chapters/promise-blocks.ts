import { promiseCalendar } from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import type { Block, Cell } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { open, UNSAID } from './parts.ts';

/** What is promised to the user by priority, and between the tiers. */
export function promiseBlocks(plan: PlanDocument, { t, text, tierName, minutes, priority: nameOf }: Voice): Block[] {
  const { toUser = [], betweenTiers = [], calendar: named } = plan.promises ?? {};
  const heading: Block = { kind: 'heading', level: 2, text: t('promises.title') };
  if (toUser.length + betweenTiers.length === 0) return [heading, open(t('open.promises'))];
  const calendar = promiseCalendar(plan);
  const within = (value: number | undefined): Cell => (value ? { text: minutes(value, { runsAlways: !named }) } : UNSAID);
  return [
    heading,
    {
      kind: 'paragraph',
      text: calendar ? t('promises.inHours', { calendar: text(calendar.name) || calendar.id }) : t('promises.always'),
      tone: 'lead',
    },
    ...(toUser.length > 0
      ? [
          { kind: 'heading', level: 3, text: t('promises.toUser') } as const,
          {
            kind: 'table',
            caption: t('promises.toUser'),
            head: [t('promises.priority'), t('promises.response'), t('promises.nextResponse'), t('promises.resolve')].map(column),
            rows: toUser.map((one) => [
              { text: nameOf(one.priority) },
              within(one.responseWithinMinutes),
              within(one.nextResponseWithinMinutes),
              within(one.resolveWithinMinutes),
            ]),
            shares: [4, 4, 4, 4],
          } as const,
        ]
      : []),
    ...(betweenTiers.length > 0
      ? [
          { kind: 'heading', level: 3, text: t('promises.betweenTiers') } as const,
          {
            kind: 'table',
            caption: t('promises.betweenTiers'),
            head: [t('promises.tier'), t('promises.accept'), t('promises.answer'), t('promises.acknowledge')].map(column),
            rows: betweenTiers.map((one) => [
              { text: t('tierHeading', { tier: one.tier, name: tierName(one.tier) }) },
              within(one.acceptWithinMinutes),
              within(one.answerWithinMinutes),
              within(one.acknowledgeWithinMinutes),
            ]),
            shares: [5, 4, 4, 4],
          } as const,
        ]
      : []),
  ];
}

function column(text: string) {
  return { text };
}

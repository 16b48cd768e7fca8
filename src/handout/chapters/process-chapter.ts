import {
  autoCloseDays,
  contactTier,
  priorityOf,
  relayMode,
  SKIP_REASON_MIN_LENGTH,
  tiersThatMayContact,
  topTier,
} from '../../plan/rules/in-force.ts';
import type { PlanDocument } from '../../plan/schema/schema.ts';
import { spokenBridgeRule } from '../../plan/spoken/bridge-rule.ts';
import { IMPACTS, type Priority, URGENCIES, VENDOR_TIER } from '../../plan/words.ts';
import type { Block, Cell, Tone } from '../paper/blocks.ts';
import type { Voice } from '../paper/voice.ts';
import { packetBlocks } from './packet-blocks.ts';
import { pagingBlocks } from './paging-blocks.ts';
import { open, said, UNSAID } from './parts.ts';
import { promiseBlocks } from './promise-blocks.ts';

const TONES: Record<Priority, Tone> = { low: 'quiet', normal: 'plain', high: 'warn', urgent: 'bad' };

/** Question 3: the walk, what a hand-off must bring, the rules, what is promised, and the vendor. */
export function processChapter(plan: PlanDocument, voice: Voice): Block[] {
  const { t, text } = voice;
  const steps = plan.process?.steps ?? [];
  return [
    steps.length > 0 ? { kind: 'list', items: steps.map(text), isOrdered: true } : open(t('open.steps')),
    ...packetBlocks(plan, voice),
    { kind: 'heading', level: 2, text: t('rules.title') },
    { kind: 'facts', facts: rules(plan, voice) },
    ...promiseBlocks(plan, voice),
    ...pagingBlocks(plan, voice),
    ...priorityBlocks(plan, voice),
    ...vendorBlocks(plan, voice),
  ];
}

function rules(plan: PlanDocument, { t, tier, list, minutes, priority, area, region }: Voice) {
  const contact = contactTier(plan);
  const others = tiersThatMayContact(plan).filter((one) => one !== contact);
  const { skip, timedEscalations = [], bridge = [], autoCloseDays: days } = plan.process ?? {};
  const runsAlways = !plan.promises?.calendar;
  const from = skip?.fromTiers;
  const skipRule = {
    tiers: list((from ?? []).map(tier)),
    length: skip?.reasonMinLength ?? SKIP_REASON_MIN_LENGTH,
  };
  const mayBeSkipped = t(from ? 'rules.skipFrom' : 'rules.skipAny', skipRule);
  const onBridgeOnly = skip?.onBridge ? t('rules.skipOnBridge', { rule: mayBeSkipped }) : t('rules.noSkip');
  const condition = (named: string, values: Record<string, unknown>) => t(`rules.bridgeWhen.${named}`, values);
  return said([
    [
      t('rules.contact'),
      [
        t('rules.contactTier', { tier: tier(contact) }),
        ...(others.length > 0 ? [t('rules.othersMayContact', { tiers: list(others.map(tier)) })] : []),
      ],
    ],
    [t('rules.relay'), [t(`rules.relayMode.${relayMode(plan)}`, { tier: tier(topTier(plan)) })]],
    [t('rules.skip'), [skip?.allowed ? mayBeSkipped : onBridgeOnly]],
    [t('rules.autoClose'), [t(days ? 'rules.closesAfter' : 'rules.closesByDefault', { days: autoCloseDays(plan) })]],
    [
      t('rules.timed'),
      timedEscalations.map((rule) =>
        t('rules.timedEscalation', {
          from: tier(rule.tier),
          to: tier(rule.toTier),
          after: minutes(rule.afterMinutes, { runsAlways }),
        }),
      ),
    ],
    [t('rules.bridge'), bridge.map((rule) => t('rules.bridgeRule', spokenBridgeRule(rule, { condition, priority, area, tier, region })))],
  ]);
}

function priorityBlocks(plan: PlanDocument, { t, priority: nameOf }: Voice): Block[] {
  return [
    { kind: 'heading', level: 2, text: t('priority.title') },
    { kind: 'paragraph', text: t(plan.process?.priority ? 'priority.ofPlan' : 'priority.ofDesk'), tone: 'lead' },
    {
      kind: 'table',
      caption: t('priority.caption'),
      head: [{ text: t('priority.impact') }, ...URGENCIES.map((urgency) => ({ text: t(`urgency.${urgency}`) }))],
      rows: IMPACTS.map((impact) => [
        { text: t(`impact.${impact}`) },
        ...URGENCIES.map((urgency): Cell => {
          const priority = priorityOf(plan, impact, urgency);
          return { text: nameOf(priority), tone: TONES[priority], strong: priority === 'urgent' };
        }),
      ]),
      shares: [5, 4, 4, 4],
    },
  ];
}

function vendorBlocks(plan: PlanDocument, { t, text, tierName, minutes }: Voice): Block[] {
  const vendor = plan.process?.vendor;
  const heading: Block = {
    kind: 'heading',
    level: 2,
    text: t('vendor.title', { name: text(vendor?.name) || tierName(VENDOR_TIER) }),
    tier: VENDOR_TIER,
  };
  if (!vendor) return [heading, open(t('open.vendor'))];
  const facts = said([
    [t('vendor.contract'), [text(vendor.contract)]],
    [t('vendor.contact'), [vendor.contact ?? '']],
  ]);
  const severities = vendor.severities ?? [];
  return [
    heading,
    ...(facts.length > 0 ? [{ kind: 'facts', facts } as const] : []),
    ...(severities.length > 0
      ? [
          {
            kind: 'table',
            caption: t('vendor.severities'),
            head: [{ text: t('vendor.severity') }, { text: t('vendor.meaning') }, { text: t('vendor.response') }],
            rows: severities.map(({ id, meaning, responseWithinMinutes: within }) => [
              { text: id },
              { text: text(meaning) },
              within ? { text: minutes(within, { runsAlways: true }) } : UNSAID,
            ]),
            shares: [2, 6, 4],
          } as const,
        ]
      : []),
  ];
}

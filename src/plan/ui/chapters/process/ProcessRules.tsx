import { useTranslation } from 'react-i18next';
import { autoCloseDays, contactTier, relayMode, SKIP_REASON_MIN_LENGTH, tiersThatMayContact, topTier } from '../../../rules/in-force.ts';
import type { PlanDocument } from '../../../schema/schema.ts';
import { spokenBridgeRule } from '../../../spoken/bridge-rule.ts';
import { spokenList, spokenMinutes } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './process.module.css';

/** The rules of the way, each as a sentence. */
export function ProcessRules({ plan }: { plan: PlanDocument }) {
  const { t } = useTranslation('plan');
  const rules = useRules(plan);
  return (
    <dl className={css.rules}>
      {rules.map(([name, sentences]) => (
        <div key={name}>
          <dt>{t(`rules.${name}`)}</dt>
          <dd>
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function useRules(plan: PlanDocument): [string, string[]][] {
  const { t } = useTranslation('plan');
  const { t: common } = useTranslation();
  const { tierName, region } = usePlanNames(plan);
  const tier = (number: number) => t('tierAndName', { tier: number, name: tierName(number) });
  const contact = contactTier(plan);
  const others = tiersThatMayContact(plan).filter((one) => one !== contact);
  const timed = plan.process?.timedEscalations ?? [];
  const bridges = plan.process?.bridge ?? [];
  return [
    [
      'contact',
      [
        t('rules.contactTier', { tier: tier(contact) }),
        ...(others.length > 0 ? [t('rules.othersMayContact', { tiers: spokenList(others.map(tier), region) })] : []),
      ],
    ],
    ['relay', [t(`rules.relayMode.${relayMode(plan)}`, { tier: tier(topTier(plan)) })]],
    ['skip', [skipSentence(plan)]],
    ['autoClose', [t(plan.process?.autoCloseDays ? 'rules.closesAfter' : 'rules.closesByDefault', { days: autoCloseDays(plan) })]],
    ...(timed.length > 0
      ? [
          [
            'timed',
            timed.map(({ tier: from, afterMinutes, toTier }) =>
              t('rules.timedEscalation', { from: tier(from), to: tier(toTier), after: spokenMinutes(afterMinutes, region) }),
            ),
          ] as [string, string[]],
        ]
      : []),
    ...(bridges.length > 0
      ? [
          [
            'bridge',
            bridges.map((rule) =>
              t(
                'rules.bridgeRule',
                spokenBridgeRule(rule, {
                  condition: (named, values) => t(`rules.bridgeWhen.${named}`, values),
                  priority: (word) => common(`priority.${word}`),
                  area: (word) => common(`area.${word}`),
                  tier,
                  region,
                }),
              ),
            ),
          ] as [string, string[]],
        ]
      : []),
  ];

  function skipSentence({ process }: PlanDocument): string {
    if (!process?.skip?.allowed && !process?.skip?.onBridge) return t('rules.noSkip');
    const { allowed, fromTiers, reasonMinLength = SKIP_REASON_MIN_LENGTH } = process.skip;
    const tiers = spokenList((fromTiers ?? []).map(tier), region);
    const rule = t(fromTiers ? 'rules.skipFrom' : 'rules.skipAny', { tiers, length: reasonMinLength });
    return allowed ? rule : t('rules.skipOnBridge', { rule });
  }
}

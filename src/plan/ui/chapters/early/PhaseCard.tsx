import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocale } from '../../../../platform/ui/format.ts';
import { TierBadge } from '../../../../platform/ui/marks.tsx';
import type { Bridge, Phase, PlanDocument } from '../../../schema/schema.ts';
import { spokenBridge } from '../../../spoken/bridge.ts';
import { spokenDay, spokenDays } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { useRegion } from '../../use-region.ts';
import css from './early.module.css';
import { PhaseGroups } from './PhaseGroups.tsx';

type Props = { plan: PlanDocument; phase: Phase; isCurrent: boolean };

/** A phase in words: when, for whom, who takes part how, the bridge call and the gate to the next. */
export function PhaseCard({ plan, phase, isCurrent }: Props) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  const { groups = [], bridge, involvement = [], gate = [], enrolBy } = phase;
  const kind = t(`phaseKind.${phase.kind}`);
  const saysItsKind = text(phase.name).toLowerCase() === kind.toLowerCase();
  const facts: [string, ReactNode][] = [
    ['groups', groups.length > 0 && <PhaseGroups plan={plan} groups={groups} />],
    ['enrolBy', enrolBy && spokenDay(enrolBy, region)],
    ['involvement', involvement.length > 0 && <Involvement plan={plan} involvement={involvement} />],
    ['bridge', bridge && <BridgeCall plan={plan} bridge={bridge} />],
    [
      'gate',
      gate.length > 0 && (
        <ul>
          {gate.map((one) => (
            <li key={text(one)}>{text(one)}</li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <li id={`phase-${phase.id}`} className={css.phase} data-current={isCurrent || undefined}>
      <div className={css.phaseHead}>
        <h3>{text(phase.name)}</h3>
        {!saysItsKind && (
          <span className="chip" data-tone="quiet">
            {kind}
          </span>
        )}
        {isCurrent && (
          <span className="chip" data-tone="good">
            {t('phases.current')}
          </span>
        )}
        <span className={css.phaseDates}>
          {phase.to ? spokenDays(phase.from, phase.to, region) : t('phases.from', { from: spokenDay(phase.from, region) })}
        </span>
      </div>
      <dl className={css.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{t(`phases.${name}`)}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}

function BridgeCall({ plan, bridge }: { plan: PlanDocument; bridge: Bridge }) {
  const { t } = useTranslation('plan');
  const reader = { locale: useLocale(), region: useRegion() };
  const { joinAddress } = bridge;
  return (
    <>
      {t('phases.bridgeSentence', spokenBridge(plan, bridge, reader))}
      {joinAddress && (
        <a className={css.joinAddress} href={joinAddress} target="_blank" rel="noreferrer">
          {joinAddress}
        </a>
      )}
    </>
  );
}

function Involvement({ plan, involvement }: { plan: PlanDocument; involvement: NonNullable<Phase['involvement']> }) {
  const { text, teamName } = usePlanNames(plan);
  return (
    <ul className={css.involvement}>
      {involvement.map(({ team, how }) => (
        <li key={`${team} ${text(how)}`}>
          <TierBadge tier={plan.teams?.find(({ id }) => id === team)?.tier ?? 1} name={teamName(team)} />
          <span>{text(how)}</span>
        </li>
      ))}
    </ul>
  );
}

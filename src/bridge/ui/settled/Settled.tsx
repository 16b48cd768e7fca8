import { useTranslation } from 'react-i18next';
import type { AgendaItem, Bridge } from '../../contract.ts';
import { ActionLine } from './ActionLine.tsx';
import { AddAction } from './AddAction.tsx';
import { AddDecision } from './AddDecision.tsx';
import { DecisionList } from './DecisionList.tsx';
import css from './settled.module.css';

/** What was settled and who does what by when, each typed once. */
export function Settled({ bridge, about }: { bridge: Bridge; about: AgendaItem | null }) {
  const { t } = useTranslation('bridge');
  const { id, decisions, actions, people, state } = bridge;
  const isLive = state === 'live';
  const here = people.filter(({ leftAt }) => leftAt === null).map(({ person }) => person);
  return (
    <>
      <section className={css.part} aria-label={t('decision.title')}>
        <h2>{t('decision.title')}</h2>
        <DecisionList decisions={decisions} />
        {isLive && <AddDecision bridge={id} about={about} />}
      </section>
      <section className={css.part} aria-label={t('action.title')}>
        <h2>{t('action.title')}</h2>
        {actions.length === 0 && <p className="quiet">{t('action.none')}</p>}
        <ul className={css.list}>
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
        {isLive && <AddAction bridge={id} about={about} here={here} />}
      </section>
    </>
  );
}

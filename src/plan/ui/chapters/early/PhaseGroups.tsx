import { IconStarFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Phase, PlanDocument } from '../../../schema/schema.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import css from './early.module.css';

/** Who enrols in a phase, how many they are, how they do it, and who needs particular care. */
export function PhaseGroups({ plan, groups }: { plan: PlanDocument; groups: NonNullable<Phase['groups']> }) {
  const { t } = useTranslation('plan');
  const { text } = usePlanNames(plan);
  return (
    <ul className={css.groups}>
      {groups.map(({ name, users, approach, vip }) => (
        <li key={text(name)}>
          <span className={css.groupName}>
            {text(name)}
            {vip && (
              <span className="chip" data-tone="warn">
                <IconStarFilled size={10} aria-hidden />
                {t('phases.vip')}
              </span>
            )}
          </span>
          <span className={css.groupUsers}>{t('people', { count: users })}</span>
          <span className="quiet">{t(`approach.${approach}`)}</span>
        </li>
      ))}
    </ul>
  );
}

import { useTranslation } from 'react-i18next';
import { RelativeTime, UserText } from '../../../platform/ui/marks.tsx';
import type { Bridge } from '../../contract.ts';
import css from './settled.module.css';

export function DecisionList({ decisions }: Pick<Bridge, 'decisions'>) {
  const { t } = useTranslation('bridge');
  if (decisions.length === 0) return <p className="quiet">{t('decision.none')}</p>;
  return (
    <ul className={css.list}>
      {decisions.map(({ id, text, by, at }) => (
        <li key={id} className={css.decision}>
          <UserText>{text}</UserText>
          <span className={css.by}>
            <bdi>{by.name}</bdi> · <RelativeTime at={at} />
          </span>
        </li>
      ))}
    </ul>
  );
}

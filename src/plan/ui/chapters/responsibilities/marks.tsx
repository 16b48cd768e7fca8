import { IconArrowUp, IconCheck, IconCircleFilled, IconCircleHalf2, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import css from './responsibilities.module.css';

type Handling = 'handles' | 'assists' | 'escalates';
const ICONS = { handles: IconCircleFilled, assists: IconCircleHalf2, escalates: IconArrowUp, unsaid: IconMinus };

type HandlingProps = { handling?: Handling | 'unsaid' | undefined; isFirst: boolean };

/** What a tier does with a problem of an area: a sign for the eye, the word for everyone. The first tier that handles it stands out. */
export function HandlingMark({ handling = 'unsaid', isFirst }: HandlingProps) {
  const { t } = useTranslation('plan');
  const Icon = ICONS[handling];
  return (
    <span className={css.handling} data-handling={handling} data-first={isFirst || undefined}>
      <Icon size={14} aria-hidden />
      <span className={handling === 'unsaid' ? 'visually-hidden' : undefined}>{t(`handling.${handling}`)}</span>
    </span>
  );
}

export function MayMark({ may }: { may: boolean }) {
  const { t } = useTranslation('plan');
  const Icon = may ? IconCheck : IconMinus;
  return (
    <span className={css.handling} data-handling={may ? 'handles' : 'unsaid'}>
      <Icon size={15} stroke={2.4} aria-hidden />
      {t(may ? 'matrix.may' : 'matrix.mayNot')}
    </span>
  );
}

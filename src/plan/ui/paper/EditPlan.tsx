import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../identity/ui/use-me.ts';
import { ButtonLink } from '../../../platform/ui/links.tsx';
import css from '../plan.module.css';
import type { Plan } from '../use-plan.ts';

/** The way to the draft, for whoever may write it; says when somebody has begun one. */
export function EditPlan({ draft }: Pick<Plan, 'draft'>) {
  const { t } = useTranslation('plan');
  const { data: me } = useMe();
  if (!me?.permissions.includes('plan:edit')) return null;
  return (
    <span className={css.toDraft}>
      <ButtonLink to="/plan/draft" leftSection={<IconPencil size={16} aria-hidden />}>
        {t('draft.edit')}
      </ButtonLink>
      {draft && <span>{t('draft.exists', { name: draft.changedBy?.name ?? t('draft.somebody') })}</span>}
    </span>
  );
}

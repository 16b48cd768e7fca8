import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { findKnownErrors } from '../../../knowledge/contract.ts';
import { call } from '../../../platform/ui/api.ts';
import { TextLink } from '../../../platform/ui/links.tsx';
import { Loading } from '../../../platform/ui/states.tsx';
import css from './focus.module.css';

/** A code that was not seen before: what is known of it, and the tickets that have it. */
export function FocusCode({ code }: { code: string }) {
  const { t } = useTranslation('bridge');
  const known = useQuery({
    queryKey: ['known-errors', 'code', code],
    queryFn: () => call(findKnownErrors, { query: { code, limit: 3 } }),
  });
  if (known.isPending) return <Loading lines={2} height={48} />;
  const items = known.data?.items ?? [];
  return (
    <div className={css.code}>
      {items.length === 0 && <p className="quiet">{t('code.unknown')}</p>}
      {items.map(({ id, title, cause, fix, resolvingTier }) => (
        <article key={id} className={`sheet ${css.known}`}>
          <h3>{title}</h3>
          <p>{cause}</p>
          <p>{fix}</p>
          <p className="quiet">{t('code.solvedBy', { tier: resolvingTier })}</p>
        </article>
      ))}
      <TextLink to="/desk/queue" search={{ view: 'all', q: code }}>
        {t('code.tickets')}
      </TextLink>
    </div>
  );
}

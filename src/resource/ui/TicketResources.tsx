import { useTranslation } from 'react-i18next';
import type { IssueArea } from '../../plan/words.ts';
import { TextLink } from '../../platform/ui/links.tsx';
import { ErrorState, Loading } from '../../platform/ui/states.tsx';
import { ResourceName } from './ResourceName.tsx';
import css from './resources.module.css';
import { useResourcesFor } from './use-resources.ts';

/** What the shelf has for the area and the tier of a ticket. */
export function TicketResources({ area, tier }: { area: IssueArea; tier: number }) {
  const { t } = useTranslation('resource');
  const found = useResourcesFor({ area, tier });
  if (found.isPending) return <Loading lines={3} height={24} />;
  if (found.isLoadingError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  return (
    <div className={css.ofTicket}>
      {found.data.items.length === 0 && <p className="quiet">{t('ticket.none')}</p>}
      <ul>
        {found.data.items.map((one) => (
          <li key={one.id}>
            <ResourceName resource={one} />
          </li>
        ))}
      </ul>
      <TextLink to="/training/resources" search={{ area, tier }} size="sm">
        {t('ticket.all')}
      </TextLink>
    </div>
  );
}

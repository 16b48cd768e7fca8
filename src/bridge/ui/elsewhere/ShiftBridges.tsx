import { IconPhoneCall } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { promisedTime, useLocale } from '../../../platform/ui/format.ts';
import { ButtonLink, TextLink } from '../../../platform/ui/links.tsx';
import { useNow } from '../../../staff/ui/list/use-now.ts';
import { ActionLine } from '../settled/ActionLine.tsx';
import { useBridgesOf, useMyActions } from '../use-bridges.ts';
import css from './elsewhere.module.css';
import { nextBridge } from './next-bridge.ts';

/** On the shift: the next call that I should think of, and what I promised on those before. */
export function ShiftBridges({ me }: { me: Pick<Me, 'tiers'> }) {
  const { t } = useTranslation('bridge');
  const locale = useLocale();
  const now = useNow();
  const live = useBridgesOf('live');
  const ahead = useBridgesOf('scheduled');
  const { data: actions = [] } = useMyActions();
  const next = nextBridge([...(live.data ?? []), ...(ahead.data ?? [])], me.tiers);
  if (!next && actions.length === 0) return null;
  const isLive = next?.state === 'live';
  return (
    <div className={css.ofShift}>
      {next && (
        <section className={css.next} data-live={isLive || undefined} aria-label={t('next.title')}>
          <IconPhoneCall size={18} stroke={1.7} aria-hidden />
          <span className={css.words}>
            <strong>{isLive ? t('next.live') : promisedTime(new Date(next.startsAt), now, locale)}</strong>{' '}
            <TextLink to="/bridges/$bridge" params={{ bridge: next.id }} inherit>
              <bdi>{next.title}</bdi>
            </TextLink>{' '}
            <span className="quiet">
              {!isLive && next.agendaSize === 0 ? t('list.fills') : t('list.agenda', { count: next.agendaSize })}
            </span>
          </span>
          <ButtonLink to="/bridges/$bridge" params={{ bridge: next.id }} size="xs" variant={isLive ? 'filled' : 'default'}>
            {t(isLive ? 'ofTicket.enter' : 'ofTicket.see')}
          </ButtonLink>
        </section>
      )}
      {actions.length > 0 && (
        <section className={`sheet ${css.actions}`} aria-labelledby="my-actions">
          <h2 id="my-actions">{t('action.mine')}</h2>
          <ul>
            {actions.map((action) => (
              <ActionLine key={action.id} action={action} isMine />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

import { IconCalendarTime, IconInbox, IconListDetails, IconMap2, IconPhoneCall, IconSearch, IconUsers } from '@tabler/icons-react';
import { Link, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { PartReminder } from '../../../signature/ui/my-part/PartReminder.tsx';
import { CommandPalette, openPalette } from './CommandPalette.tsx';
import { FrameMenus } from './FrameMenus.tsx';
import css from './frame.module.css';

/** It comes after the page itself: what rings has rung for a while. */
const AlarmBar = lazyRouteComponent(
  withMessages(() => import('../../../paging/ui/AlarmBar.tsx'), 'paging'),
  'AlarmBar',
);

export function StaffFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation('app');
  const { pathname } = useLocation();
  const places = [
    { to: '/desk/shift', label: t('nav.shift'), icon: IconInbox },
    { to: '/desk/queue', label: t('nav.queue'), icon: IconListDetails },
    ...(me.permissions.includes('rota:read') ? [{ to: '/rota', label: t('nav.rota'), icon: IconCalendarTime } as const] : []),
    ...(me.permissions.includes('bridge:read') ? [{ to: '/bridges', label: t('nav.bridges'), icon: IconPhoneCall } as const] : []),
    { to: '/plan', label: t('nav.plan'), icon: IconMap2 },
    { to: '/people', label: t('nav.people'), icon: IconUsers },
  ] as const;
  return (
    <div className={css.staff}>
      <nav className={css.rail} aria-label={t('nav.label')}>
        <Link to="/" className={`${css.railLink} ${css.railHome}`} aria-label="Relevo">
          <img src="/icon.svg" alt="" width={32} height={32} />
        </Link>
        {places.map(({ to, label, icon: Icon }) => (
          <Link key={to} to={to} className={css.railLink} data-place={to}>
            <Icon size={20} stroke={1.7} aria-hidden />
            {label}
          </Link>
        ))}
        <div className={css.railEnd}>
          <button type="button" className={css.railLink} onClick={openPalette}>
            <IconSearch size={20} stroke={1.7} aria-hidden />
            {t('nav.search')}
          </button>
          <FrameMenus me={me} casePath="/desk/tickets/$ticket" isRail />
        </div>
      </nav>
      <main id="content" className={css.main}>
        {me.permissions.includes('page:read') && (
          <Suspense>
            <AlarmBar />
          </Suspense>
        )}
        {pathname === '/desk/shift' && me.teams.length > 0 && <PartReminder />}
        {children}
      </main>
      <CommandPalette />
    </div>
  );
}

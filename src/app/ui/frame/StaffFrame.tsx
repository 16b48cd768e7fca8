import { IconSearch } from '@tabler/icons-react';
import { Link, lazyRouteComponent, useLocation } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../identity/contract.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import { PartReminder } from '../../../signature/ui/my-part/PartReminder.tsx';
import { CommandPalette, openPalette } from './CommandPalette.tsx';
import { FrameMenus } from './FrameMenus.tsx';
import css from './frame.module.css';
import { MenuPlaces } from './MenuPlaces.tsx';
import { openTo, PLACES } from './places.ts';

/** It comes after the page itself: what rings has rung for a while. */
const AlarmBar = lazyRouteComponent(
  withMessages(() => import('../../../paging/ui/AlarmBar.tsx'), 'paging'),
  'AlarmBar',
);

/** What is shown to a room, where the rail is only in the way. */
const WHOLE_WINDOW = /^\/training\/sessions\/[^/]+\/run$/;

export function StaffFrame({ me, children }: { me: Me; children: ReactNode }) {
  const { t } = useTranslation('staff');
  const { pathname } = useLocation();
  const isWhole = WHOLE_WINDOW.test(pathname);
  return (
    <div className={css.staff} data-whole={isWhole || undefined}>
      <nav className={css.rail} hidden={isWhole} aria-label={t('frame.label')}>
        <Link to="/" className={`${css.railLink} ${css.railHome}`} aria-label="Relevo">
          <img src="/icon.svg" alt="" width={32} height={32} />
        </Link>
        {openTo(me, PLACES).map((place) => {
          if (place.at === undefined || place.at === 'menu') return null;
          const { to, name, short = name, at, icon: Icon } = place;
          return (
            <Link key={to} to={to} className={css.railLink} data-at={at}>
              <Icon size={20} stroke={1.7} aria-hidden />
              {t(`place.${short}`)}
            </Link>
          );
        })}
        <div className={css.railEnd}>
          <button type="button" className={css.railLink} onClick={openPalette}>
            <IconSearch size={20} stroke={1.7} aria-hidden />
            {t('frame.search')}
          </button>
          <FrameMenus me={me} casePath="/desk/tickets/$ticket" isRail>
            <MenuPlaces me={me} />
          </FrameMenus>
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

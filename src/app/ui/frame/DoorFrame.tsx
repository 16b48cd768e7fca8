import { lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import { withMessages } from '../../../platform/ui/i18n.ts';
import css from './frame.module.css';

const LanguageSwitch = lazyRouteComponent(
  withMessages(() => import('../../../identity/ui/language/LanguageSwitch.tsx'), 'identity'),
  'LanguageSwitch',
);

/** A plain sheet for those who are not signed in. */
export function DoorFrame({ children }: { children?: ReactNode }) {
  return (
    <main id="content" className={css.door}>
      <div className={`sheet ${css.doorSheet}`}>
        <div className={css.doorHead}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          Relevo
          <span className={css.doorLanguage}>
            <Suspense>
              <LanguageSwitch />
            </Suspense>
          </span>
        </div>
        {children ?? <Outlet />}
      </div>
    </main>
  );
}

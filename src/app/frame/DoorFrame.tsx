import { Outlet } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../identity/ui/language/LanguageSwitch.tsx';
import css from './frame.module.css';

/** A plain sheet for those who are not signed in. */
export function DoorFrame({ children }: { children?: ReactNode }) {
  return (
    <main id="content" className={css.door}>
      <div className={`sheet ${css.doorSheet}`}>
        <div className={css.doorHead}>
          <img src="/icon.svg" alt="" width={32} height={32} />
          Relevo
          <span className={css.doorLanguage}>
            <LanguageSwitch />
          </span>
        </div>
        {children ?? <Outlet />}
      </div>
    </main>
  );
}

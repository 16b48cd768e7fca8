import { lazyRouteComponent } from '@tanstack/react-router';
import { type ReactNode, Suspense } from 'react';
import type { Me } from '../../../identity/contract.ts';
import { BellPlace } from '../../../notice/ui/BellPlace.tsx';
import type { CasePath } from '../../../notice/ui/use-notice-sentence.ts';
import { withMessages } from '../../../platform/ui/i18n.ts';
import css from './frame.module.css';

const NoticeBell = lazyRouteComponent(
  withMessages(() => import('../../../notice/ui/NoticeBell.tsx'), 'notice'),
  'NoticeBell',
);
const ProfileMenu = lazyRouteComponent(
  withMessages(() => import('./ProfileMenu.tsx')),
  'ProfileMenu',
);

type Props = { me: Me; casePath: CasePath; isRail?: boolean; children?: ReactNode };

/** The bell and the profile. They come after the page itself; until then their places are kept, so that nothing moves. */
export function FrameMenus({ me, casePath, isRail = false, children }: Props) {
  return (
    <>
      <Suspense fallback={<BellPlace isRail={isRail} />}>
        <NoticeBell casePath={casePath} isRail={isRail} />
      </Suspense>
      <Suspense fallback={<span className={css.profilePlace} />}>
        <ProfileMenu me={me} isRail={isRail}>
          {children}
        </ProfileMenu>
      </Suspense>
    </>
  );
}

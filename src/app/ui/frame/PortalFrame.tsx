import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '../../../identity/contract.ts';
import { useTeams } from '../../../plan/ui/use-teams.ts';
import { useLocale } from '../../../platform/ui/format.ts';
import { FrameMenus } from './FrameMenus.tsx';
import css from './frame.module.css';

export function PortalFrame({ me, children }: { me: Me; children: ReactNode }) {
  const locale = useLocale();
  const { data: directory } = useTeams();
  return (
    <>
      <header className={css.bar}>
        <Link to="/portal" className={css.brand}>
          <img src="/icon.svg" alt="" width={28} height={28} />
          <span>{directory?.organisation[locale] || 'Relevo'}</span>
        </Link>
        <Group gap="xs" wrap="nowrap">
          <FrameMenus me={me} casePath="/portal/cases/$ticket" />
        </Group>
      </header>
      <main id="content" className={css.portal}>
        {children}
      </main>
    </>
  );
}

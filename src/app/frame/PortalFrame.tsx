import { Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Me } from '../../identity/contract.ts';
import { NoticeBell } from '../../notice/ui/NoticeBell.tsx';
import { useTeams } from '../../plan/ui/use-teams.ts';
import { useLocale } from '../../platform/ui/format.ts';
import css from './frame.module.css';
import { ProfileMenu } from './ProfileMenu.tsx';

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
          <NoticeBell casePath="/portal/cases/$ticket" />
          <ProfileMenu me={me} />
        </Group>
      </header>
      <main id="content" className={css.portal}>
        {children}
      </main>
    </>
  );
}

import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRailPosition } from '../../platform/ui/use-rail-position.ts';
import { NoticeAnnouncer } from './NoticeAnnouncer.tsx';
import { NoticeList } from './NoticeList.tsx';
import css from './notice.module.css';
import type { CasePath } from './use-notice-sentence.ts';
import { useNotices } from './use-notices.ts';
import { useSeen } from './use-seen.ts';

const UNREAD_SHOWN_MAX = 99;

/** How many notices are unread, and behind it what they say. */
export function NoticeBell({ casePath, isRail = false }: { casePath: CasePath; isRail?: boolean }) {
  const { t } = useTranslation('notice');
  const [isOpen, setOpen] = useState(false);
  const list = useNotices();
  useSeen(list.notices);
  const railPosition = useRailPosition();
  return (
    <>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position={isRail ? railPosition : 'bottom-end'}
        width="min(400px, calc(100vw - 16px))"
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button type="button" className={css.bell} data-rail={isRail} onClick={() => setOpen((open) => !open)}>
            <span className={css.icon}>
              <IconBell size={isRail ? 20 : 22} stroke={1.7} aria-hidden />
              {list.unread > 0 && (
                <span className={css.count} aria-hidden>
                  {list.unread > UNREAD_SHOWN_MAX ? `${UNREAD_SHOWN_MAX}+` : list.unread}
                </span>
              )}
            </span>
            {isRail && (
              <span className={css.railLabel} aria-hidden>
                {t('title')}
              </span>
            )}
            <span className="visually-hidden">{t('bell', { unread: list.unread })}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown p={0} aria-label={t('title')}>
          <NoticeList list={list} casePath={casePath} onLeave={() => setOpen(false)} />
        </Popover.Dropdown>
      </Popover>
      <NoticeAnnouncer newest={list.notices[0]} isLoaded={list.isSuccess} casePath={casePath} />
    </>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MemberRampUp } from '../contract.ts';
import css from './resources.module.css';
import { useRampUps } from './use-resources.ts';

/** How far the members of the teams that one leads have come, by name; whoever leads none sees nothing of it. */
export function MembersRampUp() {
  const { t } = useTranslation('resource');
  const { members, hasNextPage, isFetchingNextPage, fetchNextPage } = useRampUps();
  if (members.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby="members">
      <div>
        <h2 id="members">{t('members.title')}</h2>
        <p className="quiet">{t('members.who')}</p>
      </div>
      <div className={css.content}>
        <ul className={`sheet ${css.lines}`}>
          {members.map((member) => (
            <Member key={member.person.id} member={member} />
          ))}
        </ul>
        {hasNextPage && (
          <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Member({ member: { person, read, total, unread } }: { member: MemberRampUp }) {
  const { t } = useTranslation('resource');
  return (
    <li className={css.line}>
      <div className={css.about}>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        {unread.length > 0 && (
          <details className={css.unread}>
            <summary>{t('members.unread', { count: unread.length })}</summary>
            <ul>
              {unread.map(({ id, title }) => (
                <li key={id}>
                  <bdi>{title}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <span className="quiet">{total === 0 ? t('members.nothing') : t('rampUp.progress', { read, total })}</span>
    </li>
  );
}

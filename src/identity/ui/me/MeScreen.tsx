import { useTranslation } from 'react-i18next';
import { PageTitle } from '../../../platform/ui/states.tsx';
import { LanguageField } from '../language/LanguageField.tsx';
import { useChangeLocale } from '../language/use-change-locale.ts';
import { MembershipList } from '../people/MembershipList.tsx';
import { isStaffRole, useMe } from '../use-me.ts';
import css from './me.module.css';
import { NameForm } from './NameForm.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { PhoneForm } from './PhoneForm.tsx';
import { TokensSection } from './TokensSection.tsx';

/** The own profile: what a person can change about themselves, and what others have set. */
export function MeScreen() {
  const { t } = useTranslation('identity');
  const { t: common } = useTranslation();
  const changeLocale = useChangeLocale();
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <div className={css.page}>
      <PageTitle>{t('me.title')}</PageTitle>
      <section aria-labelledby="me-person" className={css.section}>
        <h2 id="me-person">{t('me.person')}</h2>
        <div className={css.content}>
          <NameForm name={me.name} />
          <PhoneForm phone={me.phone} />
          <LanguageField value={me.locale} onChange={changeLocale} />
          <dl className={css.facts}>
            <dt>{t('field.email')}</dt>
            <dd>{me.email}</dd>
            <dt>{t('field.role')}</dt>
            <dd>{common(`role.${me.role}`)}</dd>
            {isStaffRole(me.role) && (
              <>
                <dt>{t('field.teams')}</dt>
                <dd>{me.teams.length > 0 ? <MembershipList memberships={me.teams} /> : t('me.noTeams')}</dd>
              </>
            )}
          </dl>
          <p className={css.note}>{t('me.setByOthers')}</p>
        </div>
      </section>
      <section aria-labelledby="me-password" className={css.section}>
        <h2 id="me-password">{t('me.password')}</h2>
        <div className={css.content}>
          <PasswordForm email={me.email} />
        </div>
      </section>
      <TokensSection mayMake={me.permissions.includes('token:own')} />
    </div>
  );
}

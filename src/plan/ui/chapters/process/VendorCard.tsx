import { Anchor } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PlanDocument } from '../../../schema/schema.ts';
import { spokenMinutes } from '../../../spoken/spoken.ts';
import { usePlanNames } from '../../use-plan-names.ts';
import { SimpleTable } from '../SimpleTable.tsx';
import css from './process.module.css';

type Vendor = NonNullable<NonNullable<PlanDocument['process']>['vendor']>;

/** The contract with the vendor, where its help is asked for, and what its severities mean. */
export function VendorCard({ plan, vendor: { contract, contact, severities = [] } }: { plan: PlanDocument; vendor: Vendor }) {
  const { t } = useTranslation('plan');
  const { text, region } = usePlanNames(plan);
  return (
    <>
      <dl className={css.rules}>
        <div>
          <dt>{t('vendor.contract')}</dt>
          <dd>{text(contract) || <span className="quiet">{t('unsaid')}</span>}</dd>
        </div>
        <div>
          <dt>{t('vendor.contact')}</dt>
          <dd>{contact ? <Contact contact={contact} /> : <span className="quiet">{t('unsaid')}</span>}</dd>
        </div>
      </dl>
      {severities.length > 0 && (
        <SimpleTable
          caption={t('vendor.severities')}
          head={['severity', 'meaning', 'response'].map((name) => t(`vendor.${name}`))}
          rows={severities.map(({ id, meaning, responseWithinMinutes }) => ({
            id,
            head: id,
            cells: [
              text(meaning),
              responseWithinMinutes === undefined ? null : spokenMinutes(responseWithinMinutes, region, { runsAlways: true }),
            ],
          }))}
        />
      )}
    </>
  );
}

/** The address in it is a link, the words around it stay words. */
function Contact({ contact }: { contact: string }) {
  const [, before = '', href, after = ''] = /^(.*?)(https:\/\/[^\s)]+)(.*)$/.exec(contact) ?? [];
  if (!href) return <bdi>{contact}</bdi>;
  return (
    <>
      {before}
      <Anchor href={href} target="_blank" rel="noreferrer" inherit underline="always">
        {href.replace('https://', '')}
      </Anchor>
      {after}
    </>
  );
}

import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenDay } from '../../plan/spoken/spoken.ts';
import { useNames } from '../../plan/ui/use-names.ts';
import { dayAndHour, regional, useLocale } from '../../platform/ui/format.ts';
import { TierBadge } from '../../platform/ui/marks.tsx';
import { sayRefusal, useMove } from '../../platform/ui/use-move.ts';
import { changeResource, markResourceRead, type Resource } from '../contract.ts';
import { ResourceName } from './ResourceName.tsx';
import css from './resources.module.css';

export type Chosen = { sheet: 'edit' | 'review' | 'report'; resource: Resource };
type Props = { resource: Resource; onChoose: (chosen: Chosen) => void };

/** One resource of the shelf: what it is, for whom, who keeps it right, and what can be done with it. */
export function ResourceLine({ resource, onChoose }: Props) {
  const { t } = useTranslation('resource');
  const { t: common } = useTranslation();
  const { teamName } = useNames();
  const locale = useLocale();
  const languages = new Intl.DisplayNames(regional(locale), { type: 'language' });
  const {
    id,
    title,
    origin,
    kind,
    tiers,
    areas,
    language,
    owner,
    required,
    isReviewDue,
    reviewOn,
    reviewedAt,
    reports,
    readAt,
    isReplaced,
  } = resource;
  const day = dayAndHour(locale).day;
  const facts = [
    t(`kind.${kind}`),
    areas?.map((area) => common(`area.${area}`)).join(', '),
    language && languages.of(language),
    owner ? t('owner', { team: teamName(owner) }) : t(`origin.${origin}`),
    reviewedAt && t('reviewed', { day: day(new Date(reviewedAt)) }),
    reviewOn && !isReviewDue && t('reviewOn', { day: spokenDay(reviewOn, regional(locale)) }),
  ];
  return (
    <li className={css.line}>
      <div className={css.about}>
        <h3 className={css.name}>
          <ResourceName resource={resource} />
        </h3>
        <p className={css.facts}>
          {tiers.map((tier) => (
            <TierBadge key={tier} tier={tier} />
          ))}
          {required && (
            <span className="chip" data-tone="quiet">
              {t('required')}
            </span>
          )}
          <span>{facts.filter(Boolean).join(' · ')}</span>
        </p>
        <p className={css.marks}>
          {readAt && (
            <span className="chip" data-tone="good">
              {t('read')}
            </span>
          )}
          {isReplaced && (
            <span className="chip" data-tone="warn">
              {t('replaced')}
            </span>
          )}
          {isReviewDue && (
            <span className="chip" data-tone="warn">
              {t('reviewDue', { day: reviewOn ? spokenDay(reviewOn, regional(locale)) : '' })}
            </span>
          )}
          {reports.count > 0 && (
            <span className="chip" data-tone="bad">
              {t('doesNotOpen', { count: reports.count })}
            </span>
          )}
        </p>
        {reports.note && <blockquote className={css.note}>{reports.note}</blockquote>}
      </div>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={36} aria-label={t('moves', { title })}>
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Moves resource={resource} onChoose={(sheet) => onChoose({ sheet, resource })} key={id} />
        </Menu.Dropdown>
      </Menu>
    </li>
  );
}

function Moves({ resource, onChoose }: { resource: Resource; onChoose: (sheet: Chosen['sheet']) => void }) {
  const { t } = useTranslation('resource');
  const { id, origin, required, readAt, reports, takenOffAt, mayKeep } = resource;
  const read = useMove(markResourceRead, { done: t('move.readDone') });
  const change = useMove(changeResource);
  const set = (more: { required: boolean } | { off: boolean }) => change.mutate({ id, ...more }, { onError: sayRefusal });
  if (takenOffAt) {
    return <Menu.Item onClick={() => set({ off: false })}>{t('move.putBack')}</Menu.Item>;
  }
  return (
    <>
      {!readAt && <Menu.Item onClick={() => read.mutate({ id }, { onError: sayRefusal })}>{t('move.read')}</Menu.Item>}
      {!reports.isOwn && <Menu.Item onClick={() => onChoose('report')}>{t('move.report')}</Menu.Item>}
      {mayKeep && (
        <>
          <Menu.Divider />
          <Menu.Item onClick={() => onChoose('review')}>{t('move.toReview')}</Menu.Item>
          {origin === 'desk' && <Menu.Item onClick={() => onChoose('edit')}>{t('move.edit')}</Menu.Item>}
          {origin === 'product' && (
            <Menu.Item onClick={() => set({ required: !required })}>{t(required ? 'move.notRequired' : 'move.require')}</Menu.Item>
          )}
          {origin !== 'plan' && <Menu.Item onClick={() => set({ off: true })}>{t('move.takeOff')}</Menu.Item>}
          {origin === 'plan' && <Menu.Label>{t('move.inPlan')}</Menu.Label>}
        </>
      )}
    </>
  );
}

import { IconExternalLink, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Resource } from '../contract.ts';
import css from './resources.module.css';

/** The name of a resource, which leads there; a course that is held in a room leads nowhere. */
export function ResourceName({ resource: { title, address, file } }: { resource: Resource }) {
  const { t } = useTranslation('resource');
  const name = <bdi>{title}</bdi>;
  const to = file ? `/api/v1/attachments/${file.id}` : address;
  if (to === null) return name;
  const Icon = file ? IconPaperclip : IconExternalLink;
  return (
    <a href={to} target="_blank" rel="noopener noreferrer" className={css.link}>
      {name}
      <Icon size={14} aria-hidden className={css.icon} />
      <span className="visually-hidden"> ({t('newTab')})</span>
    </a>
  );
}

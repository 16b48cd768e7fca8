import { useTranslation } from 'react-i18next';

/** A reaction, a timer or an event in words. One of another release has none: then its own name must do. */
export function useFollowUpNames(): { name(name: string): string; event(kind: string): string } {
  const { t } = useTranslation('followup');
  return {
    name: (name) => t([`name.${name}`, 'otherName'], { name }),
    event: (kind) => t([`event.${kind}`, 'otherEvent'], { kind }),
  };
}

import { Anchor } from '@mantine/core';

/** A number that a touch calls. As E.123 writes it, it is read; the link has its digits alone. */
export function PhoneLink({ phone }: { phone: string }) {
  const [number = '', extension] = phone.split(' ext. ');
  const digits = number.replaceAll(' ', '');
  return (
    <Anchor href={`tel:${digits}${extension ? `;ext=${extension}` : ''}`} className="phone" dir="ltr" inherit>
      {phone}
    </Anchor>
  );
}

import { partsOf } from './web-addresses.ts';

/** A text as it is; an address of the web leads there, and says no more than it is. */
export function LinkedText({ children }: { children: string }) {
  return partsOf(children).map(({ at, text, isLink }) =>
    isLink ? (
      <a key={at} href={text} target="_blank" rel="noreferrer nofollow">
        {text}
      </a>
    ) : (
      text
    ),
  );
}

import { expect, test } from 'vitest';
import { partsOf } from './web-addresses.ts';

const linksIn = (text: string) =>
  partsOf(text)
    .filter(({ isLink }) => isLink)
    .map((part) => part.text);

test.each([
  ['Open https://aka.ms/mdmapp, then sign in.', ['https://aka.ms/mdmapp']],
  ['(see http://portal.example/a_(b)) and https://x.example/?q=1&r=2!', ['http://portal.example/a_(b)', 'https://x.example/?q=1&r=2']],
  ['“https://intune.example/”', ['https://intune.example/']],
  ['HTTPS://LOUD.EXAMPLE', ['HTTPS://LOUD.EXAMPLE']],
  ['javascript:alert(1) data:text/html,x ftp://files.example file:///etc/passwd', []],
  ['https:// http://', []],
  ['no address at all', []],
])('%s', (text, links) => {
  expect(linksIn(text)).toEqual(links);
});

test('nothing of a text is lost or turned', () => {
  for (const text of ['a https://x.example b https://y.example', 'https://x.example', '', ' \n https://x.example\n'])
    expect(
      partsOf(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
});

test('a long run of what may end an address costs no more than its length', () => {
  expect(linksIn(`https://x.example${')'.repeat(1_900)}`)).toEqual(['https://x.example']);
});

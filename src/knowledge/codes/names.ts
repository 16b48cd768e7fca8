import { withoutMarks } from '../../platform/normal-form.ts';
import { asTyped } from './plain-text.ts';

/**
 * Codes that are words or sentences: DeviceCapReached, AADSTS50076, “Profile installation failed”. What stands between their words does
 * not matter: “device registration no trust type” is DeviceRegistrationNoTrustType.
 */
export type Names<Known> = (text: string, where: { isField: boolean }) => { meant: Known[]; quoted: Known[] };

type Named<Known> = { known: Known; code: string; isOneWord: boolean; isEveryday: boolean; isJoined: boolean };

export function makeNames<Known>(all: readonly { known: Known; code: string }[]): Names<Known> {
  const byLetters = Map.groupBy(all.filter(({ code }) => !code.includes('…')).map(named), ({ code }) => wordsOf(code).join(''));
  const withGaps = all.filter(({ code }) => code.includes('…')).map((one) => ({ ...one, parts: one.code.split('…').map(lettersOf) }));
  // So that one looks no further than a name may go on, whatever a text repeats.
  const beginnings = new Set([...byLetters.keys()].flatMap((letters) => Array.from(letters, (_, at) => letters.slice(0, at + 1))));
  return (text, { isField }) => {
    const words = wordsOf(text);
    const plain = asTyped(text).toLowerCase();
    const alone = new Set([text, ...setApart(text)].map(lettersOf));
    const found = words.flatMap((_, at) => longestAt(at));
    const gapped = withGaps.filter(({ parts }) => standInOrder(parts, words.join('')));
    return {
      meant: found.filter(({ isQuoted }) => !isQuoted).map(({ known }) => known),
      quoted: [...found.filter(({ isQuoted }) => isQuoted), ...gapped].map(({ known }) => known),
    };

    /** A name that goes on is another one: WU_E_PT_SOAPCLIENT_SEND is not WU_E_PT_SOAP_CLIENT. */
    function longestAt(at: number): (Named<Known> & { isQuoted: boolean })[] {
      let longest: (Named<Known> & { isQuoted: boolean })[] = [];
      for (let letters = words[at] ?? '', next = at + 1; beginnings.has(letters); letters += words[next++]) {
        const isSpread = next > at + 1;
        const here = (byLetters.get(letters) ?? []).filter((name) => isMeant(name, letters, isSpread));
        if (here.length > 0) longest = here.map((name) => ({ ...name, isQuoted: !name.isOneWord || (name.isJoined && isSpread) }));
        if (next >= words.length) break;
      }
      return longest;
    }

    /**
     * “Pending” or “Access denied” mean themselves in a sentence; they are codes when they stand alone, in quotation marks, behind a
     * colon or in the code field. ERROR_NOT_FOUND is a name, and “error: not found” is a sentence. FileNotFound is a name however it stands,
     * and “file not found” what many programs say.
     */
    function isMeant({ code, isEveryday, isOneWord, isJoined }: Named<Known>, letters: string, isSpread: boolean): boolean {
      if (isJoined && isSpread) return alone.has(letters);
      if (isEveryday && (isOneWord || !isField)) return alone.has(letters);
      return isField || !code.includes('_') || plain.includes(code.toLowerCase());
    }
  };
}

function named<Known>({ known, code }: { known: Known; code: string }): Named<Known> {
  const words = code.split(' ');
  return { known, code, isOneWord: words.length === 1, isEveryday: isEverydayName(code), isJoined: isJoinedName(code) };
}

/** Whether a code is made of so few plain words that a sentence may have them, too. */
export function isEverydayName(code: string): boolean {
  const words = code.split(' ');
  return words.length <= 3 && words.every((word) => /^[A-Z]?[a-z-]+$/.test(word));
}

/** Whether a code is a few plain words written as one: FileNotFound, DiskFull. */
function isJoinedName(code: string): boolean {
  return /^(?:[A-Z][a-z]+){2,4}$/.test(code);
}

function setApart(text: string): string[] {
  const behindColon = text.split(/[:=]/).at(-1) ?? '';
  return [behindColon, ...[...text.matchAll(/[“"«‘']([^”"»’']{3,60})[”"»’']/g)].map(([, said = '']) => said)];
}

function standInOrder(parts: readonly string[], letters: string): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = letters.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

const lettersOf = (text: string): string => wordsOf(text).join('');

/** The letter that is typed for a digit is the same as the digit here, in the names as in the text. */
function wordsOf(text: string): string[] {
  const plain = withoutMarks(asTyped(text)).toLowerCase();
  return (plain.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/o/g, '0').replace(/[il]/g, '1'));
}

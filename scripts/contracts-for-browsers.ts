import { statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Endpoint } from '../src/platform/http/endpoint.ts';

/** Of a slice, or of a room of it. */
const CONTRACT = /\/src\/(?:[\w-]+\/)+contract\.ts$/;

/**
 * Gives the pages of each contract what a browser needs: method and path of its endpoints, and its lists of words. The shapes check
 * at the desk and give the pages their types; a page that would use one while it runs fails the build.
 */
export function contractsForBrowsers(): Plugin {
  return {
    name: 'contracts-for-browsers',
    enforce: 'pre',
    async load(id) {
      if (!CONTRACT.test(id)) return null;
      const contract: Record<string, unknown> = await import(`${pathToFileURL(id)}?${statSync(id).mtimeMs}`);
      const lines = Object.entries(contract).flatMap(([name, value]) => {
        const given = forBrowser(value);
        return given === undefined ? [] : [`export const ${name} = ${JSON.stringify(given)};`];
      });
      return { code: lines.join('\n'), moduleType: 'js' };
    },
  };
}

/** What of an export a browser is given; undefined when nothing. */
export function forBrowser(value: unknown): unknown {
  if (isEndpoint(value)) return { method: value.method, path: value.path };
  return isWord(value) || (Array.isArray(value) && value.every(isWord)) ? value : undefined;
}

const isWord = (value: unknown) => typeof value === 'string' || typeof value === 'number';

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'answer' in value;
}

import { type Document, isNode } from 'yaml';
import type { Finding } from './lint/findings.ts';

/** The findings with the lines at which their places stand in the file; what is missing, with the line of what it is missing in. */
export function withLines(findings: readonly Finding[], yaml: Document.Parsed, source: string): Finding[] {
  const starts = [0, ...[...source.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return findings.map((finding) => ({ ...finding, line: lineAt(starts, offsetOf(yaml, finding.path)) }));
}

function offsetOf(yaml: Document.Parsed, path: string): number {
  const parts = [...path.matchAll(/[^.[\]]+/g)].map(([part]) => (/^[0-9]+$/.test(part) ? Number(part) : part));
  for (let length = parts.length; length > 0; length--) {
    const node = yaml.getIn(parts.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function lineAt(starts: readonly number[], offset: number): number {
  const after = starts.findIndex((start) => start > offset);
  return after < 0 ? starts.length : after;
}

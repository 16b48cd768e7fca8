import * as Y from 'yjs';
import { FIELD, MARKS, NODES } from './protocol.ts';

const ELEMENTS: ReadonlySet<string> = new Set(NODES);
const FORMATS: ReadonlySet<string> = new Set(MARKS);
/** Nobody nests lists so by hand, and each level is walked down by every page. */
const DEPTH_MAX = 60;

/**
 * Whether all that a change brings is what our editor writes. The editor of everybody in the room breaks on, or throws away, what it
 * does not know.
 */
export function mayStand({ doc, beforeState, afterState }: Y.Transaction): boolean {
  for (const [client, end] of afterState) {
    const begin = beforeState.get(client) ?? 0;
    const structs = doc.store.clients.get(client) ?? [];
    if (end === begin) continue;
    for (const struct of structs.slice(Y.findIndexSS(structs, begin))) if (struct instanceof Y.Item && !isOurs(struct, doc)) return false;
  }
  return true;
}

function isOurs({ content, parent, parentSub }: Y.Item, doc: Y.Doc): boolean {
  if (content instanceof Y.ContentDeleted) return true;
  if (parentSub !== null) return parent instanceof Y.XmlElement && content instanceof Y.ContentAny;
  if (parent instanceof Y.XmlText)
    return content instanceof Y.ContentString || (content instanceof Y.ContentFormat && FORMATS.has(content.key));
  if (!(parent instanceof Y.XmlElement || parent === doc.getXmlFragment(FIELD))) return false;
  if (!(content instanceof Y.ContentType) || depthOf(content.type) > DEPTH_MAX) return false;
  return content.type instanceof Y.XmlText || (content.type instanceof Y.XmlElement && ELEMENTS.has(content.type.nodeName));
}

function depthOf(type: Y.AbstractType<unknown>): number {
  let depth = 0;
  for (let above = type.parent; above !== null && depth <= DEPTH_MAX; above = above.parent) depth += 1;
  return depth;
}

import { Tokenizer } from 'marked';

const none = () => undefined;

/** Markdown without HTML, and without what leads elsewhere than it says: no references, no footnotes, no headings by underlining. */
export class MaterialTokenizer extends Tokenizer {
  override html = none;
  override tag = none;
  override def = none;
  override reflink = none;
  override lheading = none;
  override hr = none;
  /** Four blanks are a careless indent more often than code. */
  override code = none;
  override del = none;
}

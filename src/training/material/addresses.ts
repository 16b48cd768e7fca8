const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const ATTACHMENT = new RegExp(`^/api/v1/attachments/${UUID}$`);
const WEB = /^https?:\/\/[^\s/?#\\@]+(?:[/?#]\S*)?$/i;
/** A page of the desk: one stroke and no second, which would be another host. */
const OURS = /^\/(?![/\\])[^\s\\]*$/;
const ADDRESS_MAX = 2_000;

/** What a material may lead to: the web in the open, a page of the desk, a file of it; nothing that a browser would run. */
export const isLinkable = (address: string): boolean =>
  address.length <= ADDRESS_MAX && ((WEB.test(address) && URL.canParse(address)) || OURS.test(address));

/** A file of the desk. Pictures come from nowhere else, so that no other host hears who reads. */
export const isAttachment = (address: string): boolean => ATTACHMENT.test(address);

/** Where the site is when nothing is said: the address that `npm start` serves. */
const ON_THIS_MACHINE = "http://127.0.0.1:3000";
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * The site's public address as TRUSTGAP_URL gives it: an https origin, or an http one on loopback. Links that leave the
 * page (canonical addresses, feeds, pictures, embeds) begin with it.
 * @param {string | undefined} text
 * @returns {string} without a trailing slash
 * @throws {Error} with a message for whoever set it
 */
export function siteAddress(text) {
  if (text === undefined || text === "") return ON_THIS_MACHINE;
  const url = URL.canParse(text) ? new URL(text) : null;
  const refuse = (why) => {
    throw new Error(`TRUSTGAP_URL=${text}: ${why}. Give the address people open, e.g. https://trustgap.example`);
  };
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:")) refuse("this is no absolute web address");
  if (url.protocol === "http:" && !LOOPBACK.test(url.hostname)) refuse("it must begin with https://, unless it is on this machine");
  if (url.username !== "" || url.password !== "") refuse("it must hold no name and no password");
  if (url.pathname !== "/" || url.search !== "" || url.hash !== "") refuse("it must end after the host and port");
  return url.origin;
}

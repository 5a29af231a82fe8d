/** Sites that host pages of many companies: their name says nothing about whose page it is. */
const SHARED = new Set(
  ("facebook.com linkedin.com instagram.com twitter.com x.com tiktok.com youtube.com medium.com github.com github.io linktr.ee notion.site sites.google.com google.com wixsite.com " +
    "wordpress.com squarespace.com weebly.com shopify.com myshopify.com etsy.com amazon.com kickstarter.com indiegogo.com startengine.com wefunder.com republic.co republic.com seedinvest.com " +
    "netcapital.com crunchbase.com angel.co angellist.com wellfound.com truecrowd.com mainvest.com honeycombcredit.com gmail.com yahoo.com").split(" "),
);

/** "https://www.Acme.com/about" -> "acme.com"; null for what is no address, and for sites that many companies share. */
export function companyDomain(text: string): string | null {
  const host = text.trim().toLowerCase().replace(/^[a-z]+:\/\//, "").replace(/^.*@/, "").replace(/[/?#:].*$/, "").replace(/^www\d?\./, "").replace(/\.$/, "");
  if (!/^[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?(\.[\p{L}\p{N}]([\p{L}\p{N}-]*[\p{L}\p{N}])?)+$/u.test(host) || host.length > 253) return null;
  return SHARED.has(host) ? null : host;
}

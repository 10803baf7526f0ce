import { absoluteUrl } from '../paths.ts';
import { getReport } from '../report/report.ts';
import { escapeXml } from '../text/escape-xml.ts';

/** OpenSearch 1.1 description: lets a browser search the site from its address bar. */
export function GET(): Response {
  const { site } = getReport();
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(site.name)}</ShortName>
  <Description>${escapeXml(site.description)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>${site.language}</Language>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(absoluteUrl('/favicon.svg'))}</Image>
  <Url type="text/html" template="${escapeXml(absoluteUrl('/search/'))}?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(absoluteUrl('/opensearch.xml'))}"/>
</OpenSearchDescription>
`;
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
}

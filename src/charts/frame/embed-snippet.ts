import { escapeXml } from '../../text/escape-xml.ts';

/** The frame that told its height gets it. */
const LISTENER = `addEventListener('message', ({ data, source }) => {
  if (data?.type === 'chart-height') for (const frame of document.querySelectorAll('iframe')) if (frame.contentWindow === source) frame.height = data.height;
});`;

/** The HTML source that shows an embedded chart on another site; the height, in CSS pixels, is for sites that leave its script out. */
export function embedSnippet({ src, title, height }: { src: string; title: string; height: number }): string {
  const frame = { src, title, width: '100%', height, loading: 'lazy', allow: 'clipboard-write', frameborder: 0 };
  const attributes = Object.entries(frame).map(([name, value]) => `${name}="${escapeXml(String(value))}"`);
  return `<iframe ${attributes.join(' ')}></iframe>\n<script>\n${LISTENER}\n</script>`;
}

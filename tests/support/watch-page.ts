import type { Page } from 'playwright-core';

/** Collects what must never happen on a page: console errors, policy violations, requests to another host, failed requests. */
export function watchPage(page: Page, origin: string): string[] {
  const incidents: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') incidents.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) incidents.push(`request to another host: ${url.href}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) incidents.push(`${response.status()}: ${response.url()}`);
  });
  return incidents;
}

import { afterAll, beforeAll, beforeEach, describe, inject, test } from 'vitest';
import { startChromium } from './chromium.ts';
import type { Driver } from './driver.ts';
import { BROWSERS, type BrowserName, type Installed } from './find-browsers.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

const START: Record<BrowserName, (installed: Installed) => Promise<Driver>> = {
  Chromium: startChromium,
  'Chromium 109': startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

/**
 * Runs tests in each browser, which starts once; each test begins with a page that was never used.
 * Where a browser is not there they are skipped, or, with REQUIRE_BROWSERS, fail.
 */
export function useBrowsers(tests: (browser: () => Driver) => void, names: readonly BrowserName[] = BROWSERS): void {
  const found = inject('browsers');
  describe.each(names)('%s', (name) => {
    const installed = found[name];
    if ('missing' in installed) {
      test.runIf(process.env['REQUIRE_BROWSERS'])('is there', () => {
        throw new Error(`${name} is not there: ${installed.missing}.`);
      });
      describe.skip(`not there: ${installed.missing}`, () => {
        tests(() => {
          throw new Error('The browser is not there');
        });
      });
      return;
    }
    let driver: Driver | undefined;
    beforeAll(async () => {
      driver = await START[name](installed);
    });
    beforeEach(() => driver?.reset());
    afterAll(() => driver?.close());
    tests(() => {
      if (!driver) throw new Error('The browser has not started');
      return driver;
    });
  });
}

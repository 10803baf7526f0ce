import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Builder, Capabilities, Origin, type WebDriver } from 'selenium-webdriver';
import { driverOf, type Driver } from './driver.ts';
import type { Installed } from './find-browsers.ts';
import { KEYS } from './keys.ts';
import { freePort, stop, untilThere } from './processes.ts';

/** MiniBrowser's own parts keep a window from becoming as narrow as a phone. */
const SMALL_PARTS = '* { min-width: 0; min-height: 0; margin: 0; padding: 0; font-size: 1px; } image { -gtk-icon-transform: scale(0.1); }';

/** WebKitGTK's MiniBrowser over WebDriver, on a display of its own. */
export async function startWebKit({ path }: Installed): Promise<Driver> {
  const settings = mkdtempSync(join(tmpdir(), 'webkit-'));
  mkdirSync(join(settings, 'gtk-3.0'));
  writeFileSync(join(settings, 'gtk-3.0/gtk.css'), SMALL_PARTS);
  const processes: ChildProcess[] = [];
  const close = async () => {
    for (const started of processes.reverse()) await stop(started);
    rmSync(settings, { recursive: true, force: true });
  };
  try {
    const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    processes.push(screen);
    const [display] = (await once(screen.stdout, 'data')) as [Buffer];
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display.toString().trim()}`,
      XDG_CONFIG_HOME: settings,
      LIBGL_ALWAYS_SOFTWARE: '1',
      // Its sandbox does not start for root, nor in most containers.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    };
    processes.push(spawn(path, [`--port=${String(port)}`, '--host=127.0.0.1'], { env, stdio: 'ignore' }));
    const address = `http://127.0.0.1:${String(port)}`;
    await untilThere(`WebKit’s driver at ${address}`, () => answers(`${address}/status`));
    // It has a MiniBrowser of its own, and starts it for automation where no other is named.
    const driver = await new Builder()
      .usingServer(address)
      .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
      .build();
    return await drive(driver, async () => {
      await driver.quit().catch(() => undefined);
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

async function drive(driver: WebDriver, close: () => Promise<void>): Promise<Driver> {
  const evaluate: Driver['evaluate'] = (run, ...args) => driver.executeScript<Awaited<ReturnType<typeof run>>>(run, ...args);
  let bars = 0;
  // The driver answers before the window has its size: what is read at once may be the size of before.
  const resize = async (width: number, height: number) => {
    const size = () => evaluate(() => [innerWidth, innerHeight] as const);
    const fits = async () => {
      const [innerWidth, innerHeight] = await size();
      return innerWidth === width && innerHeight === height;
    };
    for (let tries = 0; tries < 10; tries++) {
      await driver
        .manage()
        .window()
        .setRect({ width, height: height + bars });
      if (await driver.wait(fits, 500, '', 20).catch(() => false)) return;
      const { height: outer } = await driver.manage().window().getRect();
      bars = outer - (await size())[1];
    }
    throw new Error(`The window of WebKit does not become ${String(width)} x ${String(height)}, but ${(await size()).join(' x ')}`);
  };
  const version = String((await driver.getCapabilities()).get('browserVersion'));
  return driverOf({
    version,
    open: (url) => driver.get(url),
    evaluate,
    resize,
    press: async (keys) => {
      const held = keys.split('+').map((key) => KEYS[key] ?? key);
      const actions = driver.actions({ async: true });
      for (const key of held) actions.keyDown(key);
      for (const key of held.reverse()) actions.keyUp(key);
      await actions.perform();
    },
    type: (text) => driver.actions({ async: true }).sendKeys(text).perform(),
    // The driver's own click takes what stands inside a line for out of view.
    clickShown: async (selector) => {
      const { x, y } = await evaluate((wanted) => {
        const element = document.querySelector(wanted);
        element?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = element?.getClientRects()[0] ?? new DOMRect();
        return { x: Math.round(left + width / 2), y: Math.round(top + height / 2) };
      }, selector);
      await driver.actions({ async: true }).move({ origin: Origin.VIEWPORT, x, y, duration: 0 }).click().perform();
    },
    reload: () => driver.navigate().refresh(),
    screenshot: async () => Buffer.from(await driver.takeScreenshot(), 'base64'),
    incidents: () => Promise.resolve([]),
    reset: async () => {
      await evaluate(() => {
        if (location.protocol === 'http:') for (const storage of [localStorage, sessionStorage]) storage.clear();
      });
      await driver.get('about:blank');
    },
    close,
  });
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(url).catch(() => undefined);
  return answer?.ok ?? false;
}

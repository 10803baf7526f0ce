import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { call, driverOf, type Driver } from './driver.ts';
import type { Installed } from './find-browsers.ts';
import { KEYS } from './keys.ts';
import { freePort, stop, untilThere } from './processes.ts';

type Send = (command: string, parameters?: Record<string, unknown>) => Promise<unknown>;

/** Firefox over Marionette, the protocol that each version has within it: what WebDriver BiDi is in Firefox 115 no client speaks. */
export async function startFirefox({ path }: Installed): Promise<Driver> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-'));
  const port = await freePort();
  // A service worker would answer what a step is about.
  const preferences = { 'marionette.port': port, 'dom.serviceWorkers.enabled': false };
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map((preference) => `user_pref(${JSON.stringify(preference).slice(1, -1)});\n`)
      .join(''),
  );
  const firefox = spawn(path, ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile], {
    stdio: 'ignore',
  });
  const close = async () => {
    await stop(firefox);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const socket = await untilThere(`Firefox at port ${String(port)}`, () => connected(port));
    return await drive(speak(socket), async () => {
      socket.destroy();
      await close();
    });
  } catch (error) {
    await close();
    throw error;
  }
}

function connected(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    // It greets when it is ready.
    socket.once('readable', () => {
      resolve(socket);
    });
    socket.once('error', () => {
      resolve(undefined);
    });
  });
}

/** Messages are JSON behind its length in bytes and a colon: [0, number, command, parameters], and [1, number, error, result] in return. */
function speak(socket: Socket): Send {
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let received = Buffer.alloc(0);
  socket.on('data', (part: Buffer) => {
    received = Buffer.concat([received, part]);
    for (;;) {
      const colon = received.indexOf(':');
      const end = colon + 1 + Number(received.subarray(0, Math.max(colon, 0)).toString());
      if (colon < 0 || received.length < end) return;
      const message: unknown = JSON.parse(received.subarray(colon + 1, end).toString());
      received = received.subarray(end);
      if (!Array.isArray(message)) continue;
      const [, number, error, result] = message as [1, number, { error: string; message: string } | null, unknown];
      if (error) waiting.get(number)?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting.get(number)?.resolve(result);
      waiting.delete(number);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has gone'));
  });
  let count = 0;
  return (command, parameters = {}) => {
    const message = JSON.stringify([0, ++count, command, parameters]);
    const answer = Promise.withResolvers<unknown>();
    waiting.set(count, answer);
    socket.write(`${String(Buffer.byteLength(message))}:${message}`);
    return answer.promise;
  };
}

async function drive(send: Send, close: () => Promise<void>): Promise<Driver> {
  const { capabilities } = (await send('WebDriver:NewSession')) as { capabilities: { browserVersion: string } };
  const valueOf = async (answer: Promise<unknown>) => ((await answer) as { value: unknown }).value;
  const evaluate: Driver['evaluate'] = (run, ...args) =>
    valueOf(send('WebDriver:ExecuteScript', { script: `return ${call(run, args)}`, args: [] })) as Promise<Awaited<ReturnType<typeof run>>>;
  /** Runs a script in the browser's own window. */
  const inBrowser = async (script: string, ...args: unknown[]) => {
    await send('Marionette:SetContext', { value: 'chrome' });
    try {
      return await valueOf(send('WebDriver:ExecuteScript', { script, args }));
    } finally {
      await send('Marionette:SetContext', { value: 'content' });
    }
  };
  const act = (id: string, type: string, actions: unknown[]) => send('WebDriver:PerformActions', { actions: [{ id, type, actions }] });
  return driverOf({
    version: capabilities.browserVersion,
    open: async (url) => {
      await send('WebDriver:Navigate', { url });
    },
    evaluate,
    // A window does not become as narrow as a phone; what shows the page does.
    resize: async (width, height) => {
      await inBrowser(
        `const { style } = gBrowser.selectedBrowser;
         for (const [name, size] of Object.entries(arguments[0])) for (const limit of ['', 'min-', 'max-']) style.setProperty(limit + name, size + 'px');`,
        { width, height },
      );
      await untilThere(`${String(width)} px of width`, () => evaluate((wanted) => innerWidth === wanted, width));
    },
    press: async (keys) => {
      const held = keys.split('+').map((key) => KEYS[key] ?? key);
      const down = held.map((value) => ({ type: 'keyDown', value }));
      await act('keys', 'key', [...down, ...held.toReversed().map((value) => ({ type: 'keyUp', value }))]);
    },
    type: async (text) => {
      await act(
        'keys',
        'key',
        Array.from(text).flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))),
      );
    },
    clickShown: async (selector) => {
      const element = (await valueOf(send('WebDriver:FindElement', { using: 'css selector', value: selector }))) as Record<string, string>;
      await send('WebDriver:ElementClick', { id: Object.values(element)[0] });
    },
    // The protocol's own command forgets the place.
    reload: async () => {
      await evaluate(() => {
        document.documentElement.dataset['reloads'] = '';
        setTimeout(() => {
          location.reload();
        });
      });
      const isAnew = () => document.readyState === 'complete' && document.documentElement.dataset['reloads'] === undefined;
      await untilThere('the page anew', () => evaluate(isAnew).catch(() => false));
    },
    screenshot: async () => Buffer.from(String(await valueOf(send('WebDriver:TakeScreenshot', { full: false }))), 'base64'),
    incidents: async () =>
      (await inBrowser(
        `const errors = Services.console.getMessageArray().filter((message) =>
           message instanceof Ci.nsIScriptError && message.sourceName.startsWith('http') && !(message.flags & message.warningFlag));
         Services.console.reset();
         return errors.map(String);`,
      )) as string[],
    reset: async () => {
      await evaluate(() => {
        if (location.protocol === 'http:') for (const storage of [localStorage, sessionStorage]) storage.clear();
      });
      const [old] = (await send('WebDriver:GetWindowHandles')) as string[];
      const { handle } = (await send('WebDriver:NewWindow', { type: 'tab', focus: true })) as { handle: string };
      await send('WebDriver:SwitchToWindow', { handle: old });
      await send('WebDriver:CloseWindow');
      await send('WebDriver:SwitchToWindow', { handle });
      await inBrowser('Services.console.reset();');
    },
    close,
  });
}

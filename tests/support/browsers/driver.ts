/** What the drivers of all browsers can do, and no more. A key is named as in KeyboardEvent.key: Escape, Control+k. */
export interface Driver {
  readonly version: string;
  open: (url: string) => Promise<void>;
  /** Runs a function in the page, which sees its arguments only. */
  evaluate: <A extends unknown[], R>(run: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  /** Waits until a function in the page answers with something true, and returns that. */
  until: <A extends unknown[], R>(ask: (...args: A) => R, ...args: A) => Promise<Awaited<R>>;
  /** Size of what the page sees, without the browser's own parts. */
  resize: (width: number, height: number) => Promise<void>;
  press: (key: string) => Promise<void>;
  type: (text: string) => Promise<void>;
  /** Waits until the first element of a selector is shown, and clicks its middle. */
  click: (selector: string) => Promise<void>;
  back: () => Promise<void>;
  reload: () => Promise<void>;
  screenshot: () => Promise<Buffer>;
  /** Errors of the page since the last call, as far as the browser tells: WebKit tells none. */
  incidents: () => Promise<string[]>;
  /** A page that was never used, with empty storage. */
  reset: () => Promise<void>;
  close: () => Promise<void>;
}

/** What differs from browser to browser; the rest is made of it. */
export type Engine = Omit<Driver, 'until' | 'click' | 'back'> & { clickShown: (selector: string) => Promise<void> };

/** A function and its arguments as a text that the page runs: drivers do not agree on how either is handed over. */
export const call = (run: (...args: never[]) => unknown, args: unknown[]) => `(${run.toString()})(...${JSON.stringify(args)})`;

const PATIENCE = 10_000;
const PAUSE = 25;

export function driverOf(engine: Engine): Driver {
  const until: Driver['until'] = async (ask, ...args) => {
    const end = performance.now() + PATIENCE;
    for (let reason = 'it was never so'; ;) {
      try {
        const answer = await engine.evaluate(ask, ...args);
        if (answer) return answer;
      } catch (error) {
        // While a page gives way to the next, nothing can be asked.
        reason = error instanceof Error ? error.message : String(error);
      }
      if (performance.now() > end) throw new Error(`Waited in vain until ${ask.toString()} of ${JSON.stringify(args)}: ${reason}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  };
  return {
    ...engine,
    until,
    open: async (url) => {
      await engine.open(url);
      // Long pages are laid out piece by piece: layouts/blocking/opening.js.
      await until(() => document.documentElement.dataset['opening'] === undefined);
    },
    click: async (selector) => {
      await until((wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0, selector);
      await engine.clickShown(selector);
    },
    back: async () => {
      const from = await engine.evaluate(() => {
        const { href } = location;
        // The answer comes before the page goes.
        setTimeout(() => {
          history.back();
        });
        return href;
      });
      await until((left) => location.href !== left && document.readyState === 'complete', from);
    },
  };
}

import { expect, inject, test } from 'vitest';
import type { Driver } from '../support/browsers/driver.ts';
import { useBrowsers } from '../support/browsers/use-browsers.ts';

const { url } = inject('site');
const QUERY = '滑环';
const NEAR = 8;
/** Pages with a place that the address names, which is not where the reader is. */
const PAGES: readonly (readonly [width: number, path: string])[] = [
  [390, 'glossary/#term-constituent'],
  [1280, 'models/#model-tern-2'],
];

/** Leaves a mark on the page that is there, which the page cache keeps and a page that is loaded anew has not. */
const mark = (page: Driver) =>
  page.evaluate(() => {
    document.documentElement.dataset['old'] = '';
  });

/** Waits until an element is shown. */
const shown = (page: Driver, selector: string) =>
  page.until((wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0, selector);

/** Once what was changed has its fonts and is on the screen: WebKit takes its pictures of what was drawn last. */
const drawn = async () => {
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
};

const background = (page: Driver) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

/** Style sheets apply as if for paper: not every driver can emulate it. */
const print = (page: Driver) =>
  page.evaluate(() => {
    const turn = (media: MediaList) => {
      const turned = /\bscreen\b/u.test(media.mediaText) ? 'not all' : media.mediaText.replace(/\bprint\b/gu, 'all');
      if (turned !== media.mediaText) media.mediaText = turned;
    };
    const turnRules = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule) turn(rule.media);
        if ('cssRules' in rule) turnRules(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) {
      turn(sheet.media);
      turnRules(sheet.cssRules);
    }
  });

useBrowsers((browser) => {
  test('a chapter is read: its text and tables are there, and nothing goes wrong', async () => {
    const page = browser();
    await page.open(`${url}fleet/`);
    await page.until(() => ['share-link', 'theme-switch'].every((name) => customElements.get(name)));
    expect(await page.evaluate(() => document.querySelectorAll('#main [data-section] p').length)).toBeGreaterThan(3);
    expect(await page.evaluate(() => document.querySelector<HTMLElement>('#main tbody')?.innerText.length)).toBeGreaterThan(20);
    expect(await page.incidents()).toEqual([]);
  });

  test('report, source and addition have colours of their own', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}models/`);
    // The picture begins with the models of the report.
    await page.until(() => document.querySelector('input[name="origin"]:enabled'));
    await page.click('input[name="origin"][value="all"]');
    await page.until(() => document.querySelector('#fig-parameters [role="list"] .symbol--context'));
    const colours = await page.evaluate(() =>
      ['report', 'source', 'context'].map((kind) => {
        const symbol = document.querySelector(`#fig-parameters [role="list"] .symbol--${kind}`);
        if (!symbol) throw new Error(`There is no symbol of ${kind}`);
        const { fill, stroke } = getComputedStyle(symbol);
        return `${fill} ${stroke}`;
      }),
    );
    expect(new Set(colours).size).toBe(3);
    expect(await background(page)).not.toMatch(/^(?:rgba\(0, 0, 0, 0\)|transparent)$/u);
  });

  test('the mark of a note opens it', async () => {
    const page = browser();
    await page.resize(760, 800);
    await page.open(`${url}fleet/`);
    await page.until(() => document.querySelector('a.note-mark[data-note="tern-count"]')?.hasAttribute('aria-expanded'));
    await page.click('a.note-mark[data-note="tern-count"]');
    await page.until(() => {
      const cards = [...document.querySelectorAll<HTMLElement>('[data-note-card="tern-count"]')];
      return cards.some((card) => card.getClientRects().length > 0 && card.innerText.includes('核对'));
    });
    expect(await page.evaluate(() => location.pathname)).toBe('/fleet/');
  });

  test('the dialog finds a word, and marks it where the hit leads', async () => {
    const page = browser();
    await page.resize(1280, 500);
    await page.open(`${url}fleet/`);
    await page.until(() => customElements.get('share-link') !== undefined);
    await shown(page, '.search-link kbd');
    await page.press('Control+k');
    await shown(page, 'dialog input[type="search"]');
    await page.until(() => document.activeElement?.matches('dialog input'));
    await page.type(QUERY);
    await shown(page, 'dialog [data-search-state="ready"] [data-search-results] a[href]');
    // The hits scroll within the dialog, which has no second scroll bar of its own.
    expect(
      await page.evaluate(() => {
        const [dialog, hits] = ['dialog[open]', 'dialog .search-panel__body'].map((part) => document.querySelector(part));
        const beyond = (box: Element | null | undefined) => (box ? box.scrollHeight - box.clientHeight : NaN);
        return { dialog: beyond(dialog), hitsScroll: beyond(hits) > 0 };
      }),
    ).toEqual({ dialog: 0, hitsScroll: true });
    await page.click('dialog [data-search-results] a[href]');
    await shown(page, 'mark.search-mark');
    expect(await page.incidents()).toEqual([]);
  });

  test('Back from a hit opens the dialog again as it was; Escape leaves it, and Back and Forward close and open it', async () => {
    const page = browser();
    await page.resize(1280, 500);
    await page.open(`${url}fleet/#cables`);
    await page.until(() => customElements.get('share-link') !== undefined);
    await page.press('Control+k');
    await page.until(() => document.activeElement?.matches('dialog input'));
    await page.type(QUERY);
    const hits = 'dialog [data-search-state="ready"] [data-search-results] a[href]';
    await shown(page, hits);
    await page.click(hits);
    await page.until(() => !document.querySelector('dialog[open]'));
    await page.back();
    const asks = (query: string) => document.querySelector<HTMLInputElement>('dialog[open] input')?.value === query;
    await page.until(asks, QUERY);
    await shown(page, hits);
    await page.press('Escape');
    const isClosed = () => !document.querySelector('dialog[open]') && !(history.state as { search?: object } | null)?.search;
    await page.until(isClosed);
    expect(await page.evaluate(() => location.pathname + location.hash)).toBe('/fleet/#cables');
    await page.evaluate(() => {
      history.forward();
    });
    await page.until(asks, QUERY);
    await page.evaluate(() => {
      history.back();
    });
    await page.until(isClosed);
    expect(await page.incidents()).toEqual([]);
  });

  test('the search page finds what its address asks for', async () => {
    const page = browser();
    await page.open(`${url}search/?q=${encodeURIComponent(QUERY)}`);
    await shown(page, 'main [data-search-state="ready"] [data-search-results] a[href]');
  });

  test('a short link leads to its place', async () => {
    const page = browser();
    await page.open(`${url}s/forecast-models/`);
    await page.until(() => location.pathname + location.hash === '/fleet/#forecast-models');
  });

  test('a broken fragment is mended', async () => {
    const page = browser();
    await page.open(`${url}fleet/#CABLES。`);
    await page.until(() => location.hash === '#cables');
  });

  test('the place stays: back within a page, reload, back from another page', async () => {
    const page = browser();
    for (const [width, path] of PAGES) {
      await page.reset();
      await page.resize(width, 400);
      await page.open(url + path);
      // Until the scripts of the page itself, which may change its height, have run as well.
      await page.until(() => customElements.get('share-link') !== undefined && document.readyState === 'complete');
      const place = await page.evaluate(() => {
        scrollTo(0, document.documentElement.scrollHeight * 0.6);
        return scrollY;
      });
      const check = async (step: string) => {
        await page.until(
          (y, near, what) => {
            // Firefox keeps no page whose loading has not wholly ended.
            const [{ loadEventEnd } = { loadEventEnd: 0 }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
            return what && loadEventEnd > 0 && Math.abs(scrollY - y) <= near;
          },
          place,
          NEAR,
          `${path} ${step}`,
        );
      };
      // The first step since the page was opened.
      await page.evaluate(() => {
        location.hash = 'main';
      });
      await page.back();
      await check('back within the page');
      await mark(page);
      await page.reload();
      await page.until(() => document.documentElement.dataset['old'] === undefined && customElements.get('share-link') !== undefined);
      await check('reload');
      // Nor one that still asks for a file: the last is the one by which pages are kept for reading offline.
      await page.until(
        () =>
          !navigator.userAgent.includes('Firefox') || performance.getEntriesByType('resource').some(({ name }) => name.includes('/keep.')),
      );
      await mark(page);
      await page.open(`${url}about/`);
      await page.back();
      await check('back');
      // Chromium is told by its driver to keep no page: tests/browser/place.test.ts asks one that keeps them.
      const isKept = () => navigator.userAgent.includes('Chrome/') || document.documentElement.dataset['old'] === '';
      expect(await page.evaluate(isKept)).toBe(true);
    }
  });

  test('sharing shows the short link', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}fleet/`);
    await page.until(() => customElements.get('share-link') !== undefined);
    await page.click('share-link [data-share="forecast-models"]');
    await shown(page, '.share-menu');
    expect(await page.until(() => document.querySelector<HTMLInputElement>('.share-menu :is(input, textarea)')?.value)).toBe(
      `${url}s/forecast-models/`,
    );
    // The address stands in one line: of one that breaks, the end would be out of sight.
    expect(
      await page.evaluate(() => {
        const field = document.querySelector<HTMLTextAreaElement>('.share-menu textarea');
        return field && field.scrollHeight - field.clientHeight;
      }),
    ).toBe(0);
  });

  test('a term shows its definition', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}fleet/`);
    await page.until(() => customElements.get('term-definitions') !== undefined);
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#main a.term')?.focus();
    });
    await page.until(() => {
      const box = document.querySelector<HTMLElement>('.definition');
      return box && getComputedStyle(box).display !== 'none' && box.innerText.includes('。');
    });
  });

  test.each([
    [
      'goshawk-brief',
      /^Goshawk, a short account\n+Ninth Hydrographic Bureau\n2027\n+已看原件\n+模型：\n+苍鹰、月表\n+事件：\n+验潮站改用浮标、月表印成\n+校注：\n+苍鹰已经停用\s*$/u,
    ],
    ['almanac-2034', /^海峡潮流能年鉴\n+沧澜海洋能学会编辑部\n2034\n没有公开链接\n+已看原件\n+节 10 图 8 模型 6 事件 6 校注 1\s*$/u],
  ])('what stands apart on the page is apart where the source %s is copied', async (id, text) => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}sources/`);
    await page.until(() => customElements.get('quote-link') !== undefined);
    await page.evaluate((source) => {
      addEventListener('copy', ({ clipboardData }) => {
        document.documentElement.dataset['copied'] = clipboardData?.getData('text/plain');
      });
      const entry = document.querySelector(`#source-${source}`);
      if (entry) getSelection()?.selectAllChildren(entry);
    }, id);
    const copied = async () => {
      await page.press('Control+c');
      return page.evaluate(() => document.documentElement.dataset['copied']);
    };
    await expect.poll(copied).toMatch(text);
  });

  test('notes are filtered by kind', async () => {
    const page = browser();
    await page.open(`${url}annotations/`);
    // Until the script has counted, it sets the choice that the address names.
    await page.until(() => document.querySelector('kind-filter [role="status"]')?.textContent !== '');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('kind-filter input[value="misprint"]')?.click();
    });
    const kinds = () =>
      page.evaluate(() => {
        const entries = [...document.querySelectorAll<HTMLElement>('[data-filter]')].filter((entry) => entry.getClientRects().length > 0);
        return [...new Set(entries.map(({ dataset }) => dataset['filter']))];
      });
    await expect.poll(kinds).toEqual(['misprint']);
  });

  test('models are arranged and sorted', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}models/`);
    const inPicture = () =>
      page.evaluate(() => {
        const marks = [...document.querySelectorAll<SVGElement>('#fig-parameters svg [data-id]')];
        return marks.filter((mark) => mark.getClientRects().length > 0).map(({ dataset }) => dataset['id']);
      });
    const inTable = () => page.evaluate(() => [...document.querySelectorAll('.models-table tbody th')].map((cell) => cell.textContent));
    await shown(page, '.models-table thead button');
    const [picture, table] = [await inPicture(), await inTable()];
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('input[name="order"][value="company"]')?.click();
    });
    await expect.poll(inPicture).not.toEqual(picture);
    await page.click('.models-table thead button');
    await expect.poll(inTable).not.toEqual(table);
  });

  test('a folded table opens', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}fleet/`);
    const TABLE = 'details.chart__table';
    expect(await page.evaluate((table) => document.querySelector<HTMLDetailsElement>(table)?.open, TABLE)).toBe(false);
    await page.click(`${TABLE} > summary`);
    await shown(page, `${TABLE} table`);
  });

  test('what a chart offers lies above what was opened before it', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}fleet/`);
    const LINKS = '.chart__links';
    // What opens below them is on the screen.
    await page.evaluate((links) => {
      document.querySelector(links)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    }, LINKS);
    // The last one first: of two that are open it would cover the other.
    for (const group of [`${LINKS} li:nth-last-child(2)`, `${LINKS} li:first-child`]) {
      await page.click(`${group} summary`);
      await shown(page, `${group} p`);
    }
    const isOnTop = await page.evaluate((selector) => {
      const link = document.querySelector(selector);
      const { left = 0, top = 0, width = 0, height = 0 } = link?.getBoundingClientRect() ?? {};
      return link?.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    }, `${LINKS} li:first-child p a`);
    expect(isOnTop).toBe(true);
  });

  test('the theme changes every colour and stays', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}fleet/`);
    const choose = async (theme: string) => {
      await page.click('button.theme-switch');
      await page.until((wanted) => document.documentElement.dataset['theme'] === wanted, theme);
      return background(page);
    };
    const [light, dark] = [await choose('light'), await choose('dark')];
    expect(dark).not.toBe(light);
    await page.reload();
    expect(await background(page)).toBe(dark);
  });

  test('on paper notes are there, what is folded is open, and no table repeats its drawing', async () => {
    const page = browser();
    await page.resize(1280, 900);
    await page.open(`${url}annotations/`);
    await print(page);
    // What unfolds for paper may have to be loaded.
    await page.until(() => {
      dispatchEvent(new Event('beforeprint'));
      const folded = [...document.querySelectorAll('.gravity-index details > :not(summary)')];
      return folded.length > 1 && folded.every((content) => content.getBoundingClientRect().height > 0);
    });
    await page.open(`${url}fleet/`);
    await print(page);
    const visible = (selector: string) =>
      page.evaluate((wanted) => [...document.querySelectorAll(wanted)].map((element) => element.getClientRects().length > 0), selector);
    expect(new Set(await visible('details.chart__table'))).toEqual(new Set([false]));
    const hidden = await page.evaluate(() => {
      const isShown = (element: Element) => element.getClientRects().length > 0;
      const marks = [...document.querySelectorAll<HTMLElement>('#main [data-section] a.note-mark[data-note]')];
      return marks.flatMap((mark) => {
        const id = mark.dataset['note'] ?? '';
        const places = [
          ...document.querySelectorAll(`[data-note-card="${id}"]`),
          ...(mark.closest('[data-section]')?.querySelectorAll('.section-notes > li') ?? []),
        ];
        return places.some(isShown) ? [] : [id];
      });
    });
    expect(hidden).toEqual([]);
  });

  test('at 390 px the contents open and close, and nothing stands before the chapter', async () => {
    const page = browser();
    await page.resize(390, 844);
    await page.open(`${url}fleet/`);
    const isShown = () => page.evaluate(() => (document.querySelector('#ui-contents')?.getClientRects().length ?? 0) > 0);
    // Where popovers have to be loaded, the contents stand behind the chapter until then.
    const stepsInFront = () =>
      page.evaluate(() => {
        const [contents, main] = ['#ui-contents', '#main'].map((part) => document.querySelector(part)?.getBoundingClientRect());
        return (contents?.height ?? 0) > 0 && (contents?.top ?? 0) <= (main?.top ?? 0);
      });
    expect(await stepsInFront()).toBe(false);
    await expect.poll(isShown).toBe(false);
    await page.click('.contents-button');
    await expect.poll(isShown).toBe(true);
    await page.click('.report-contents__close');
    await expect.poll(isShown).toBe(false);
  });
});

useBrowsers(
  (browser) => {
    test('digits stand over none of the characters beside them', async () => {
      const page = browser();
      await page.resize(760, 800);
      await page.open(`${url}fleet/`);
      const mark = '[data-section="forecast-models"] > p';
      await page.evaluate((paragraph) => {
        const text = document.querySelector<HTMLElement>(paragraph);
        if (!text) return;
        text.textContent = '用了9个月，共5400亿个系数。'.repeat(12);
        // At whole pixels, so that both pictures are drawn alike.
        Object.assign(text.style, { position: 'fixed', inset: '200px 40px auto', margin: '0', background: 'white', zIndex: '9' });
      }, mark);
      await page.evaluate(drawn);
      const asRead = await page.screenshot();
      // WebKit sets what is in an element of its own apart from what is not, or not at all, but draws it where it belongs.
      await page.evaluate((paragraph) => {
        const text = document.querySelector(paragraph);
        if (text) text.innerHTML = text.innerHTML.replace(/\d+/gu, '<span>$&</span>');
      }, mark);
      await page.evaluate(drawn);
      const differs = await page.evaluate(
        async (paragraph, ...pictures) => {
          // Beside it scroll bars fade.
          const { x, y, width, height } = document.querySelector(paragraph)?.getBoundingClientRect() ?? new DOMRect();
          const [one = [], other = []] = await Promise.all(
            pictures.map(async (picture) => {
              const image = await createImageBitmap(new Blob([Uint8Array.from(atob(picture), (character) => character.charCodeAt(0))]));
              const canvas = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
              canvas?.drawImage(image, -x, -y);
              return canvas?.getImageData(0, 0, width, height).data ?? [];
            }),
          );
          return Array.from(one).filter((value, index) => Math.abs(value - (other[index] ?? 0)) > 128).length;
        },
        mark,
        asRead.toString('base64'),
        (await page.screenshot()).toString('base64'),
      );
      expect(differs).toBeLessThan(100);
    });
  },
  ['WebKit'],
);

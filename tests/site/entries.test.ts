import { hanWidths } from '../../src/text/full-width.ts';
import { describe, expect, inject, test } from 'vitest';
import { rowAnchors } from '../../src/content/tables.ts';
import { readReport } from '../../src/report/report.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { builtPage, builtPages } from '../support/built-site.ts';

const { dir, content } = inject('site');
const data = readReport(content);

test.each([
  ['annotations', '/annotations/', data.annotations.map(({ id }) => `note-${id}`)],
  ['sources', '/sources/', data.sources.map(({ id }) => `source-${id}`)],
  ['models', '/models/', data.models.map(({ id }) => `model-${id}`)],
  ['timeline', '/timeline/', data.events.map(({ id }) => `event-${id}`)],
  ['glossary', '/glossary/', data.terms.map(({ id }) => `term-${id}`)],
  ['companies', '/directory/', data.companies.map(({ id }) => `org-${id}`)],
])('every entry of %s.yaml has its anchor on %s', (_, path, anchors) => {
  const { $ } = builtPage(dir, path);
  expect(anchors.length).toBeGreaterThan(0);
  expect(anchors.filter((id) => $(`[id="${id}"]`).length !== 1)).toEqual([]);
});

describe('sources', () => {
  const { $ } = builtPage(dir, '/sources/');

  test.each(data.sources.map((source) => [source.id, source] as const))(
    '%s shows title, authors, year, link and how it was read',
    (id, source) => {
      const entry = $(`#source-${id}`);
      expect(entry.find('h3').text().trim()).toBe(
        source.title ?? `${[source.authors, source.year].filter(Boolean).join('，')}（篇名不详）`,
      );
      expect(entry.find('h3 cite').text()).toBe(source.title ?? '');
      for (const fact of [source.authors, source.year, source.arxiv]) if (fact !== undefined) expect(entry.text()).toContain(String(fact));
      expect(entry.find('h3 a').attr('href')).toBe(source.url);
      expect(entry.find('[data-basis]').attr('data-basis')).toBe(source.basis);
      expect(entry.find('[data-basis]').text()).not.toBe('');
      expect(entry.attr('data-filter')).toBe(source.basis);
    },
  );

  test('each lists everything that cites it: sections, notes, models, events and terms', () => {
    const urls = new Map(listPermalinks(data).map(({ id, url }) => [id, url]));
    const citing = [
      ...data.annotations.map((note) => [`note-${note.id}`, note.sources] as const),
      ...data.models.map((model) => [`model-${model.id}`, model.sources] as const),
      ...data.events.map((event) => [`event-${event.id}`, event.sources] as const),
      ...data.terms.map((term) => [`term-${term.id}`, term.sources ?? []] as const),
      ...data.chapters.flatMap(({ id: chapter }) =>
        builtPage(dir, `/${chapter}/`)
          .$('[data-section]')
          .toArray()
          .map((section) => {
            const links = builtPage(dir, `/${chapter}/`).$(section).find('.source-line a[href*="/sources/#source-"]');
            const cited = links.map((_, link) => link.attribs['href']?.replace(/^.*#source-/u, '')).get();
            return [section.attribs['data-section'] ?? '', cited] as const;
          }),
      ),
    ];
    const missing = citing.flatMap(([id, sources]) =>
      sources
        .filter((source) => $(`#source-${source} a[href$="${urls.get(id) ?? '?'}"]`).length === 0)
        .map((source) => `${source} <- ${id}`),
    );
    expect(missing).toEqual([]);
  });
});

describe('organisations', () => {
  const { $ } = builtPage(dir, '/directory/');
  const linksTo = (path: string, anchor: string) => builtPage(dir, path).$(`[id="${anchor}"]`);

  test('each shows what the report says of it, and leads to its sections and models, which lead back', () => {
    const sectionPage = new Map(data.chapters.flatMap(({ id, sections }) => sections.map((section) => [section.id, `/${id}/`])));
    const problems = data.companies.flatMap((company) => {
      const entry = $(`#org-${company.id}`);
      const own = data.models.filter(({ orgs }) => orgs.includes(company.id));
      return [
        ...(company.says !== undefined && !entry.text().includes(company.says) ? [`${company.id}: says`] : []),
        ...(company.code !== undefined && !entry.text().includes(company.code) ? [`${company.id}: code`] : []),
        ...(company.sections ?? []).flatMap((section) => {
          const page = sectionPage.get(section) ?? '';
          const back = linksTo(page, section).closest('[data-section]').find(`a[href$="/directory/#org-${company.id}"]`);
          return entry.find(`a[href$="${page}#${section}"]`).length === 1 && back.length > 0 ? [] : [`${company.id} <-> ${section}`];
        }),
        ...own.flatMap(({ id }) =>
          entry.find(`a[href$="/models/#model-${id}"]`).length === 1 &&
          linksTo('/models/', `model-${id}`).find(`a[href$="/directory/#org-${company.id}"]`).length === 1
            ? []
            : [`${company.id} <-> model-${id}`],
        ),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('those that the report does not mention stand together, where that is said once', () => {
    const groups = $('.ledger').toArray().map((group) => $(group).find('.ledger__entry').toArray().map(({ attribs }) => attribs['id'])); // prettier-ignore
    const added = data.companies.filter(({ origin }) => origin === 'context').map(({ id }) => `org-${id}`);
    expect(groups.filter((ids) => ids.some((id) => added.includes(id ?? ''))).map((ids) => ids.toSorted())).toEqual(
      added.length > 0 ? [added.toSorted()] : [],
    );
    expect($('.ledger__entry').text()).not.toContain('没有提到它');
  });

  /** Records of a page that lead to an organisation whose entry does not lead back. */
  function unreturned(path: string, prefix: string): string[] {
    const page = builtPage(dir, path).$;
    return page(`[id^="${prefix}"]`)
      .toArray()
      .flatMap((item) => {
        const id = item.attribs['id'] ?? '';
        const orgs = page(item)
          .find('a[href*="/directory/#org-"]')
          .map((_, link) => link.attribs['href']?.replace(/^.*#/u, ''))
          .get();
        return orgs.filter((org) => $(`#${org} a[href$="${path}#${id}"]`).length === 0).map((org) => `${id} -> ${org}`);
      });
  }

  test('a row of a table of companies leads to its company', () => {
    const pages = new Map(listPermalinks(data).map(({ id, url }) => [id, url.replace(/#.*/u, '')]));
    const orgsOf = (row: string) => linksTo(pages.get(row) ?? '', row).find('a[href*="/directory/#org-"]');
    const listed = data.companies.flatMap(({ id, code }) => (code === undefined ? [] : [[`stock-${code}`, id] as const]));
    for (const [row, org] of listed) expect([row, orgsOf(row).attr('href')]).toEqual([row, `/directory/#org-${org}`]);
    const products = data.tables.filter(({ role }) => role === 'products').flatMap(rowAnchors);
    expect(products).not.toEqual([]);
    expect(products.filter((row) => orgsOf(row).length === 0)).toEqual([]);
  });

  test('an event or a note that leads to an organisation is listed there', () => {
    const problems = [...unreturned('/timeline/', 'event-'), ...unreturned('/annotations/', 'note-')];
    expect(problems).toEqual([]);
    expect(builtPage(dir, '/timeline/').$('a[href*="/directory/#org-"]').length).toBeGreaterThan(0);
  });

  test('a disclaimer stands where stock codes are, and nowhere else', () => {
    const withCodes = data.chapters.map(({ id }) => `/${id}/`).filter((path) => builtPage(dir, path).$('[id^="stock-"]').length > 0);
    const disclaiming = builtPages(dir).filter(({ $: page }) => /股票代码只用来指明公司.*不构成投资建议/u.test(page('main').text()));
    expect(disclaiming.map(({ path }) => path).toSorted()).toEqual(
      withCodes.length === 0 ? [] : [...withCodes, '/data/', '/directory/', '/print/'].toSorted(),
    );
  });
});

test.each(['glossary', 'sources', 'directory'])('links that /%s/ has one after another are told apart as words', (page) => {
  const { $ } = builtPage(dir, `/${page}/`);
  const runs = $('.permalink-groups__links').toArray();
  expect(runs.map((run) => $(run).find('a').length)).toContainEqual(expect.toSatisfy((links: number) => links > 1));
  const texts = (run: (typeof runs)[number]) =>
    $(run)
      .find('a')
      .toArray()
      .map((link) => $(link).text().trim());
  expect(runs.filter((run) => $(run).text().trim() !== texts(run).join('、')).map((run) => $(run).text())).toEqual([]);
});

test.each(['annotations', 'glossary', 'sources', 'directory'])(
  'links of an entry on /%s/ are folded where they take more than a few lines of a phone, and only there',
  (page) => {
    const { $ } = builtPage(dir, `/${page}/`);
    const groups = $('.ledger__entry .permalink-groups').toArray();
    expect(groups.length).toBeGreaterThan(0);
    const length = (group: (typeof groups)[number]) => hanWidths($(group).find('li').text().replaceAll(/\s+/g, ''));
    const folded = groups.filter((group) => group.tagName === 'details');
    expect(folded.map(length).filter((widths) => widths <= 120)).toEqual([]);
    expect(
      groups
        .filter((group) => !folded.includes(group))
        .map(length)
        .filter((widths) => widths > 140),
    ).toEqual([]);
    expect($('.ledger__entry .permalink-groups details')).toHaveLength(0);
  },
);

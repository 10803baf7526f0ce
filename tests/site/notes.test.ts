import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { numberAnnotations } from '../../src/content/site-data.ts';
import { listPermalinks } from '../../src/report/permalinks.ts';
import { builtPage, builtPages } from '../support/built-site.ts';

const { dir, content } = inject('site');
const data = readReport(content);
const notes = numberAnnotations(data);
const pages = builtPages(dir);
const urls = new Map(listPermalinks(data).map(({ id, url }) => [id, url]));
const pageOf = (id: string) => builtPage(dir, urls.get(id)?.replace(/#.*$/u, '') ?? '?');
const squeeze = (text: string) => text.replace(/\s+/gu, '');

describe.each(notes.map((note) => [note.id, note] as const))('%s', (id, note) => {
  const name = `校注${String(note.number)}：${data.kinds.notes[note.kind]?.word ?? '?'}`;

  test('has its mark in its section, which ends with its title, kind, report, source and where from, with permalink and way back', () => {
    const { $ } = pageOf(note.section);
    const mark = $(`[data-section="${note.section}"] #ui-note-${id}`);
    // A figure that was found, or what the note is about, says more than the kind.
    expect([mark.attr('href'), mark.attr('aria-label'), mark.attr('data-number')]).toEqual([
      `/annotations/#note-${id}`,
      `校注${String(note.number)}：${note.figures ? `核对${note.figures[1]}` : note.title}`,
      String(note.number),
    ]);
    const card = $(`[data-note-card="${id}"]`);
    expect(card.attr('role')).toBe('note');
    // What the mark is called is what its note begins with.
    expect(squeeze(card.text())).toMatch(new RegExp(`^${name.replace('：', '')}`, 'u'));
    expect(mark.closest('section').children('.side-notes').find(card)).toHaveLength(1);
    expect(squeeze(card.find('.note__title').text())).toBe(squeeze(note.title));
    expect(card.find('.note__kind').text().trim()).toBe(data.kinds.notes[note.kind]?.word ?? '?');
    expect(squeeze(card.find('.note__says').text())).toBe(squeeze(`报告：${note.says}`));
    expect(squeeze(card.find('.note__source').text())).toBe(squeeze(`核对：${note.source_says}`));
    const links = card
      .find('a')
      .toArray()
      .map((link) => link.attribs['href']);
    // The line of sources has its own order: tests/unit/content/citations.test.ts.
    expect(links.slice(0, -2).toSorted()).toEqual(note.sources.map((source) => `/sources/#source-${source}`).toSorted());
    expect(links.slice(-2)).toEqual([`/s/note-${id}/`, `#ui-note-${id}`]);
  });

  test('has a mark at every anchor of `on`, which the page can explain', () => {
    for (const anchor of note.on ?? []) {
      const { $ } = pageOf(anchor);
      // A row within a figure has a mark of its own.
      const marks = $(`a[data-note="${id}"]`).filter((_, mark) => $(mark).closest('[id]:not([id^="ui-"])').attr('id') === anchor);
      expect(`${anchor}: ${String(marks.length)}`).toBe(`${anchor}: 1`);
      expect(`${anchor}: ${String($(`[data-note-card="${id}"]`).length)}`).toBe(`${anchor}: 1`);
    }
  });

  test('is on the list of notes with the same words, and leads back to its mark', () => {
    const entry = builtPage(dir, '/annotations/').$(`#note-${id}`);
    expect(entry.attr('data-filter')).toBe(note.kind);
    for (const words of [note.title, note.says, note.source_says, data.kinds.notes[note.kind]?.word ?? '?']) {
      expect(squeeze(entry.text())).toContain(squeeze(words));
    }
    for (const source of note.sources) expect(entry.find(`a[href="/sources/#source-${source}"]`)).toHaveLength(1);
    expect(entry.find(`a[href$="#ui-note-${id}"]`)).toHaveLength(1);
    expect((note.on ?? []).filter((anchor) => entry.find(`a[href="${urls.get(anchor) ?? '?'}"]`).length !== 1)).toEqual([]);
  });
});

test('a figure of the report that the note of its row disputes has the sign of that note', () => {
  const disputed = notes.flatMap(({ on = [], figures, kind }) =>
    on.flatMap((anchor) => {
      const { $ } = pageOf(anchor);
      const cells = $(`[id="${anchor}"] .number--report`).toArray();
      const found = cells.filter((cell) => squeeze($(cell).text()) === figures?.[0]);
      return found.map((cell) => ({ kind, sign: $(cell).find('i').attr('data-sign') }));
    }),
  );
  expect(disputed).not.toEqual([]);
  expect(disputed).toEqual(disputed.map(({ kind }) => ({ kind, sign: data.kinds.notes[kind]?.sign })));
});

test('no page says a note twice, nor within a sentence or a heading', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const cards = $('[data-note-card]').toArray();
    const ids = cards.map(({ attribs }) => attribs['data-note-card'] ?? '');
    const twice = ids.filter((id, index) => ids.indexOf(id) < index);
    const within = cards.filter((card) => $(card).closest('p, h1, h2, h3, h4, li:not(.page-notes li)').length > 0);
    return [...twice.map((id) => `${path}: ${id} stands twice`), ...within.map((card) => `${path}: within ${$(card).parent().text()}`)];
  });
  expect(faults).toEqual([]);
});

test('no page beside the list of notes says twice, word for word, what was found', () => {
  const faults = pages.flatMap(({ path, $ }) => {
    const text = squeeze($('main').clone().find('script').remove().end().text());
    return notes.flatMap(({ id, source_says: found }) => (text.split(squeeze(found)).length > 2 ? [`${path}: ${id}`] : []));
  });
  expect(faults).toEqual([]);
});

test('the page for paper has every note in the section of its mark', () => {
  const { $ } = builtPage(dir, '/print/');
  expect($('.side-notes [data-note-card]').toArray().map(({ attribs }) => attribs['data-note-card'])).toEqual(notes.map(({ id }) => id)); // prettier-ignore
});

test('a mark adds nothing to the text around it, nor anything unseen', () => {
  const faults = pages.flatMap(({ path, html, $ }) => [
    ...$('a[data-note]').toArray().filter((mark) => $(mark).text() !== '').map((mark) => `${path}: ${$.html(mark)}`), // prettier-ignore
    ...(html.includes('\u2060') ? [`${path} has a word joiner`] : []),
  ]);
  expect(faults).toEqual([]);
});

test('the marks run 1, 2, 3 in reading order, and each is the number of its note on the list', () => {
  const { $: print } = builtPage(dir, '/print/');
  const marks = print('a[id^="ui-note-"]')
    .toArray()
    .map((mark) => [print(mark).attr('data-note'), mark.attribs['data-number']]);
  const { $: list } = builtPage(dir, '/annotations/');
  const entries = list('li[id^="note-"]').toArray();
  expect(marks).toEqual(marks.map(([id], index) => [id, String(index + 1)]));
  expect(entries.map((entry) => [list(entry).attr('id'), list(entry).attr('value')])).toEqual(
    marks.map(([id, number]) => [`note-${id ?? ''}`, number]),
  );
});

test('every note is on the list once by place and once by weight, the gravest first and unfolded, each group as its file has it', () => {
  const { $ } = builtPage(dir, '/annotations/');
  const gravities = Object.entries(data.kinds.gravities);
  const groups = $('.gravity-index details').toArray();
  const shown = groups.map((group) => [
    squeeze($(group).find('summary').text()),
    group.attribs['open'] !== undefined,
    $(group)
      .find('li')
      .toArray()
      .map((item) => [item.attribs['value'], $(item).find('a').attr('href')]),
  ]);
  const expected = gravities.map(([key, { word, means }], index) => {
    const own = data.annotations.filter(({ gravity }) => gravity === key);
    const links = own.map(({ id }) => [String(notes.find((note) => note.id === id)?.number), `#note-${id}`]);
    return [squeeze(`${word}，${String(own.length)}条：${means}`), index === 0, links];
  });
  expect(shown).toEqual(expected);
  // The gravest say at once what was printed and found, in brief; the rest their entries have.
  const brief = groups.map((group) =>
    $(group)
      .find('li')
      .map((_, item) => squeeze($(item).find('p + p').text()))
      .get(),
  );
  const figures = gravities.map(([key], index) =>
    data.annotations
      .filter(({ gravity }) => gravity === key)
      .map((note) => (index === 0 && note.figures ? `报告：${note.figures[0]}核对：${note.figures[1]}` : '')),
  );
  expect(brief.map((group) => group.map((words) => words.replaceAll(' ', '')))).toEqual(figures);
  expect($('.ledger__entry')).toHaveLength(notes.length);
});

test('a note says how grave it is on the list, and beside the text where it is among the gravest', () => {
  const { $: list } = builtPage(dir, '/annotations/');
  const [gravest] = Object.keys(data.kinds.gravities);
  for (const { id, section, gravity } of notes) {
    const word = data.kinds.gravities[gravity]?.word ?? '?';
    expect([id, list(`#note-${id} .note__gravity`).text()]).toEqual([id, word]);
    const card = pageOf(section).$(`[data-note-card="${id}"] .note__gravity`).first();
    expect([id, card.text()]).toEqual([id, gravity === gravest ? word : '']);
  }
});

test('the list says what each kind of note means, and how many there are', () => {
  const { $ } = builtPage(dir, '/annotations/');
  const guide = $('.note-guide dl > div').toArray().map((row) => squeeze($(row).text())); // prettier-ignore
  const expected = Object.entries(data.kinds.notes).map(([key, { word, means }]) =>
    squeeze(`${word}，${String(notes.filter(({ kind }) => kind === key).length)}条${means}`),
  );
  expect(guide).toEqual(expected);
});

test('a home page that lists the gravest notes has each of them, and its copy too', () => {
  const { $ } = builtPage(dir, '/');
  const [gravest] = Object.keys(data.kinds.gravities);
  const expected = data.annotations.filter(({ gravity }) => gravity === gravest).map(({ id }) => `/annotations/#note-${id}`);
  const listed = $('.gravest-notes a').toArray().map((link) => link.attribs['href']); // prettier-ignore
  const copy = readFileSync(join(dir, 'index.md'), 'utf8');
  if (listed.length === 0) return;
  expect(listed).toEqual(expected);
  for (const url of expected) expect(copy).toContain(`${url})`);
});

test('the balance of the home page has a square for every note, the gravest first, each named, and every kind with its sign and number', () => {
  const { $ } = builtPage(dir, '/');
  const squares = $('.balance ol a').toArray();
  const shown = squares.map((link) => link.attribs['href']?.replace(/^.*#note-/u, '') ?? '');
  const byGravity = Object.keys(data.kinds.gravities).flatMap((key) => data.annotations.filter(({ gravity }) => gravity === key));
  expect(shown.toSorted()).toEqual(notes.map(({ id }) => id).toSorted());
  const gravityOf = (id: string) => notes.find((note) => note.id === id)?.gravity;
  expect(shown.map(gravityOf)).toEqual(byGravity.map(({ gravity }) => gravity));
  for (const link of squares) {
    const note = notes.find(({ id }) => link.attribs['href']?.endsWith(`#note-${id}`));
    expect(link.attribs['aria-label']).toContain(
      `${String(note?.number)}：${data.kinds.notes[note?.kind ?? '']?.word ?? ''}，${note?.title ?? ''}`,
    );
    expect($(link).find('.kind-tile').attr('data-sign')).toBe(data.kinds.notes[note?.kind ?? '']?.sign);
  }
  const kinds = $('.balance__kinds li').toArray().map((item) => squeeze($(item).text())); // prettier-ignore
  expect(kinds).toEqual(
    Object.entries(data.kinds.notes).map(([key, { word }]) => `${word}，${String(notes.filter(({ kind }) => kind === key).length)}条`),
  );
});

test('the balance has both counts of each model whose count a note disputes, the furthest apart first, with a link to the note', () => {
  const { $ } = builtPage(dir, '/');
  const disputed = data.models.filter(({ note, params, report_params }) => note && params && report_params && params !== report_params);
  const links = $('.balance__counts a').toArray();
  expect(links.map((link) => link.attribs['href']?.replace(/^.*#note-/u, '')).toSorted()).toEqual(
    disputed.map(({ note }) => note).toSorted(),
  );
  const factors = links.map((link) => {
    const { params = 1, report_params = 1 } = disputed.find(({ note }) => link.attribs['href']?.endsWith(`#note-${String(note)}`)) ?? {};
    return Math.abs(Math.log(report_params / (params ?? 1)));
  });
  expect(factors).toEqual(factors.toSorted((a, b) => b - a));
  for (const link of links) expect(squeeze($(link).text())).toMatch(/，报告的数字.*\d.*，来源的数字.*\d/u);
  const copy = readFileSync(join(dir, 'index.md'), 'utf8');
  for (const { note } of disputed) expect(copy).toContain(`#note-${String(note)}`);
});

test('the filter counts the notes of each kind', () => {
  const { $ } = builtPage(dir, '/annotations/');
  const counts = Object.fromEntries(
    $('kind-filter label')
      .map((_, label) => [[$(label).find('input').attr('value'), Number.parseInt($(label).find('.count').text())]])
      .get(),
  ) as Record<string, number>;
  const expected = Object.fromEntries(
    Object.keys(data.kinds.notes).map((kind) => [kind, notes.filter((note) => note.kind === kind).length]),
  );
  expect(counts).toEqual({ all: notes.length, ...expected });
});

import { expect, inject, test } from 'vitest';
import { readReport } from '../../src/report/report.ts';
import { builtPage, builtPages } from '../support/built-site.ts';

const { dir, content } = inject('site');
const { chapters } = readReport(content);
const squeeze = (text: string) => text.replace(/\s+/gu, '');

test.each(chapters.map((chapter) => [chapter.id, chapter] as const))(
  '/%s/ and its copy in print show the points',
  (id, { points = [] }) => {
    for (const [path, prefix] of [
      [`/${id}/`, ''],
      ['/print/', 'p-'],
    ] as const) {
      // prettier-ignore
      const { $ } = builtPage(dir, path);
      const shown = $(`[id="${prefix}${id}"]`).closest('.chapter-head').find('.points li').toArray();
      expect(shown).toHaveLength(points.length);
      for (const [index, { text, section, notes = [] }] of points.entries()) {
        const item = $(shown[index]);
        const [toSection, toNotes] = item.find('a').toArray();
        expect(squeeze($(toSection).text())).toBe(squeeze(text));
        const target = $(`[id="${toSection?.attribs['href']?.slice(1) ?? '?'}"]`);
        expect([target.attr('id'), target.is('h2, h3, h4')]).toEqual([`${prefix}${section}`, true]);
        expect(squeeze($(toNotes).text())).toBe(notes.length > 0 ? `校注${String(notes.length)}条` : '');
        if (notes[0] === undefined) continue;
        // No line parts them.
        expect(toNotes?.previousSibling).toBe(toSection);
        const [page, anchor] = toNotes?.attribs['href']?.split('#') ?? [];
        const marked = builtPages(dir).find((candidate) => candidate.path === (page === '' ? path : page));
        expect(marked?.$(`[id="${anchor ?? '?'}"]`).attr('data-note')).toBe(notes[0]);
        expect(toNotes?.attribs['aria-label']).toContain(`校注${String(notes.length)}条`);
      }
    }
  },
);

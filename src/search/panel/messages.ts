import { button, element } from '../../dom/element.ts';
import { href } from '../../paths.ts';
import type { FoundResult, SearchResult } from '../engine/hit.ts';
import type { IndexFailure } from './index-request.ts';

/** What a panel says: of results how many there are, and in their place something with a way on. */

/** How many hits there are, for eyes and for screen readers; `all` before they were narrowed. */
export function statusWords({ match, total, missing, corrected, answer }: FoundResult, all: number): string {
  const number = total < all ? `${String(all)}条中的${String(total)}条` : `${String(total)}条`;
  if (answer) return `1个答案，另有${total < all ? `相关结果${number}` : `${number}相关结果`}`;
  if (corrected) return `没有“${shortened(corrected.typed)}”，以下是“${corrected.to}”的结果。${total < all ? number : ''}`;
  if (match !== 'partial') return total < all ? number : `${number}结果`;
  return `没有完全符合的结果，以下是最接近的${number}${missing.length > 0 ? `；其中没有“${missing.join('”“')}”` : ''}`;
}

export type Failure = IndexFailure | 'script';

const FAILURES: Record<Failure, [what: string, then: string]> = {
  offline: ['没有联网，无法载入搜索索引。', '联网后再试；已经打开的页面仍可阅读。'],
  unreachable: ['服务器没有响应，无法载入搜索索引。', '请稍后再试。'],
  missing: ['服务器上没有搜索索引。', '可能正在更新，请稍后再试。'],
  broken: ['搜索索引不完整或已损坏，无法使用。', '可能正在更新，请稍后再试。'],
  outdated: ['网站更新了，这一页还是旧的，用不了新的搜索索引。', '刷新后即可搜索。'],
  script: ['搜索出错了。', '请再试一次，或刷新页面。'],
};

export function failureMessage(reason: Failure, retry: () => void): HTMLElement[] {
  const [what, then] = FAILURES[reason];
  return [headline(what), element('p', {}, then), element('p', {}, button('再试一次', retry)), waysOn()];
}

/** That nothing was found, or that there is nothing to look for. */
export function emptyWords(query: string, state: Exclude<SearchResult['state'], 'ready'>): string {
  return state === 'empty' ? `全站没有“${shortened(query)}”。` : `“${shortened(query)}”里没有可查的字。`;
}

/** Nothing found, in these words: names that may have been meant, then the lists where one can look. */
export function emptyMessage(words: string, suggestions: readonly string[], search: (query: string) => void): HTMLElement[] {
  const similar = suggestions.length > 0 ? [queryList('相近的词：', suggestions, search)] : [];
  return [headline(words), ...similar, waysOn()];
}

/** Before anything is typed: recent queries; without any the hint is shown that stands there. */
export function idleMessage(recent: readonly string[], search: (query: string) => void, forget: () => void): HTMLElement[] {
  if (recent.length === 0) return [];
  const list = queryList('最近搜索（只保存在本设备）：', recent, search);
  list.append(button('清除记录', forget, { class: 'search-panel__clear' }));
  return [list];
}

function shortened(query: string): string {
  return query.length > 40 ? `${query.slice(0, 40)}…` : query;
}

function headline(words: string): HTMLElement {
  return element('p', { class: 'search-panel__headline' }, words);
}

function queryList(label: string, queries: readonly string[], search: (query: string) => void): HTMLElement {
  const ask = (query: string) => button(query, search.bind(undefined, query), { class: 'search-panel__query' });
  return labelledList('queries', label, queries.map(ask));
}

function waysOn(): HTMLElement {
  const link = (path: string, words: string) => element('a', { href: href(path) }, words);
  return labelledList('ways', '也可以从这里找：', [
    link('/glossary/', '术语表'),
    // On the search page they stand just below.
    ...(document.getElementById('ui-site-contents') ? [] : [link('/search/#ui-site-contents', '全站目录')]),
    link('/directory/', '机构'),
    link('/print/', '全文一页'),
  ]);
}

function labelledList(name: string, label: string, items: readonly HTMLElement[]): HTMLElement {
  const list = element('ul', {}, ...items.map((item) => element('li', {}, item)));
  return element('div', { class: `search-panel__${name}` }, element('p', {}, label), list);
}

import { href } from '../../paths.ts';
import { element } from './dom.ts';
import type { IndexFailure } from './load-engine.ts';

/** What is shown instead of results, each with a way on. */

const FAILURES: Record<IndexFailure | 'script', [what: string, then: string]> = {
  offline: ['现在没有网络连接，搜索索引取不到。', '连上网络后再试；已经打开过的页面仍可以看。'],
  unreachable: ['服务器没有回应，搜索索引取不到。', '请稍后再试。'],
  missing: ['搜索索引不在服务器上。', '可能正在更新，请稍后再试。'],
  broken: ['搜索索引不完整，或被别的内容顶替，不能使用。', '可能正在更新，请稍后再试。'],
  script: ['搜索程序出了错。', '请再试一次，或重新载入页面。'],
};

export function failureMessage(reason: IndexFailure | 'script', retry: () => void): HTMLElement[] {
  const [what, then] = FAILURES[reason];
  const button = element('button', { type: 'button', class: 'search-panel__retry' }, ['再试一次']);
  button.addEventListener('click', retry);
  return [element('p', { class: 'search-panel__headline' }, [what]), element('p', {}, [then]), element('p', {}, [button]), waysOn()];
}

/** Nothing found: names that may have been meant, then the lists where one can look. */
export function emptyMessage(query: string, suggestions: readonly string[], search: (query: string) => void): HTMLElement[] {
  const shown = query.length > 40 ? `${query.slice(0, 40)}…` : query;
  return [
    element('p', { class: 'search-panel__headline' }, [`全站没有“${shown}”。`]),
    ...(suggestions.length > 0 ? [queryList('相近的词：', suggestions, search)] : []),
    waysOn(),
  ];
}

/** Before anything is typed: recent queries, or what one can type. */
export function idleMessage(recent: readonly string[], search: (query: string) => void, forget: () => void): HTMLElement[] {
  if (recent.length === 0) {
    return [
      element('p', {}, [
        '搜索正文、表格、图、模型、事件、术语、机构与校注；繁体、全角、拼音、英文名与股票代码都可以。用引号括起的词按原样查找。',
      ]),
    ];
  }
  const clear = element('button', { type: 'button', class: 'search-panel__clear' }, ['清除记录']);
  clear.addEventListener('click', forget);
  const list = queryList('最近搜过（只存在这台设备上）：', recent, search);
  list.append(clear);
  return [list];
}

function queryList(label: string, queries: readonly string[], search: (query: string) => void): HTMLElement {
  const buttons = queries.map((query) => {
    const button = element('button', { type: 'button', class: 'search-panel__query' }, [query]);
    button.addEventListener('click', () => {
      search(query);
    });
    return element('li', {}, [button]);
  });
  return element('div', { class: 'search-panel__queries' }, [element('p', {}, [label]), element('ul', {}, buttons)]);
}

function waysOn(): HTMLElement {
  const link = (path: string, words: string) => element('li', {}, [element('a', { href: href(path) }, [words])]);
  return element('div', { class: 'search-panel__ways' }, [
    element('p', {}, ['也可以从这里找：']),
    element('ul', {}, [
      link('/glossary/', '术语表'),
      link('/search/#ui-search-contents', '全书目录'),
      link('/directory/', '机构'),
      link('/print/', '全文一页'),
    ]),
  ]);
}

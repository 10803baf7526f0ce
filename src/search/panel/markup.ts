import { escapeXml } from '../../text/escape-xml.ts';

/** What a search field says of itself, beside its words. */
const FIELD = 'type="search" name="q" autocomplete="off" autocorrect="off" autocapitalize="off" spellcheck="false" enterkeyhint="search"';

/**
 * The first part of <search-panel>, which works alone: it asks the search page, which stands at `action`; `queries` are examples of what one can
 * ask. `.search-late` shows itself where the panel's script, which takes it away, has not come after some seconds.
 */
export function formMarkup(place: 'page' | 'dialog', action: string, queries: string): string {
  const inputId = place === 'page' ? 'ui-search' : 'ui-search-dialog';
  const button = place === 'page' ? '<button type="submit">搜索</button>' : '<button type="button" data-search-close>关闭</button>';
  return `<form id="ui-search-form" class="search-panel__form" action="${action}" role="search" aria-label="全文">
<label class="visually-hidden" for="${inputId}">搜索全文</label>
<input id="${inputId}" placeholder="${escapeXml(queries)}" ${FIELD}>
${button}
</form>
<p class="search-late">搜索还没有载入。<button type="submit" form="ui-search-form">再试一次</button></p>`;
}

/** What <search-panel> shows beside its form, at first what can be asked: there with the first paint, and written anew by no script. */
export const PANEL_MARKUP = `
<div class="search-panel__bar">
  <p class="search-panel__status" aria-hidden="true"></p>
  <p class="visually-hidden" role="status"></p>
  <div class="search-panel__filters" hidden>
    <label>种类<select data-search-filter="kind"></select></label>
    <label>所在<select data-search-filter="place"></select></label>
    <button type="button" data-search-clear>清除筛选</button>
  </div>
</div>
<div class="search-panel__body">
  <div class="search-panel__message" hidden></div>
  <p class="search-panel__hint">可搜索正文、表格、图、模型、事件、术语、机构与校注；支持繁体、拼音、英文名和股票代码，加引号则按原样查找。</p>
  <div class="search-panel__answer" role="group" hidden></div>
  <ol class="search-panel__results" data-search-results aria-label="搜索结果"></ol>
  <p class="search-panel__more" hidden></p>
</div>
<div class="search-panel__foot">
  <p><kbd>↑</kbd> <kbd>↓</kbd> 选择，<kbd>Enter</kbd> 打开，<kbd>Ctrl</kbd> <kbd>K</kbd> 随时搜索</p>
  <label><input type="checkbox" data-search-slash> 按 <kbd>/</kbd> 也打开搜索</label>
</div>`;

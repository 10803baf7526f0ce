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

import report from 'virtual:report';
import { href } from '../../paths.ts';
import { escapeXml } from '../../text/escape-xml.ts';

/** The inside of <search-panel>, the same in the page that is served and in the dialog that a script makes. */
export function panelMarkup(place: 'page' | 'dialog'): string {
  const inputId = place === 'page' ? 'ui-search' : 'ui-search-dialog';
  const button = place === 'page' ? '<button type="submit">搜索</button>' : '<button type="button" data-search-close>关闭</button>';
  return `
<form class="search-panel__form" action="${href('/search/')}" role="search">
  <label class="visually-hidden" for="${inputId}">搜索全文</label>
  <input id="${inputId}" class="search-panel__input" type="search" name="q" placeholder="${escapeXml(report.queries)}" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="search">
  ${button}
</form>
<div class="search-panel__bar">
  <p class="search-panel__status" role="status"></p>
  <div class="search-panel__filters" hidden>
    <label><span class="visually-hidden">种类</span><select data-search-filter="kind"></select></label>
    <label><span class="visually-hidden">所在的章或页</span><select data-search-filter="place"></select></label>
  </div>
</div>
<div class="search-panel__body">
  <div class="search-panel__message" hidden></div>
  <ol class="search-panel__results" data-search-results></ol>
</div>
<div class="search-panel__foot" hidden>
  <p><kbd>↑</kbd> <kbd>↓</kbd> 选择，<kbd>Enter</kbd> 打开，<kbd>Ctrl</kbd> <kbd>K</kbd> 随时搜索</p>
  <label><input type="checkbox" data-search-slash> 按 <kbd>/</kbd> 也打开搜索</label>
</div>`;
}

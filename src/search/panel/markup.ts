/** What <search-panel> shows beside its form. */
export const PANEL_MARKUP = `
<div class="search-panel__bar">
  <p class="search-panel__status" aria-hidden="true"></p>
  <p class="visually-hidden" role="status"></p>
  <div class="search-panel__filters" hidden>
    <label><span class="visually-hidden">种类</span><select data-search-filter="kind"></select></label>
    <label><span class="visually-hidden">所在的章或页</span><select data-search-filter="place"></select></label>
    <button type="button" data-search-clear>清除筛选</button>
  </div>
</div>
<div class="search-panel__body">
  <div class="search-panel__message" hidden></div>
  <div class="search-panel__answer" role="group" hidden></div>
  <ol class="search-panel__results" data-search-results aria-label="搜索结果"></ol>
  <p class="search-panel__more" hidden></p>
</div>
<div class="search-panel__foot" hidden>
  <p><kbd>↑</kbd> <kbd>↓</kbd> 选择，<kbd>Enter</kbd> 打开，<kbd>Ctrl</kbd> <kbd>K</kbd> 随时搜索</p>
  <label><input type="checkbox" data-search-slash> 按 <kbd>/</kbd> 也打开搜索</label>
</div>`;

import { copy } from '../dom/clipboard.ts';

const SHOWN_FOR_MS = 2000;

/** Copies its code; where the clipboard is refused it selects the code instead. */
class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const code = this.querySelector('pre');
    if (!button || !code) return;
    const words = button.textContent;
    button.hidden = false;
    button.addEventListener('click', () => {
      void copy({ text: code.textContent }).then((copied) => {
        if (!copied) getSelection()?.selectAllChildren(code);
        button.textContent = copied ? '已复制' : '已选中，请按Ctrl+C';
        setTimeout(() => {
          button.textContent = words;
        }, SHOWN_FOR_MS);
      });
    });
  }
}

customElements.define('code-block', CodeBlock);

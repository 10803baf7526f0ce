import { isTap } from '../../dom/clicks.ts';
import { within } from '../../dom/within.ts';

const START = ['pointerover', 'focusin', 'click'] as const;

/** A chart's drawing: its marks explain themselves on hover, focus and tap, and are stepped through with the arrow keys. */
export class ChartPicture extends HTMLElement {
  connectedCallback(): void {
    let loading = false;
    let touched = false;
    let tapped: SVGAElement | null = null;
    const start = (event: Event) => {
      if (event.type === 'pointerover') touched = (event as PointerEvent).pointerType === 'touch';
      if (event.type === 'click' && isTap(event as MouseEvent)) {
        tapped = (event.target as Element).closest<SVGAElement>('a[data-tip]');
        // The first tap on a mark explains it, also where it comes before what explains.
        if (tapped) event.preventDefault();
      }
      if (loading) return;
      loading = true;
      within(import('./mark-tips.ts')).then(
        ({ explainMarks }) => {
          for (const type of START) this.removeEventListener(type, start);
          explainMarks(this, tapped ?? (touched ? null : this.querySelector('a[data-tip]:is(:hover, :focus)')));
        },
        () => {
          // Without tips a mark is a link, outside the frame where the chart is embedded; the next move asks for them again.
          loading = false;
          if (tapped) open(tapped.href.baseVal, '_top');
        },
      );
    };
    for (const type of START) this.addEventListener(type, start);
  }
}

// Scripts of every page, in one file: a request for each would cost more than they weigh.
import '../charts/frame/chart-picture.ts';
import '../components/page-notes.ts';
import '../components/report-contents.ts';
import '../components/theme-switch.ts';
import '../permalinks/arrival.ts';
import '../search/panel/trigger.ts';
import '../share/quote-link.ts';
import '../share/share-link.ts';

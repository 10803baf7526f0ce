// The elements that chapters use, in one file: a request for each would cost more than they weigh.
import './code-block.ts';
import './report-note.ts';
import './term-definitions.ts';

import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  Lexer,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';

/** One thing that YAML takes for something else than what its writer means. */
export interface YamlFault {
  /** Offset in the text. */
  at: number;
  /** What is wrong and how to mend it. */
  message: string;
}

/**
 * Finds what is YAML and would be published as something else: text cut at a #, folded lines, values that YAML reads in its own way, and all
 * of YAML that content has no use for. `lineOf` gives the line of an offset.
 */
export function findFaults(text: string, document: Document.Parsed, lineOf: (at: number) => number): YamlFault[] {
  const faults = commentsBehind(text);
  // What a comment takes is not missing.
  const commented = new Set(faults.map(({ at }) => lineOf(at)));
  const add = (at: number | undefined, message: string | undefined) => {
    if (message !== undefined) faults.push({ at: at ?? 0, message });
  };
  const isYaml = document.errors.length === 0;
  if (document.directives.yaml.explicit) add(0, 'has a line that begins with %YAML; take it out');
  visit(document, (_, node, path) => {
    if (isScalar(node)) add(offsetOf(node), foldedScalar(text, node));
    // Where YAML ends, what it makes of the rest says nothing.
    if (!isYaml) return;
    if (isScalar(node) && !isAlone(path.at(-1))) add(offsetOf(node), misreadScalar(node));
    if (isNode(node)) add(offsetOf(node), markedNode(node));
    if (isPair(node) && !commented.has(lineOf(offsetOf(node.key) ?? 0))) add(offsetOf(node.key), lacksValue(node));
    if (isMap(node)) faults.push(...repeatedField(node, lineOf));
  });
  return faults.toSorted((a, b) => a.at - b.at);
}

/** Token of the lexer that says that the next one is a value. */
const VALUE_FOLLOWS = '\u001F';
/** Tokens of the lexer that no character of the text stands for. */
const MARKS = new Set(['\u0002', '\u0018', VALUE_FOLLOWS]);

/** Comments that stand behind something: what follows " #" in a text would be lost without a word. */
function commentsBehind(text: string): YamlFault[] {
  const faults: YamlFault[] = [];
  // The lexer takes as long as all else: most files have no such sign.
  if (!text.split('\n').some((line) => /\s#/u.test(line.trimStart()))) return faults;
  let [at, before] = [0, ''];
  for (const token of new Lexer().lex(text)) {
    const beginsLine = () => text.slice(text.lastIndexOf('\n', at - 1) + 1, at).trim() === '';
    if (token.startsWith('#') && before !== VALUE_FOLLOWS && !beginsLine()) {
      const message = `loses "${token.trim()}", which YAML takes for a comment; put the text into quotes, or the comment on a line of its own`;
      faults.push({ at, message });
    }
    if (!MARKS.has(token)) at += token.length;
    before = token;
  }
  return faults;
}

/** Numbers as they are written in content; others are codes, or read otherwise than they look. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9]|(?:\.\d+)?e[+-]?\d+)?$/iu;
/** More digits than a number keeps; zeros at the end are none. */
const TOO_LONG = /^-?\d{15,}[1-9]0*$/u;

function foldedScalar(text: string, { range }: Scalar): string | undefined {
  const [start, end] = range ?? [0, 0];
  if (!text.slice(start, end).trimEnd().includes('\n')) return undefined;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, text.indexOf('\n', start));
  return slipIn(line) ?? 'goes over several lines, which YAML joins with blanks; write it on one line';
}

function misreadScalar({ value, source = '' }: Scalar): string | undefined {
  if (typeof value === 'number' && (!NUMBER.test(source) || TOO_LONG.test(source)))
    return `has ${source}, which YAML reads as the number ${value}; put it into quotes where it is text, else write the plain number`;
  return value === null && source === '~' ? 'has ~; write null where nothing is known, or put it into quotes' : undefined;
}

function markedNode(node: Node): string | undefined {
  if (isAlias(node)) return `has *${node.source}, which YAML takes for a reference; put the text into quotes`;
  const { anchor, tag } = node as Scalar;
  if (anchor !== undefined) return `has &${anchor}, which YAML takes for the name of a value; put the text into quotes`;
  return tag === undefined ? undefined : `has ${tag} before a value, which YAML takes for its type; put the text into quotes`;
}

/** What stands where a field does, without a colon: the end of 481,000. */
function isAlone(pair: unknown): boolean {
  return isPair(pair) && pair.value === null;
}

function lacksValue({ key, value }: Pair): string | undefined {
  if (!isScalar(key)) return 'begins with ?, or has brackets before a colon; put the text into quotes';
  if (value === null) {
    const written = key.source ?? String(key.value);
    return /^\d[\d.]*$/u.test(written)
      ? `has "${written}" behind a comma; write a number without commas`
      : `has "${written}" without a colon behind it; write "field: value", or put a text with commas into quotes`;
  }
  const isEmpty = isScalar(value) && value.value === null && value.source === '' && !value.anchor && !value.tag;
  return isEmpty ? `has nothing behind "${String(key.value)}:"; write a value, or take the field out` : undefined;
}

/** The first field that a map has twice. */
function repeatedField(map: YAMLMap, lineOf: (at: number) => number): YamlFault[] {
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    const [name, at] = [String(key), offsetOf(key) ?? 0];
    const before = first.get(name);
    if (before !== undefined)
      return [{ at, message: `has "${name}" a second time, first in line ${lineOf(before)}; keep one, or begin a new entry` }];
    first.set(name, at);
  }
  return [];
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** What a line that is not YAML was meant as: a pattern of the line, and what to write instead. */
const SLIPS: readonly (readonly [RegExp, string])[] = [
  [/^ *\t/u, 'is indented by a tab; indent it by blanks'],
  [/^\s*[－–—•·﹣−]/u, 'begins with another sign than a hyphen; an entry begins with "- "'],
  [/^\s*-[^\s-][^:：]*[:：]/u, 'has no blank behind its hyphen; an entry begins with "- "'],
  [/^[\s-]*[\w-]+\s*：/u, 'has a full-width colon behind the name of a field; write ": "'],
  [/^[\s-]*[\w-]+:[^\s/]/u, 'has no blank behind the colon of a field; write ": "'],
  [
    /^[\s-]*[\w-]+:\s+(?:[@`%]|[?-]\s|!\S|[|>][^\s\d+-]|[|>]\d+\D|[[{][^\]}]*[\]}]\s*[^\s#])/u,
    'begins a text with a sign that YAML keeps for itself; put the text into quotes',
  ],
  [
    /^[\s-]*[\w-]+:\s+(["'])[^"']*\1\s*,\s*(?:$|[\w-]+:)/u,
    'has a comma behind a value; write each field on a line of its own without one, or { } around the whole entry',
  ],
  [
    /^[\s-]*[\w-]+:\s+(["']).*\1\s*\S/u,
    'goes on behind a closing quotation mark; put the whole text into quotes, and \\" for a mark within',
  ],
  [/^[\s-]*[\w-]+:\s+[^"'[{].*:(?:\s|$)/u, 'has a colon and a blank in its text, where YAML sees another field; put the text into quotes'],
  [/[，、［］｛｝【】]/u, 'has full-width signs in a list; lists are written [a, b]'],
];

function slipIn(line: string): string | undefined {
  return SLIPS.find(([pattern]) => pattern.test(line))?.[1];
}

/** What is wrong with the line where YAML ends, in words of content; `said` are those of the parser. */
export function explainYaml(lines: readonly string[], line: number, said: string): string {
  const [above = '', text = ''] = [lines[line - 2], lines[line - 1]];
  if (/\[\]\s*$/u.test(above) && /^\s*-/u.test(text)) return 'is an entry below [], an empty list; take the [] out of the line above';
  if (said.includes('multiple documents')) return 'begins another document by ---; take the line out';
  if (/Unexpected (?:scalar token|,)|within flow/u.test(said) && !slipIn(text))
    return 'has a comma too few or too many in [ ] or { }; write one between two values';
  if (/Missing closing .quote/u.test(said)) return 'has a quotation mark that is not closed; close it, or put the text into others';
  return (
    slipIn(text) ?? `is not valid YAML: ${said.replace(/ at line \d.*$/su, '')}; check indentation, quotes and brackets here and above`
  );
}

/** The same question with a memory of `most` answers: while one types, a query and its parts come again and again. What failed is asked again. */
export function remember<Key extends [] | [string], Answer>(ask: (...key: Key) => Promise<Answer>, most = Infinity): typeof ask {
  const known = new Map<string | undefined, Promise<Answer>>();
  return (...key) => {
    const [name] = key;
    const before = known.get(name);
    if (before) return before;
    if (known.size >= most) known.clear();
    const answer = ask(...key);
    known.set(name, answer);
    answer.catch(() => known.delete(name));
    return answer;
  };
}

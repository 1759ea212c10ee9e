/** What is worked out of the same keys again and again is worked out once. Only so many are kept. */
export class Kept<Key, Value> {
  private readonly values = new Map<Key, Value>();

  constructor(private readonly most: number) {}

  /** @param make gives a value that follows from `key` alone, and that nobody changes */
  of(key: Key, make: () => Value): Value {
    const known = this.values.get(key);
    if (known !== undefined) return known;
    const value = make();
    if (this.values.size >= this.most) this.values.clear();
    this.values.set(key, value);
    return value;
  }
}

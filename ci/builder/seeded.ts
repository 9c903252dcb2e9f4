/** Numbers from 0 to 1 that look like chance, and are the same each time for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    // A step of a Weyl sequence, its bits well mixed.
    state = (state + 0x9e3779b9) >>> 0;
    let bits = state;
    for (const factor of [0x21f0aaad, 0x735a2d97]) bits = Math.imul(bits ^ (bits >>> 15), factor);
    return ((bits ^ (bits >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** An observation: how strongly each of its features is given, what came of it, and how much it counts. */
export interface Observation {
  readonly features: Readonly<Record<string, number>>;
  readonly isRight: boolean;
  readonly weight: number;
}

/** Weights of a logistic regression, the constant under "constant". */
export type Weights = Readonly<Record<string, number>>;

/** How strongly weights are held back. Source: half a right observation; chosen once, on the drawn families alone. */
const RIDGE = 0.5;

/** What a doubt weighs that no labelled sheet has shown to be harmless: it takes a likely reading (0.99) below 0.7. */
const UNPROVED = -4;

const STEPS = 4_000;
const RATE = 0.05;

/** The probability that an observation is right. */
export function probability(weights: Weights, features: Readonly<Record<string, number>>): number {
  let sum = weights["constant"] ?? 0;
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-sum));
}

/** An observation as numbers, its features in one order for all. */
interface Row {
  readonly x: readonly number[];
  readonly y: number;
  readonly weight: number;
}

const dot = (x: readonly number[], weights: readonly number[]): number =>
  x.reduce((sum, value, j) => sum + value * (weights[j] ?? 0), 0);

/** The slope of the loss in each weight; the first, the constant, is not held back. */
function gradientAt(rows: readonly Row[], weights: readonly number[], prior: readonly number[]): number[] {
  const gradient = weights.map((w, j) => (j === 0 ? 0 : RIDGE * (w - (prior[j] ?? 0))));
  for (const { x, y, weight } of rows) {
    const error = weight * (1 / (1 + Math.exp(-dot(x, weights))) - y);
    x.forEach((value, j) => {
      gradient[j] = (gradient[j] ?? 0) + error * value;
    });
  }
  return gradient;
}

/**
 * Weights by maximum likelihood with a ridge (Adam's steps); a feature in `signs` never weighs against its sign: a
 * doubt cannot be a recommendation because of a handful of sheets.
 * @param opinions how many sheets the observations are of: of what never failed in n of them, one in n / 3 may still
 * fail (the rule of three), which is the most that is said of a column without any doubt
 * @param priors what a feature weighs as long as no observation says otherwise, where it is not `UNPROVED`
 */
export function fitted(
  observations: readonly Observation[],
  signs: Readonly<Record<string, 1 | -1>>,
  opinions: number,
  priors: Readonly<Record<string, number>>,
): Weights {
  const most = Math.log((opinions - 3) / 3);
  const names = ["constant", ...Object.keys(signs)];
  const prior = names.map((name) => priors[name] ?? (signs[name] === -1 ? UNPROVED : 0));
  const rows = observations.map(({ features, isRight, weight }): Row => ({
    x: names.map((name) => (name === "constant" ? 1 : (features[name] ?? 0))),
    y: isRight ? 1 : 0,
    weight,
  }));
  const bounded = (weight: number, name: string): number => {
    const sign = signs[name];
    if (sign === undefined) return Math.min(weight, most);
    return weight * sign > 0 ? weight : 0;
  };
  let weights = prior;
  let [first, second] = [names.map(() => 0), names.map(() => 0)];
  for (let step = 1; step <= STEPS; step++) {
    const gradient = gradientAt(rows, weights, prior);
    first = first.map((m, j) => 0.9 * m + 0.1 * (gradient[j] ?? 0));
    second = second.map((v, j) => 0.999 * v + 0.001 * (gradient[j] ?? 0) ** 2);
    const [m, v] = [first, second];
    weights = weights.map((weight, j) => {
      const slope = (m[j] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((v[j] ?? 0) / (1 - 0.999 ** step)) + 1e-8;
      return bounded(weight - (RATE * slope) / spread, names[j] ?? "");
    });
  }
  return Object.fromEntries(names.map((name, j) => [name, weights[j] ?? 0]));
}

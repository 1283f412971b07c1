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

/**
 * Weights by maximum likelihood with a ridge (Adam's steps); a feature in `signs` never weighs against its sign: a
 * doubt cannot be a recommendation because of a handful of sheets.
 * @param opinions how many sheets the observations are of: of what never failed in n of them, one in n / 3 may still
 * fail (the rule of three), which is the most that is said of a column without any doubt
 */
export function fitted(
  observations: readonly Observation[],
  signs: Readonly<Record<string, 1 | -1>>,
  opinions: number,
  priors: Readonly<Record<string, number>> = {},
): Weights {
  const most = Math.log((opinions - 3) / 3);
  const names = ["constant", ...Object.keys(signs)];
  const prior = names.map((name) => priors[name] ?? (signs[name] === -1 ? UNPROVED : 0));
  const weights = Float64Array.from(prior);
  const [first, second] = [new Float64Array(names.length), new Float64Array(names.length)];
  const rows = observations.map((o) => ({
    x: Float64Array.from(names, (name) => (name === "constant" ? 1 : (o.features[name] ?? 0))),
    y: o.isRight ? 1 : 0,
    weight: o.weight,
  }));
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (w, j) => (j === 0 ? 0 : RIDGE * (w - (prior[j] ?? 0))));
    for (const { x, y, weight } of rows) {
      let sum = 0;
      for (let j = 0; j < x.length; j++) sum += (x[j] ?? 0) * (weights[j] ?? 0);
      const error = weight * (1 / (1 + Math.exp(-sum)) - y);
      for (let j = 0; j < x.length; j++) gradient[j] = (gradient[j] ?? 0) + error * (x[j] ?? 0);
    }
    for (let j = 0; j < weights.length; j++) {
      const g = gradient[j] ?? 0;
      first[j] = 0.9 * (first[j] ?? 0) + 0.1 * g;
      second[j] = 0.999 * (second[j] ?? 0) + 0.001 * g * g;
      const moved =
        (weights[j] ?? 0) -
        (RATE * ((first[j] ?? 0) / (1 - 0.9 ** step))) / (Math.sqrt((second[j] ?? 0) / (1 - 0.999 ** step)) + 1e-8);
      const sign = signs[names[j] ?? ""];
      if (sign === undefined) weights[j] = Math.min(moved, most);
      else weights[j] = moved * sign > 0 ? moved : 0;
    }
  }
  return Object.fromEntries(names.map((name, j) => [name, weights[j] ?? 0]));
}

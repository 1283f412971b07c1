import { type Comparison, compareText, orderHolds, sameText } from "./compare";
import { numberOfText } from "../formats/number-text";
import { errorCodeOf } from "./errors";
import { type Scalar, isError } from "./values";
import { hasWildcards, wildcardExpression } from "./wildcards";

/** Whether a cell's value meets a criterion. */
export type Criterion = (value: Scalar) => boolean;

/** The test that COUNTIF, SUMIFS and their kin make of a criterion such as 5, ">=5", "<>x*" or "". */
export function criterionOf(criterion: Scalar, date1904: boolean): Criterion {
  if (criterion === null) return equalsNumber(0, date1904);
  if (typeof criterion === "number") return equalsNumber(criterion, date1904);
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (isError(criterion)) return (value) => isError(value) && value.error === criterion.error;
  const match = /^(<=|>=|<>|<|>|=)?([^]*)$/.exec(criterion);
  const operator = (match?.[1] ?? "") as Comparison | "";
  const operand = match?.[2] ?? "";
  switch (operator) {
    case "":
      return operand === "" ? (value) => value === null || value === "" : equals(operand, date1904);
    case "=":
      return operand === "" ? (value) => value === null : equals(operand, date1904);
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const same = equals(operand, date1904);
      return (value) => !same(value);
    }
    default:
      return ordered(operator, operand, date1904);
  }
}

function equalsNumber(number: number, date1904: boolean): Criterion {
  return (value) => value === number || (typeof value === "string" && numberOfText(value, date1904) === number);
}

function equals(operand: string, date1904: boolean): Criterion {
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return (value) => value === (upper === "TRUE");
  const code = errorCodeOf(operand);
  if (code !== null) return (value) => isError(value) && value.error === code;
  const number = numberOfText(operand, date1904);
  if (number !== null) return equalsNumber(number, date1904);
  if (!hasWildcards(operand)) return (value) => typeof value === "string" && sameText(value, operand);
  const expression = wildcardExpression(operand);
  return (value) => typeof value === "string" && expression.test(value);
}

function ordered(operator: Comparison, operand: string, date1904: boolean): Criterion {
  const number = numberOfText(operand, date1904);
  if (number !== null) return (value) => typeof value === "number" && orderHolds(operator, value - number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE")
    return (value) => typeof value === "boolean" && orderHolds(operator, Number(value) - Number(upper === "TRUE"));
  return (value) => typeof value === "string" && orderHolds(operator, compareText(value, operand));
}

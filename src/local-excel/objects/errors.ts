import { HostError } from "./object-type";

/** A value is missing, of the wrong kind or size, or out of its limits. */
export function invalidArgument(): HostError {
  return new HostError("InvalidArgument", "The argument is invalid or missing or has an incorrect format.", 400);
}

/** What was asked for by name, id or index is not there (or not any more). */
export function itemNotFound(): HostError {
  return new HostError("ItemNotFound", "The requested resource doesn't exist.", 404);
}

/** A protected sheet, a protected structure, or a password that is needed and was not given. */
export function accessDenied(): HostError {
  return new HostError("AccessDenied", "You cannot perform the requested operation.", 403);
}

/** Something of that name is there already. */
export function itemAlreadyExists(): HostError {
  return new HostError("ItemAlreadyExists", "The resource being created already exists.", 409);
}

/** The object exists but cannot do this in its present state. */
export function invalidOperation(): HostError {
  return new HostError("InvalidOperation", "The operation attempted is invalid on the object.", 400);
}

/** Excel's own answer where it has no better one. */
export function generalException(): HostError {
  return new HostError("GeneralException", "There was an internal error while processing the request.", 500);
}
